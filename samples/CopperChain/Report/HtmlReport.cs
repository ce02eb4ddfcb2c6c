namespace CopperChain.Report;

internal static class HtmlReport
{
    public static string Of(CopperChainOutcome outcome) => outcome.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
