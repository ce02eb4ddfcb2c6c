using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Cathodes;

namespace Kazakhmys.Erp.Smelting;

/// <summary>How strict the module is. A host registers its own before <c>AddSmelting</c>.</summary>
public sealed record SmeltingOptions
{
    /// <summary>Whether implausible figures (capacity, ten times too large) are refused or only told.</summary>
    public ViolationSeverity Implausible { get; init; } = ViolationSeverity.Error;

    /// <summary>How far above the capacity pro rata to its days the copper of a period may lie; 0.25 for a quarter.</summary>
    public Ratio CapacityTolerance { get; init; } = Ratio.FromPercent(25);

    /// <summary>
    /// A figure this many times the average day of the periods recorded before is taken for a misprint of a decimal place.
    /// </summary>
    public int SuspectMultiple { get; init; } = 5;

    /// <summary>By how much the metal tapped from a heat may exceed what was charged to it: what weights and assays explain.</summary>
    public Ratio HeatTolerance { get; init; } = Ratio.FromPercent(5);

    /// <summary>By how much cathode, scrap and slimes of a crop may exceed the anodes that were loaded.</summary>
    public Ratio CropTolerance { get; init; } = Ratio.FromPercent(2);

    /// <summary>The grades that cathodes are sorted into, best first; hosts add those of their contracts.</summary>
    public IReadOnlyList<CathodeGrade> CathodeGrades { get; init; } = [PublishedCathodeGrades.LmeGradeA];
}
