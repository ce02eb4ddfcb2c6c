using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>A figure that was published or reported outside the ledger, to be held beside the balance.</summary>
public sealed record DeclareFigure
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The period that it is for.</summary>
    public required Period Period { get; init; }

    /// <summary>Code of the balance or stage line that it is to be compared with, or a name of its own.</summary>
    public required Code Name { get; init; }

    /// <summary>The commodity: <c>Cu</c>, <c>Au</c>, <c>mass</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>The figure as published, without its unit: <c>62.943</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Its unit: a mass (<c>kt</c>, <c>kg</c>, <c>oz t</c>) or a share (<c>%</c>, <c>g/t</c>).</summary>
    public required string Unit { get; init; }

    /// <summary>The culture in which it was printed: <c>en</c>, <c>ru</c>, <c>kk</c>; without it a separator of thousands is refused.</summary>
    public string? Culture { get; init; }

    /// <summary>Where it was taken from: a URL, a document, a page.</summary>
    public required string Source { get; init; }
}
