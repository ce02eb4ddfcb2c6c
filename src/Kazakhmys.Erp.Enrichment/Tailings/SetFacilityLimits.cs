using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>Limits of a facility from a day on, known from the moment they are set.</summary>
public sealed record SetFacilityLimits
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The facility.</summary>
    public required Code Facility { get; init; }

    /// <summary>The limits.</summary>
    public required FacilityLimits Limits { get; init; }

    /// <summary>The first day for which they hold.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day for which they no longer hold; null while no end is known.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The design, permit or order that sets them.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Where they were taken from.</summary>
    public required string Source { get; init; }
}
