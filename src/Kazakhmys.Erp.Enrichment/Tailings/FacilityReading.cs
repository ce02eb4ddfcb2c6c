using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>What was read at a tailings facility on a day.</summary>
public sealed record FacilityReading
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The facility.</summary>
    public required Code Facility { get; init; }

    /// <summary>The day.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Level of the pond, above its datum.</summary>
    public required Length Level { get; init; }

    /// <summary>Height of the crest above the pond.</summary>
    public required Length Freeboard { get; init; }

    /// <summary>Free water in the pond, where known.</summary>
    public Volume? Water { get; init; }

    /// <summary>Revision, from 1; as input the revision that it replaces, 0 for the first reading of the day.</summary>
    public int Revision { get; init; }
}
