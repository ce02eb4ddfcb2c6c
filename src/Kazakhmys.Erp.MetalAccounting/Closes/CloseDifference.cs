namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What differs between the statements of two closes.</summary>
public sealed record CloseDifference
{
    /// <summary>The one.</summary>
    public required CloseId Before { get; init; }

    /// <summary>The other.</summary>
    public required CloseId After { get; init; }

    /// <summary>The cells that differ.</summary>
    public required IReadOnlyList<CellDifference> Cells { get; init; }
}
