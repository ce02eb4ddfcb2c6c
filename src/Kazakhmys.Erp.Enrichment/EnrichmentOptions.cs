using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>What figures a host finds plausible, and whether an implausible one is refused. Registered with TryAdd: what the host registered first wins.</summary>
public sealed record EnrichmentOptions
{
    /// <summary>Plausible grades of feed by metal; by default copper 0.1 to 5 % and silver up to 200 g/t, gold up to 20 g/t.</summary>
    public IReadOnlyDictionary<Code, GradeRange> FeedGrades { get; init; } = new Dictionary<Code, GradeRange>
    {
        [Code.Parse("Cu")] = new() { From = Grade.FromPercent(0.1m), To = Grade.FromPercent(5) },
        [Code.Parse("Ag")] = new() { From = Grade.Zero, To = Grade.FromGramsPerTonne(200) },
        [Code.Parse("Au")] = new() { From = Grade.Zero, To = Grade.FromGramsPerTonne(20) },
    };

    /// <summary>Plausible grades of concentrate by metal; by default copper 5 to 60 %.</summary>
    public IReadOnlyDictionary<Code, GradeRange> ConcentrateGrades { get; init; } = new Dictionary<Code, GradeRange>
    {
        [Code.Parse("Cu")] = new() { From = Grade.FromPercent(5), To = Grade.FromPercent(60) },
    };

    /// <summary>The least plausible recovery of the first metal of a balance.</summary>
    public Ratio RecoveryFrom { get; init; } = Ratio.FromPercent(40);

    /// <summary>The greatest plausible recovery of the first metal of a balance.</summary>
    public Ratio RecoveryTo { get; init; } = Ratio.FromPercent(98);

    /// <summary>Severity by code (<c>enrichment.plausibility.recovery</c>) where it is not the kind's own: an error refuses, a warning flags.</summary>
    public IReadOnlyDictionary<string, ViolationSeverity> Severities { get; init; } = new Dictionary<string, ViolationSeverity>();
}
