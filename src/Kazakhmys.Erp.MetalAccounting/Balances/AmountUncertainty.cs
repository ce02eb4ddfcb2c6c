using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>How well an amount of the balance is known: one standard deviation, or the plain statement that it is not known.</summary>
public sealed record AmountUncertainty
{
    /// <summary>Nothing is known of it.</summary>
    public static AmountUncertainty Unknown { get; } = new() { Basis = UncertaintyBasis.Unknown, UnknownParts = 1 };

    /// <summary>The standard uncertainty (JCGM 100:2008, 2.3.1); null when it, or that of a part, is not known.</summary>
    public Mass? Standard { get; init; }

    /// <summary>Where it comes from.</summary>
    public required UncertaintyBasis Basis { get; init; }

    /// <summary>How many of the cells that were summed have an unknown uncertainty.</summary>
    public int UnknownParts { get; init; }

    /// <summary>True when it is known.</summary>
    public bool IsKnown => Standard is not null;

    /// <summary><c>± …</c> in milligrams, or <c>± ?</c>.</summary>
    public override string ToString() => Standard is { } known ? string.Create(CultureInfo.InvariantCulture, $"± {known}") : "± ?";
}
