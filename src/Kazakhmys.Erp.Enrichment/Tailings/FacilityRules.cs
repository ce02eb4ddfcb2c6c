using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>When a tailings facility takes no more.</summary>
public static class FacilityRules
{
    /// <summary>Freeboard below its limit, level above its limit, or more tailings than the capacity. Without limits nothing stops it.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="limits">Its limits, if any are known.</param>
    /// <param name="reading">Its latest reading, if any.</param>
    /// <param name="held">Dry tailings that it holds.</param>
    /// <param name="added">Dry tailings that are to be added; zero asks for the state as it is.</param>
    public static IReadOnlyList<Violation> Stops(Code facility, FacilityLimits? limits, FacilityReading? reading, Mass held, Mass added)
    {
        if (limits is null)
            return [];
        var found = new List<Violation>();
        if (reading?.Freeboard < limits.FreeboardAtLeast)
            found.Add(EnrichmentViolations.FacilityFreeboard.At(
                "TailingsFacility", facility, ("freeboard", reading!.Freeboard), ("limit", limits.FreeboardAtLeast), ("day", reading.Day)));
        if (reading?.Level > limits.LevelAtMost)
            found.Add(EnrichmentViolations.FacilityLevel.At(
                "TailingsFacility", facility, ("level", reading!.Level), ("limit", limits.LevelAtMost), ("day", reading.Day)));
        if (held + added > limits.Capacity)
            found.Add(EnrichmentViolations.FacilityCapacity.At(
                "TailingsFacility", facility, ("held", held), ("added", added), ("limit", limits.Capacity)));
        return found;
    }
}
