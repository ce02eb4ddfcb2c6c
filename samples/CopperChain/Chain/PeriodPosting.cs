using CopperChain.Inputs;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Smelters;
using Mining = Kazakhmys.Erp.Mines.PeriodProductions;
using Smelting = Kazakhmys.Erp.Smelting.PeriodProductions;

namespace CopperChain.Chain;

/// <summary>Posts one published period through the public interfaces of the modules, in the order of the chain.</summary>
internal sealed class PeriodPosting(
    Mining.IPeriodProductions mining,
    IOreReceipts receipts,
    IPeriodBalances concentrators,
    Smelting.IPeriodProductions smelting,
    ProductionCalendar calendar)
{
    public async Task<PostedPeriod> PostAsync(
        PublishedPeriod period, IReadOnlyList<ReserveRow> reserves, UnitOfWork within, CancellationToken cancellationToken)
    {
        var mined = RegionShares.Of(period.OreMined.Value, reserves);
        var processed = RegionShares.Of(period.OreProcessed.Value, reserves);
        var shift = calendar.ShiftsOf(period.Period.Last)[^1];
        for (var i = 0; i < reserves.Count; i++)
            await mining.RecordAsync(Mined(period, reserves[i], mined[i]), within, cancellationToken);
        for (var i = 0; i < reserves.Count; i++)
            await receipts.ReceiveAsync(Received(period, reserves[i], processed[i], shift), within, cancellationToken);
        var enriched = await concentrators.RecordAsync(Enriched(period), within, cancellationToken);
        var smelted = await smelting.RecordAsync(Smelted(period), within, cancellationToken);
        return new PostedPeriod { Published = period, Enriched = enriched, Smelted = smelted };
    }

    public static Smelting.RecordPeriodProduction Smelted(PublishedPeriod period) => new()
    {
        Book = ChainCodes.Book,
        Smelter = ChainCodes.Smelter,
        Period = period.Period,
        Cathode = [.. Cathode(period)],
        CathodeTotal = period.CathodeTotal is { } total ? Of(total) : null,
        Gold = Precious(period.Gold),
        Silver = Precious(period.Silver),
        Source = period.Source,
    };

    /// <summary>
    /// Cathode from own concentrate and from purchased. Where only a total is published, it is drawn from own concentrate as far as that goes, and
    /// the rest comes from a named account.
    /// </summary>
    private static IEnumerable<MetalProduction> Cathode(PublishedPeriod period)
    {
        yield return new MetalProduction
        {
            Owner = MetalOwner.Own,
            Metal = Of(period.CathodeOwn ?? period.CathodeTotal!),
            From = [PlantAccounts.Concentrate(ChainCodes.Plant, ChainCodes.Stack)],
            RestFrom = ChainCodes.CathodeFeed,
        };
        if (period.CathodePurchased is { } purchased)
            yield return new MetalProduction { Owner = MetalOwner.Purchased, Metal = Of(purchased), RestFrom = ChainCodes.Supplier };
    }

    private static MetalProduction[] Precious(Rounded<Mass>? metal) =>
        metal is null ? [] : [new MetalProduction { Owner = MetalOwner.Own, Metal = Of(metal), RestFrom = ChainCodes.PreciousFeed }];

    private static Mining.RecordPeriodProduction Mined(PublishedPeriod period, ReserveRow reserve, Mass ore) => new()
    {
        Book = ChainCodes.Book,
        Mine = ChainCodes.MineOf(reserve.Region),
        Period = period.Period,
        Ore = new PublishedFigure<Mass>(ore, period.OreMined.HalfWidth),
        Grades =
        [
            new PublishedGrade { Element = Elements.Cu, Grade = new PublishedFigure<Grade>(period.CopperGrade.Value, period.CopperGrade.HalfWidth) },
        ],
        SourceAccount = ChainSetup.BlockOf(reserve).Account,
        Stockpile = ChainCodes.Stockpile,
        Source = period.Source,
    };

    private static ReceiveOre Received(PublishedPeriod period, ReserveRow reserve, Mass ore, Shift shift) => new()
    {
        Book = ChainCodes.Book,
        Id = Code.Parse($"{period.Period}-{reserve.Region}"),
        Plant = ChainCodes.Plant,
        OreType = ChainCodes.OreType,
        SourceAccount = MineAccounts.Stockpile(ChainCodes.MineOf(reserve.Region), ChainCodes.Stockpile),
        Shift = shift,
        Dry = ore,
    };

    private static RecordPeriodBalance Enriched(PublishedPeriod period) => new()
    {
        Book = ChainCodes.Book,
        Plant = ChainCodes.Plant,
        Period = period.Period,
        OreType = ChainCodes.OreType,
        Processed = period.OreProcessed.Value,
        ProcessedHalfWidth = period.OreProcessed.HalfWidth,
        Metals =
        [
            new PeriodMetal
            {
                Element = Elements.Cu,
                FeedGrade = period.CopperGrade.Value,
                FeedGradeHalfWidth = period.CopperGrade.HalfWidth,
                InConcentrate = period.InConcentrate.Value,
                InConcentrateHalfWidth = period.InConcentrate.HalfWidth,
            },
        ],
        Stack = ChainCodes.Stack,
        TailingsFacility = ChainCodes.TailingsFacility,
    };

    private static RoundedMass Of(Rounded<Mass> figure) => new() { Value = figure.Value, HalfWidth = figure.HalfWidth };
}
