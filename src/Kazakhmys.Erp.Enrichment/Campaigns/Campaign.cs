using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

/// <summary>A campaign: a section runs one type of ore from shift to shift.</summary>
public sealed record Campaign
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>Identity, unique in the plant.</summary>
    public required Code Id { get; init; }

    /// <summary>The section.</summary>
    public required Code Section { get; init; }

    /// <summary>The type of ore, one that has a bin.</summary>
    public required Code OreType { get; init; }

    /// <summary>The first shift.</summary>
    public required Shift First { get; init; }

    /// <summary>The last shift; null while it runs. Not given when a campaign is begun.</summary>
    public Shift? Last { get; init; }

    /// <summary>Whether it runs in a shift.</summary>
    public bool Covers(Shift shift) => shift >= First && (Last is not { } last || shift <= last);
}
