using System.Globalization;
using System.Text.RegularExpressions;
using CopperChain.Balances;
using CopperChain.Inputs;

namespace CopperChain.Checks;

/// <summary>Holds the ledger against the reference values of <c>expected.csv</c>.</summary>
internal static partial class FigureChecks
{
    public static IReadOnlyList<FigureCheck> Of(IReadOnlyList<ExpectedRow> expected, IReadOnlyList<PeriodStatement> statements)
    {
        var reproduced = new ReproducedFigures(statements);
        return [.. expected.Select(row => new FigureCheck { Expected = row, Reproduced = Written(row.Computed, reproduced.Of(row)) })];
    }

    /// <summary>The values in the form of the reference: as many decimals, the same marks between them. Null when their number differs.</summary>
    public static string? Written(string form, IReadOnlyList<decimal> values)
    {
        var figures = Figure().Matches(form);
        if (figures.Count != values.Count)
            return null;
        var next = 0;
        return Figure().Replace(form, figure =>
        {
            var decimals = figure.Value.Contains('.', StringComparison.Ordinal) ? figure.Value.Length - figure.Value.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            return Math.Round(values[next++], decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        });
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Figure();
}
