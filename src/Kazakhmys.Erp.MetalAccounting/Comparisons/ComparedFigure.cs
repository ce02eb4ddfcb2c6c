using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

/// <summary>A computed figure beside the declared one.</summary>
/// <typeparam name="T">A mass or a ratio.</typeparam>
public sealed record ComparedFigure<T>
    where T : struct, IQuantity<T>
{
    /// <summary>Name of the line or figure.</summary>
    public required Code Name { get; init; }

    /// <summary>What was computed, with its bounds.</summary>
    public required Interval<T> Computed { get; init; }

    /// <summary>What was declared, with its bounds; null when nothing was.</summary>
    public Interval<T>? Declared { get; init; }

    /// <summary>Computed less declared; null when nothing was declared.</summary>
    public T? Difference => Declared is null ? null : Computed.Value - Declared.Value;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Declared is null
        ? Verdict.NotPublished
        : Computed.Overlaps(Declared) ? Verdict.AgreesWithinRounding : Verdict.Differs;
}
