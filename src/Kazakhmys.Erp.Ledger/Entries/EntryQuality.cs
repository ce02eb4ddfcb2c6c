namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>Whether the figures of an entry may still be replaced by better ones.</summary>
public enum EntryQuality
{
    /// <summary>Measured and assayed.</summary>
    Final = 0,

    /// <summary>By truck count, plan grade or formula; to be replaced by procedure.</summary>
    Provisional = 1,
}
