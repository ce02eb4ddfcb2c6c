using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>A mass as reported, with half a unit of its last digit.</summary>
public sealed record RoundedMass
{
    /// <summary>The mass.</summary>
    public required Mass Value { get; init; }

    /// <summary>Half a unit of the last digit; zero for a counted or weighed figure.</summary>
    public Mass HalfWidth { get; init; }
}
