using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>Sulphuric acid that the acid plant made in a shift.</summary>
public sealed record RecordAcid
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Acid of its strength as metered, greater than zero.</summary>
    public required Mass Acid { get; init; }

    /// <summary>Strength: H2SO4 in the acid, above 0 and up to 100 %: 92.5 %, 98.5 %.</summary>
    public required Ratio Strength { get; init; }

    /// <summary>Sulphur that left through the stack of the plant as measured: tail gas.</summary>
    public Mass TailSulphur { get; init; }
}
