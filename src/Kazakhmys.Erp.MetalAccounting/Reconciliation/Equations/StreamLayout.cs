namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Where the unknowns of one stream stand. Inner unknowns (its measured variables without covariances) meet no other stream and are eliminated within it; outer ones (unmeasured
/// and correlated variables, shared errors, multipliers of the balances at its ends) are unknowns of the reduced system.
/// </summary>
internal sealed class StreamLayout
{
    /// <summary>Inner variables.</summary>
    public required int[] Inner { get; init; }

    /// <summary>Indices of the outer unknowns in the reduced system.</summary>
    public required int[] Outer { get; init; }

    /// <summary>Place of each quantity of the stream among inner and then outer unknowns; −1 when it does not move.</summary>
    public required int[] PlaceOfQuantity { get; init; }

    /// <summary>Place of the multiplier of each quantity at each end, end by end; −1 for a dependent balance.</summary>
    public required int[] PlaceOfRow { get; init; }

    /// <summary>Place of each shared error by its index.</summary>
    public required IReadOnlyDictionary<int, int> PlaceOfError { get; init; }

    /// <summary>Slots of the outer unknowns in the reduced matrix, row by row of the lower triangle.</summary>
    public int[] Slots { get; set; } = [];

    public int Size => Inner.Length + Outer.Length;
}
