namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>How a mineral occurs.</summary>
public enum OccurrenceKind
{
    /// <summary>In primary ore.</summary>
    Primary = 0,

    /// <summary>In the oxidation zone.</summary>
    Oxide = 1,
}
