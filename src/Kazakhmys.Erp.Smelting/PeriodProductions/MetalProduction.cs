using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>Metal of one owner made in a period, and the accounts that it came from.</summary>
public sealed record MetalProduction
{
    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>The metal as reported, with its rounding.</summary>
    public required RoundedMass Metal { get; init; }

    /// <summary>
    /// Stock accounts that feed it, drawn in this order up to what they hold at the end of the period (first what is in process already).
    /// What they do not give stays in them.
    /// </summary>
    public IReadOnlyList<Code> From { get; init; } = [];

    /// <summary>
    /// The named account of kind external that gives what the stock accounts do not hold: <c>external/supplier/undisclosed</c>. Null when there
    /// is none: then a shortage is refused. It is never taken from unaccounted.
    /// </summary>
    public Code? RestFrom { get; init; }
}
