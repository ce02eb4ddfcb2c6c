using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Cathodes;
using Microsoft.Extensions.DependencyInjection;

namespace CopperChain.TwinMonth;

/// <summary>Posts the month shift by shift through the modules, one unit of work a production day.</summary>
internal sealed class MonthPosting
{
    private readonly ErpStore _store;
    private readonly IServiceProvider _host;
    private readonly MonthFlows _flows;
    private readonly MonthSites _sites;
    private readonly MonthScale _scale;
    private readonly ProductionCalendar _calendar;
    private readonly WorksStores _stores = new();
    private readonly BlastWork _blasts;
    private readonly MiningWork _mining;
    private readonly ConcentratorWork _concentrators;
    private readonly SmelterWork _smelter;
    private readonly RefiningWork _refining;
    private readonly BalkhashWork _balkhash;
    private readonly PreciousWork _precious;

    public MonthPosting(IServiceProvider host, MonthFlows flows, MonthSites sites, MonthScale scale)
    {
        (_host, _flows, _sites, _scale) = (host, flows, sites, scale);
        (_store, _calendar) = (host.GetRequiredService<ErpStore>(), host.GetRequiredService<ProductionCalendar>());
        var (desk, transfers) = (ActivatorUtilities.CreateInstance<HeatDesk>(host), ActivatorUtilities.CreateInstance<HostTransfers>(host));
        _blasts = ActivatorUtilities.CreateInstance<BlastWork>(host);
        _mining = ActivatorUtilities.CreateInstance<MiningWork>(host);
        _concentrators = ActivatorUtilities.CreateInstance<ConcentratorWork>(host);
        _smelter = ActivatorUtilities.CreateInstance<SmelterWork>(host, desk);
        _refining = ActivatorUtilities.CreateInstance<RefiningWork>(host, transfers);
        _balkhash = ActivatorUtilities.CreateInstance<BalkhashWork>(host, transfers);
        _precious = ActivatorUtilities.CreateInstance<PreciousWork>(host, desk, transfers);
    }

    /// <summary>Answers the last cathode lot and the last gold bar of the month.</summary>
    public async Task<(CathodeLot Cathode, Bar Bar)> RunAsync(Action<double> progress, CancellationToken cancellationToken)
    {
        var before = _scale.Month.First.Previous;
        await InUnitAsync(async within =>
        {
            await ActivatorUtilities.CreateInstance<MonthSetup>(_host).RunAsync(_flows, _sites, _scale, within);
            await ActivatorUtilities.CreateInstance<OpeningStocks>(_host).PostAsync(_flows, _sites, before, within);
            await _blasts.PlanAsync(_sites, before, within);
            await _blasts.WorkAsync(_sites, 0, before, within);
            await _smelter.OpenAsync(_flows, _scale, _stores, _calendar.ShiftsOf(before)[^1], within);
            await _balkhash.OpenAsync(_flows, _calendar.ShiftsOf(before)[^1], _calendar.ShiftsOf(before.Next)[0], within);
        }, cancellationToken);
        await _host.GetRequiredService<IPeriods>().CloseAsync(
            MonthCodes.Book, Period.Month(before.Date.Year, before.Date.Month).Code, cancellationToken: cancellationToken);
        (CathodeLot Cathode, Bar Bar)? made = null;
        foreach (var day in _scale.Month.Days)
        {
            await InUnitAsync(async within => made = await WorkAsync(day, within), cancellationToken);
            progress((day.Number - before.Number) / (double)_scale.Month.DayCount);
        }
        return made!.Value;
    }

    private async Task<(CathodeLot Cathode, Bar Bar)> WorkAsync(ProductionDay day, UnitOfWork within)
    {
        var number = (int)(day.Number - _scale.Month.First.Number) + 1;
        CathodeLot? cathode = null;
        var shifts = _calendar.ShiftsOf(day);
        await _blasts.WorkAsync(_sites, number, day, within);
        foreach (var shift in shifts)
        {
            await _mining.WorkAsync(_flows, _sites, number, shift, within);
            await _concentrators.WorkAsync(_flows, _sites, shift, within);
            if (shift == shifts[^1])
                await _concentrators.ShipAsync(_flows, _sites, shift, within);
            await _smelter.WorkAsync(_flows, _scale, _stores, shift, within);
            cathode = await _refining.WorkAsync(_flows, _scale, _stores, shift, within);
            await _balkhash.WorkAsync(_flows, shift, within);
        }
        return (cathode!, await _precious.WorkAsync(_flows, shifts[^1], within));
    }

    private async Task InUnitAsync(Func<UnitOfWork, Task> work, CancellationToken cancellationToken)
    {
        await using var within = await _store.BeginAsync(cancellationToken);
        await work(within);
        await within.CommitAsync(cancellationToken);
    }
}
