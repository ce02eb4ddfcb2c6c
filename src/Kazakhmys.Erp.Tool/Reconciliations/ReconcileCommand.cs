using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Tool.Consoles;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Reconciliations;

/// <summary><c>kzerp reconcile</c>: reconciles a network from a file; no database.</summary>
internal sealed class ReconcileCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The network as JSON: a problem as in a proof, or the inputs of the calculation network-reconciliation." };
    private readonly Option<string?> _proof = new("--proof") { Description = "Write the proof to this new file; 'kzerp verify-balance' checks it.", HelpName = "file" };
    private readonly Option<bool> _eliminate = new("--eliminate") { Description = "Take out gross errors one after the other until the global test passes." };

    private readonly Option<double> _confidence = new("--confidence")
    {
        Description = "Confidence of the tests.",
        DefaultValueFactory = _ => ReconciliationOptions.Default.Confidence,
    };

    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "reconcile",
            "Finds the smallest weighted correction that makes a network conserve mass and every component, with uncertainties and tests. Exit code 1 when the global test fails.");
        var options = new ReconcileCommand();
        command.Arguments.Add(options._file);
        command.Options.Add(options._proof);
        command.Options.Add(options._eliminate);
        command.Options.Add(options._confidence);
        command.Runs(console, options.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, Answer answer, CancellationToken cancellationToken)
    {
        var proofFile = parse.GetValue(_proof);
        if (proofFile is not null)
            NewFile.Require(proofFile);
        var text = await File.ReadAllTextAsync(parse.GetRequiredValue(_file), cancellationToken).ConfigureAwait(false);
        var problem = NetworkFile.Read(text);
        var options = ReconciliationOptions.Default with { EliminatesGrossErrors = parse.GetValue(_eliminate), Confidence = parse.GetValue(_confidence) };
        var result = Reconciler.Reconcile(problem, options);
        var proof = ReconciliationProofs.Write(ReconciliationProofs.Of(problem, options, result));
        if (proofFile is not null)
            await NewFile.WriteAsync(proofFile, proof, cancellationToken).ConfigureAwait(false);
        return answer.Write(
            answer.IsJson ? Json(answer, proof, result) : [],
            terminal => Print(answer, terminal, result),
            result.GlobalTest.Passes ? ExitCode.Done : ExitCode.Refused);
    }

    private static JsonObject Json(Answer answer, string proof, ReconciliationResult result)
    {
        var document = JsonNode.Parse(proof)!["result"]!.DeepClone().AsObject();
        document["flags"] = JsonText.Violations(result.Flags, answer.Culture);
        return document;
    }

    private static void Print(Answer answer, IAnsiConsole terminal, ReconciliationResult result)
    {
        var table = new Table().AddColumns("reading", "standing");
        foreach (var column in new[] { "measured", "u", "adjusted", "u", "change", "test", "quality" })
            table.AddColumn(new TableColumn(column).RightAligned());
        table.AddColumn("");
        foreach (var reading in result.Readings)
            table.AddRow(
                Markup.Escape(reading.Tag.ToString()), reading.Standing.ToString(), Text(reading.Measured), Text(reading.StandardUncertainty), Text(reading.Adjusted),
                Text(reading.AdjustedStandardUncertainty), Text(reading.Adjustment), Text(reading.TestStatistic), Text(reading.Quality),
                reading.IsEliminated ? "eliminated" : reading.IsSuspect ? "suspect" : "");
        terminal.Write(table);
        foreach (var recovery in result.Recoveries)
            terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{recovery.Code}: {100 * recovery.Recovery:0.00} % ± {100 * recovery.StandardUncertainty:0.00} % (1 s)"));
        foreach (var flag in result.Flags)
            terminal.WriteLine(answer.Line(flag));
        var test = result.GlobalTest;
        terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Objective {test.Objective:0.####}, {test.DegreesOfFreedom} degrees of freedom, critical value {Text(test.CriticalValue)}, p = {test.PValue:0.####}: "
            + $"{(test.Passes ? "the readings agree" : "the readings do not agree")}. Residuals {result.Certificate.Stationarity:0.0e+0}, {result.Certificate.Constraint:0.0e+0}."));
    }

    private static string Text(double? number) => number?.ToString("G7", CultureInfo.InvariantCulture) ?? "–";
}
