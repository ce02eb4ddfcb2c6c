using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>Keeps campaigns of furnaces, their stoppages and availability. Hosts consume it.</summary>
public interface ICampaigns
{
    /// <summary>Starts a campaign; the same again changes nothing. Right: <c>smelting.campaign.record</c>.</summary>
    /// <exception cref="NotFoundException">The smelter or its furnace (<c>smelting.furnace.unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The furnace is in a campaign then, or has a later one (<c>smelting.campaign.running</c>).</exception>
    Task<Campaign> StartAsync(StartCampaign command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What starting would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckStartAsync(StartCampaign command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a campaign; the same again changes nothing. Right: <c>smelting.campaign.end</c>.</summary>
    /// <exception cref="RuleViolatedException">It ended before (<c>smelting.campaign.ended</c>), begins later (<c>smelting.campaign.before-start</c>), or has an open
    /// or later heat (<c>smelting.campaign.heat-open</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else was faster (<c>smelting.document.revision</c>).</exception>
    Task<Campaign> EndAsync(EndCampaign command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What ending would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckEndAsync(EndCampaign command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The campaign, or null.</summary>
    Task<Campaign?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The campaigns of a furnace, by first day.</summary>
    Task<IReadOnlyList<Campaign>> ListAsync(Code book, Code smelter, Code furnace, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>How long a furnace could run in a period.</summary>
    /// <exception cref="NotFoundException">The smelter or its furnace (<c>smelting.furnace.unknown</c>) is not there.</exception>
    Task<FurnaceAvailability> AvailabilityAsync(
        Code book, Code smelter, Code furnace, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
