using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>A declared figure on record.</summary>
public sealed record DeclaredFigure
{
    /// <summary>What was declared.</summary>
    public required DeclareFigure Declared { get; init; }

    /// <summary>Revision, from 1; the latest holds, earlier ones stay on record.</summary>
    public required int Revision { get; init; }

    /// <summary>The value with its bounds from rounding, when the unit is one of mass.</summary>
    public Interval<Mass>? Mass { get; init; }

    /// <summary>The value with its bounds from rounding, when the unit is one of shares.</summary>
    public Interval<Ratio>? Share { get; init; }

    /// <summary>Who declared it.</summary>
    public required Code Actor { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }
}
