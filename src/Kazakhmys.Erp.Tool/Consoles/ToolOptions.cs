using System.CommandLine;
using System.CommandLine.Parsing;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Options of the suite's own types; what cannot be read is a usage error that says why.</summary>
internal static class ToolOptions
{
    public static Option<Code?> Code(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "code",
        CustomParser = ReadCode,
    };

    public static Option<Code?> RequiredCode(string name, string description, params string[] aliases)
    {
        var option = Code(name, description, aliases);
        option.Required = true;
        return option;
    }

    public static Option<Period?> Period(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2022-01|2022-Q1|2022-H1|2022",
        CustomParser = ReadPeriod,
    };

    public static Option<Period[]> Periods(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2022-01|2022-Q1|2022-H1|2022",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.Select(token => ReadPeriod(result, token.Value)).OfType<Period>()],
    };

    private static Code? ReadCode(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (Kernel.Codes.Code.TryParse(text, out var code))
            return code;
        result.AddError(Kernel.Codes.Code.Violation(text).Message.En);
        return null;
    }

    private static Period? ReadPeriod(ArgumentResult result) => ReadPeriod(result, result.Tokens[^1].Value);

    private static Period? ReadPeriod(ArgumentResult result, string text)
    {
        if (Kernel.Calendars.Period.TryParse(text, out var period))
            return period;
        result.AddError($"'{text}' is no period; write 2022-01, 2022-Q1, 2022-H1 or 2022.");
        return null;
    }
}
