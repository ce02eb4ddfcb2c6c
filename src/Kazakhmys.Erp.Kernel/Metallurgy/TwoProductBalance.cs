using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>How a separation divides its feed between concentrate and tailings, as three assays of one metal say.</summary>
public sealed record TwoProductBalance
{
    /// <summary>Yield (mass pull): dry concentrate over dry feed, C/F = (f − t)/(c − t).</summary>
    public required Ratio Yield { get; init; }

    /// <summary>Recovery: metal in concentrate over metal in feed, R = c(f − t)/(f(c − t)).</summary>
    public required Ratio Recovery { get; init; }

    /// <summary>Ratio of concentration: dry feed over dry concentrate, F/C = (c − t)/(f − t).</summary>
    public required Ratio RatioOfConcentration { get; init; }

    /// <summary>Enrichment ratio: grade of concentrate over grade of feed, c/f.</summary>
    public required Ratio EnrichmentRatio { get; init; }

    /// <summary>Metal in tailings over metal in feed, 1 − R.</summary>
    public Ratio TailingsLoss => Ratio.One - Recovery;
}
