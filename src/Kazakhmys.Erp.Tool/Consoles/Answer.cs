using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>How one command answers: one JSON document, or lines and tables for people.</summary>
internal sealed class Answer(ToolConsole console, ParseResult parse)
{
    private const int RedirectedWidth = 200;

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on standard output.",
        Recursive = true,
    };

    public static Option<string> Language { get; } = LanguageOption();

    public ToolConsole Console { get; } = console;

    public bool IsJson { get; } = parse.GetValue(Json);

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(LanguageOf(parse));

    /// <summary>Writes the answer in the form that was asked for.</summary>
    public int Write(JsonObject document, Action<IAnsiConsole> people, int exitCode = ExitCode.Done)
    {
        if (IsJson)
            Console.Out.WriteLine(JsonText.Of(document));
        else
            people(Terminal());
        return exitCode;
    }

    /// <summary>Writes why not: on standard error for people, as <c>{"errors":[…]}</c> on standard output for programs.</summary>
    public int Refuse(IReadOnlyList<Violation> violations, int exitCode)
    {
        if (IsJson)
            Console.Out.WriteLine(JsonText.Of(JsonText.Errors(violations, Culture)));
        else
            foreach (var violation in violations)
                Console.Error.WriteLine(Line(violation));
        return exitCode;
    }

    /// <summary>Code, path and message on one line.</summary>
    public string Line(Violation violation) =>
        $"{violation.Code}{(violation.Path.Length == 0 ? "" : $" at {violation.Path}")}: {violation.Message.For(Culture).ReplaceLineEndings(" ")}";

    private IAnsiConsole Terminal()
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = Console.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!Console.IsTerminal)
            terminal.Profile.Width = RedirectedWidth;
        return terminal;
    }

    /// <summary>A language that is none is a usage error, which is told in English.</summary>
    private static string LanguageOf(ParseResult parse) =>
        parse.GetResult(Language) is { } result && !result.Errors.Any() ? result.GetValueOrDefault<string>()! : "en";

    private static Option<string> LanguageOption()
    {
        var option = new Option<string>("--language")
        {
            Description = "Language of messages: en, ru or kk.",
            DefaultValueFactory = _ => "en",
            Recursive = true,
        };
        return option.AcceptOnlyFromAmong("en", "ru", "kk");
    }
}
