using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>A total shared out in rounded parts that sum to it.</summary>
internal static class AllocationRoundingCalculation
{
    private const string Total = "total", Weights = "weights", Decimals = "decimals", ResidualTo = "residualTo";
    private const decimal MostTotal = 1_000_000_000m;
    private const int MostDecimals = 9;

    public static Calculation Kind { get; } = new()
    {
        Kind = "allocation-rounding",
        Meaning = "A total shared out in proportion to weights, each part rounded half to even, one part taking the residual; without residualTo by largest "
            + "remainders. The parts always sum to the total.",
        Inputs =
        [
            new(Total, "the whole"),
            new(Weights, "list of what each part counts for, not negative"),
            new(Decimals, "decimals of the parts, 0 to 9"),
            new(ResidualTo, "index of the part that takes the residual, from 0", IsRequired: false),
        ],
        Answers = ["parts"],
        InputOf = new Dictionary<string, string> { ["total"] = Weights, ["residualTo"] = ResidualTo },
        Answer = inputs =>
        {
            var (total, decimals) = (inputs.Number(Total, -MostTotal, MostTotal), inputs.Integer(Decimals, 0, MostDecimals));
            var weights = inputs.Amounts(Weights);
            var scale = new DecimalScale(weights, MostTotal);
            long[] counts = [.. weights.Select(scale.In)];
            var unit = PowerOfTen(MostDecimals - decimals);
            var parts = inputs.Has(ResidualTo)
                ? Apportionment.Rounded(Whole(total, MostDecimals), counts, unit, inputs.Integer(ResidualTo, 0, int.MaxValue))
                : [.. Apportionment.ByLargestRemainder(Whole(total, decimals), counts).Select(part => part * unit)];
            return new JsonObject { ["parts"] = JsonText.Numbers(parts.Select(part => (decimal)part / PowerOfTen(MostDecimals))) };
        },
    };

    /// <summary>The total in its last decimal; one with more decimals is refused, because the parts could not sum to it.</summary>
    private static long Whole(decimal total, int decimals)
    {
        var whole = total * PowerOfTen(decimals);
        return decimal.IsInteger(whole)
            ? decimal.ToInt64(whole)
            : throw new ValidationFailedException(ToolViolations.CalcType.At(
                $"$.inputs.{Total}", total, ("expected", string.Create(CultureInfo.InvariantCulture, $"a number of at most {decimals} decimals"))));
    }

    private static long PowerOfTen(int exponent) => exponent == 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}
