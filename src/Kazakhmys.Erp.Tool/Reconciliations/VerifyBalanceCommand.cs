using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Reconciliations;

/// <summary><c>kzerp verify-balance</c>: checks the proof of a reconciliation; no database.</summary>
internal static class VerifyBalanceCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "verify-balance",
            "Checks the proof of a reconciliation without the database: hashes, every balance, the conditions of a minimum, every figure. Each finding is one line; exit code 1.");
        var file = new Argument<string>("proof") { Description = "The file that 'kzerp reconcile --proof' or a close wrote." };
        command.Arguments.Add(file);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var text = await File.ReadAllTextAsync(parse.GetRequiredValue(file), cancellationToken).ConfigureAwait(false);
            var proof = ReconciliationProofs.Read(text);
            var findings = ReconciliationProofVerifier.Verify(proof);
            var document = new JsonObject
            {
                ["sound"] = findings.Count == 0,
                ["flowsheet"] = proof.Problem.Flowsheet.Value,
                ["flowsheetVersion"] = proof.Problem.FlowsheetVersion,
                ["algorithm"] = proof.Result.Algorithm,
                ["inputHash"] = proof.InputHash,
                ["findings"] = JsonText.Violations(findings, answer.Culture),
            };
            return answer.Write(
                document,
                _ =>
                {
                    foreach (var finding in findings)
                        answer.Console.Out.WriteLine(answer.Line(finding));
                    answer.Console.Out.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{proof.Problem.Flowsheet} version {proof.Problem.FlowsheetVersion}, input {proof.InputHash}: {(findings.Count == 0 ? "sound." : $"{findings.Count} findings.")}"));
                },
                findings.Count == 0 ? ExitCode.Done : ExitCode.Refused);
        });
        return command;
    }
}
