using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>The weight and the grades by which a lot is settled.</summary>
public sealed record SettledQuality
{
    /// <summary>Dry mass (DMT).</summary>
    public required Mass Dry { get; init; }

    /// <summary>Moisture on wet basis; null where no term asks for it.</summary>
    public Moisture? Moisture { get; init; }

    /// <summary>Grades in the dry mass.</summary>
    public required IReadOnlyDictionary<Code, Grade> Grades { get; init; }
}
