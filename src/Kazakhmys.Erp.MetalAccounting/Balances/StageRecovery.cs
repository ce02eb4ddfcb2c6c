using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>The recovery of a stage in a period. Values outside 0..100 % are shown as they are, never clipped.</summary>
public sealed record StageRecovery
{
    /// <summary>Code of the line in its layout.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Codes of the stages that came out.</summary>
    public required IReadOnlyList<Code> OutStages { get; init; }

    /// <summary>Codes of the stages that went in.</summary>
    public required IReadOnlyList<Code> InStages { get; init; }

    /// <summary>What came out.</summary>
    public required Mass Out { get; init; }

    /// <summary>What went in.</summary>
    public required Mass In { get; init; }

    /// <summary>Out over in; null when nothing went in.</summary>
    public Ratio? Recovery => In == Mass.Zero ? null : Out / In;

    /// <summary>
    /// One standard deviation of the recovery, by first-order propagation with the covariance of both amounts (JCGM 100:2008, 5.2.2); null when that of
    /// either amount is not known or nothing went in.
    /// </summary>
    public Ratio? StandardUncertainty { get; init; }

    /// <summary>True when the recovery lies outside 0..100 %.</summary>
    public bool IsImpossible => Recovery is { } recovery && (recovery < Ratio.Zero || recovery > Ratio.One);
}
