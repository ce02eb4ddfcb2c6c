using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary><c>kzerp calc</c>: the calculators of the suite, JSON in and JSON out.</summary>
internal static class CalcCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "calc",
            "Reads a JSON document {\"kind\": …, \"inputs\": {…}} from standard input and writes the answer as JSON. Bad input: {\"errors\":[…]} and exit code 2; "
            + "with --lines on its line, the other lines are still answered, and exit code 2 at the end.");
        var lines = new Option<bool>("--lines") { Description = "One document a line in, one answer a line out, in order; blank lines are skipped." };
        var kinds = new Option<bool>("--kinds") { Description = "Only list the kinds, one a line: its name, its inputs, what it answers." };
        command.Options.Add(lines);
        command.Options.Add(kinds);
        command.Runs(console, (parse, answer, cancellationToken) => parse.GetValue(kinds)
            ? Task.FromResult(List(answer))
            : parse.GetValue(lines) ? LinesAsync(answer, cancellationToken) : OneAsync(answer, cancellationToken));
        return command;
    }

    private static async Task<int> OneAsync(Answer answer, CancellationToken cancellationToken) =>
        Write(answer, await answer.Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false)) ? ExitCode.Done : ExitCode.BadInput;

    private static async Task<int> LinesAsync(Answer answer, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Done;
        while (await answer.Console.In.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            if (!string.IsNullOrWhiteSpace(line) && !Write(answer, line))
                exitCode = ExitCode.BadInput;
        return exitCode;
    }

    private static bool Write(Answer answer, string text)
    {
        JsonObject document;
        var isAnswered = true;
        try
        {
            document = CalculationRun.Answer(text);
        }
        catch (ValidationFailedException refused)
        {
            (document, isAnswered) = (JsonText.Errors(refused.Violations, answer.Culture), false);
        }
        answer.Console.Out.WriteLine(JsonText.Of(document));
        return isAnswered;
    }

    private static int List(Answer answer) => answer.Write(
        new JsonObject { ["kinds"] = new JsonArray([.. CalculationKinds.All.Select(calculation => (JsonNode)Json(calculation))]) },
        _ =>
        {
            foreach (var calculation in CalculationKinds.All)
                answer.Console.Out.WriteLine(Line(calculation));
        });

    private static string Line(Calculation calculation) =>
        $"{calculation.Kind} {string.Join(", ", calculation.Inputs.Select(input => $"{input.Name}{(input.IsRequired ? "" : "?")} ({input.Meaning})"))}"
        + $" -> {string.Join(", ", calculation.Answers)}. {calculation.Meaning}";

    private static JsonObject Json(Calculation calculation) => new()
    {
        ["kind"] = calculation.Kind,
        ["meaning"] = calculation.Meaning,
        ["inputs"] = new JsonArray([.. calculation.Inputs.Select(input => (JsonNode)new JsonObject
        {
            ["name"] = input.Name,
            ["meaning"] = input.Meaning,
            ["required"] = input.IsRequired,
        })]),
        ["answers"] = new JsonArray([.. calculation.Answers.Select(name => (JsonNode)JsonValue.Create(name))]),
    };
}
