using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>The quality of coal. Whoever states it names the basis as here; a value on another basis is converted before.</summary>
public sealed record CoalQuality
{
    /// <summary>Ash on dry basis (A, d): mass of ash over dry mass.</summary>
    public required Ratio Ash { get; init; }

    /// <summary>Total moisture as received (W, r).</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>Net calorific value as received (Q i, r).</summary>
    public required CalorificValue CalorificValue { get; init; }
}
