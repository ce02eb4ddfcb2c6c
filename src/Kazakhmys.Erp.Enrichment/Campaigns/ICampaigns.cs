using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

/// <summary>
/// Begins and ends campaigns. In a shift for which a plant keeps campaigns, the balance of another type of ore is refused
/// (<c>enrichment.campaign.other-ore</c>). Hosts consume it. Safe to use from many threads.
/// </summary>
public interface ICampaigns
{
    /// <summary>Begins a campaign; the same again changes nothing. Right: <c>enrichment.campaign.begin</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">Plant or section is not there (<c>enrichment.plant.not-found</c>, <c>enrichment.section.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">Oxide ore (<c>enrichment.ore.oxide</c>), a type without a bin (<c>enrichment.ore.no-bin</c>), or the section
    /// runs another campaign (<c>enrichment.campaign.overlap</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The identity was used for another campaign (<c>enrichment.document.differs</c>).</exception>
    Task<Campaign> BeginAsync(Campaign campaign, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What beginning would refuse, without beginning.</summary>
    Task<IReadOnlyList<Violation>> CheckBeginAsync(Campaign campaign, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a campaign with a shift; the same again changes nothing. Right: <c>enrichment.campaign.end</c>.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>enrichment.campaign.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It would end before it began (<c>enrichment.campaign.end</c>).</exception>
    /// <exception cref="IdempotencyConflictException">It ended otherwise (<c>enrichment.document.differs</c>).</exception>
    Task<Campaign> EndAsync(Code book, Code plant, Code campaign, Shift last, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The campaigns of a plant, by first shift.</summary>
    Task<IReadOnlyList<Campaign>> ListAsync(Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default);
}
