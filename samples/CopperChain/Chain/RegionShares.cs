using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.Chain;

/// <summary>
/// Shares a figure of the group out to the regions by the copper in their reserves, in whole tonnes by largest remainder: which region mined how
/// much is not published. Whole tonnes at a grade of a few decimals hold whole milligrams of copper, so that nothing is left over by rounding.
/// </summary>
internal static class RegionShares
{
    private static readonly long _tonne = Mass.FromTonnes(1).Milligrams;

    public static IReadOnlyList<Mass> Of(Mass total, IReadOnlyList<ReserveRow> regions)
    {
        List<long> weights = [.. regions.Select(region => region.ContainedCopper.Milligrams / _tonne)];
        var tonnes = Apportionment.ByLargestRemainder(total.Milligrams / _tonne, weights);
        return [.. tonnes.Select((part, i) => Mass.FromMilligrams(checked(part * _tonne) + (i == 0 ? total.Milligrams % _tonne : 0)))];
    }
}
