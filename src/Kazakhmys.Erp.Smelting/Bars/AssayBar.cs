using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>The assay of a bar.</summary>
public sealed record AssayBar
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The bar.</summary>
    public required Code Serial { get; init; }

    /// <summary>The revision of its chain of custody that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The shift at whose end the result counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Fineness, above zero.</summary>
    public required Grade Fineness { get; init; }

    /// <summary>The laboratory and its certificate.</summary>
    public required string Certificate { get; init; }
}
