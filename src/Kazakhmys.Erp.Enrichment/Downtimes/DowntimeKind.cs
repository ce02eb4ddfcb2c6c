namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>Why a section stood.</summary>
public enum DowntimeKind
{
    /// <summary>Planned maintenance.</summary>
    Planned = 0,

    /// <summary>A mechanical failure.</summary>
    Mechanical = 1,

    /// <summary>An electrical failure or loss of power.</summary>
    Electrical = 2,

    /// <summary>A fault of the process.</summary>
    Process = 3,

    /// <summary>No ore, or no room for products.</summary>
    NoOre = 4,

    /// <summary>Something else, as the reason says.</summary>
    Other = 5,
}
