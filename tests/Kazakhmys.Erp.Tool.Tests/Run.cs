using System.Text.Json;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Tool.Tests;

/// <summary>One run of the tool in this process: what it was given, and what it answered.</summary>
public sealed record Run(int ExitCode, string Out, string Error)
{
    /// <summary>The answer of a run with <c>--json</c>.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Codes of the refusal of a run with <c>--json</c>.</summary>
    public IEnumerable<string> Codes => Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!);

    public static Task<Run> OfAsync(params string[] args) => WithInputAsync("", null, args);

    public static async Task<Run> WithInputAsync(string input, IClock? clock, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var console = new ToolConsole
        {
            In = new StringReader(input),
            Out = output,
            Error = error,
            Register = services =>
            {
                if (clock is not null)
                    services.AddSingleton(clock);
            },
        };
        var exitCode = await Kzerp.RunAsync(args, console, TestContext.Current.CancellationToken);
        return new Run(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>calc</c> on one document.</summary>
    public static Task<Run> CalcAsync(string document) => WithInputAsync(document, null, "calc");
}
