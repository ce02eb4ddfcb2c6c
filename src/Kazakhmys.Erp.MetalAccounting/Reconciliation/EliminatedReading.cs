namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A reading that serial elimination took out as a gross error.</summary>
public sealed record EliminatedReading
{
    /// <summary>The reading.</summary>
    public required ReadingTag Tag { get; init; }

    /// <summary>Its measurement test when it was taken out.</summary>
    public required double TestStatistic { get; init; }

    /// <summary>The objective before it was taken out.</summary>
    public required double ObjectiveBefore { get; init; }

    /// <summary>The objective after it was taken out.</summary>
    public required double ObjectiveAfter { get; init; }

    /// <summary>Readings that could be at fault as well: no test can tell them from it. It is among them.</summary>
    public required IReadOnlyList<ReadingTag> EquivalenceSet { get; init; }
}
