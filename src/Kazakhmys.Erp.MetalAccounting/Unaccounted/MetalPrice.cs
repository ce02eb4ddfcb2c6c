using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>What a metal is worth, to say what is unaccounted in money.</summary>
public sealed record MetalPrice
{
    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>The price of <see cref="Per"/>.</summary>
    public required Money Price { get; init; }

    /// <summary>The mass that it is the price of: a tonne of copper, a troy ounce of gold.</summary>
    public required Mass Per { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>The worth of a mass of either sign, rounded once, half to even.</summary>
    public Money Of(Mass amount) => Price * (amount / Per);
}
