using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Mines;
using NodaTime;

namespace CopperChain.TwinMonth;

/// <summary>What lay on stockpiles, in bins, stores and beddings when the month began, as it was surveyed.</summary>
internal sealed class OpeningStocks(ILedger ledger, ProductionCalendar calendar)
{
    public async Task PostAsync(MonthFlows flows, MonthSites sites, ProductionDay day, UnitOfWork within)
    {
        foreach (var mine in sites.Mines)
            await PostAsync(flows, MineAccounts.Stockpile(mine.Code, MonthCodes.Stockpile), [$"{mine.Code}.stockpile", $"{mine.Code}.in-transit"], day, within);
        foreach (var plant in sites.Plants)
        {
            await PostAsync(flows, PlantAccounts.Bin(plant.Code, MonthCodes.OreType), [$"{plant.Code}.bin"], day, within);
            await PostAsync(
                flows, PlantAccounts.Concentrate(plant.Code, MonthCodes.Stack), [$"{plant.Code}.concentrate-store", $"{plant.Code}.in-transit"], day, within);
        }
        foreach (var smelter in sites.Smelters)
            await PostAsync(flows, MonthCodes.Bedding(smelter.Code), [$"{smelter.Code}.bedding"], day, within);
        await PostAsync(
            flows, MonthCodes.Slimes, [$"{MonthCodes.Precious}.slimes-bin", .. sites.Smelters.Select(smelter => $"{smelter.Code}.slimes-store")], day, within);
    }

    private async Task PostAsync(MonthFlows flows, Code account, IReadOnlyList<string> stocks, ProductionDay day, UnitOfWork within)
    {
        foreach (var stock in stocks)
        {
            var (dry, assay) = flows.Surveyed(stock, day);
            await ledger.PostAsync(Draft(account, stock, day, dry, assay), within);
        }
    }

    private EntryDraft Draft(Code account, string stock, ProductionDay day, Mass dry, Assay assay) => new()
    {
        Book = MonthCodes.Book,
        Key = $"{day}/opening-stock/{stock}",
        EffectiveAt = calendar.IntervalOf(day).End - Duration.FromTicks(1),
        Document = new DocumentReference { Module = Code.Parse("host"), Type = Code.Parse("opening-stock"), Id = stock },
        Transfers = [.. new MaterialMovement { From = MonthCodes.OpeningStock, To = account, Dry = dry, Assay = assay }.Transfers()],
    };
}
