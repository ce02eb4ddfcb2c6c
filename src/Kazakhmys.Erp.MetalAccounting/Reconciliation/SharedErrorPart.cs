namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>How much of a shared error one reading has.</summary>
public sealed record SharedErrorPart
{
    /// <summary>The reading; it must be measured.</summary>
    public required ReadingTag Reading { get; init; }

    /// <summary>
    /// The standard uncertainty that comes from the shared error, in the unit of the reading; a part of its whole standard uncertainty, and less than that.
    /// Negative for readings that the error pushes the other way.
    /// </summary>
    public required double StandardUncertainty { get; init; }
}
