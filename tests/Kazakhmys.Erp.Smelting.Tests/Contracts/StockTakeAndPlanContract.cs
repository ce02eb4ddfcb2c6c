using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.AcidPlant;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Plans;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.StockTakes;
using Kazakhmys.Erp.Smelting.Tests.PeriodProductions;
using Kazakhmys.Erp.Smelting.Tolling;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class StockTakeAndPlanContract(TestEngine engine) : WorksContract(engine)
{
    [Fact]
    public async Task A_stock_take_shares_the_difference_over_owners_and_books_it_as_unaccounted()
    {
        await SmeltAsync();
        var takes = Of<IStockTakes>();
        var take = new TakeStock
        {
            Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("inv-1"), Day = ProductionDay.Parse("2026-01-31"), Place = Code.Parse("smelter/zhz/bath/electric-1"),
            Counts = [new() { Commodity = Copper, Counted = Mass.FromTonnes(5), StandardUncertainty = Mass.FromTonnes(0.4m) }],
        };
        await RefusedAsync<RuleViolatedException>("smelting.stock-take.place", () => takes.TakeAsync(take with { Place = LotA }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.stock-take.place-unknown", () => takes.TakeAsync(take with { Place = Code.Parse("smelter/zhz/bath/x") }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.stock-take.twice", () => takes.TakeAsync(take with { Counts = [take.Counts[0], take.Counts[0]] }, null, Token));
        var taken = await takes.TakeAsync(take, null, Token);

        var difference = Assert.Single(taken.Differences);
        Assert.Equal((Mass.FromTonnes(6), Mass.FromTonnes(-1), true), (difference.Book, difference.Difference, difference.IsSignificant));
        Assert.Equal(Mass.FromTonnes(1), await BalanceAsync(SmelterAccounts.Unaccounted(Zhezkazgan)));
        Assert.Equal(Mass.FromTonnes(3.8m), await BalanceAsync(SmelterAccounts.Stage(Zhezkazgan, Stage.Bath, Code.Parse("electric-1"), MetalOwner.Own)));
        Assert.Equal(taken.EntrySeq, (await takes.TakeAsync(take, null, Token)).EntrySeq);
        var again = await takes.CorrectAsync(take with { Counts = [take.Counts[0] with { Counted = Mass.FromTonnes(6) }] }, 1, null, Token);
        Assert.Equal((Mass.Zero, 0L, false), (again.Differences[0].Difference, again.EntrySeq, again.Differences[0].IsSignificant));
        Assert.Equal(Mass.Zero, await BalanceAsync(SmelterAccounts.Unaccounted(Zhezkazgan)));
        Assert.Equal(2, (await takes.FindAsync(Book, take.Number, null, Token))!.Revision);
    }

    // Q1 2022: 79.084 kt of cathode, 4.576 kt above plan (kazakhmys.kz, results for the I quarter of 2022).
    [Fact]
    public async Task Plan_is_compared_with_what_the_ledger_says_was_made()
    {
        var plans = Of<IPlans>();
        var plan = new RecordPlan
        {
            Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("pl-1"), Period = Quarter, Product = PlannedProduct.Cathode,
            Quantity = Mass.FromKilotonnes(74.508m), Source = "79.084 - 4.576 kt",
        };
        await plans.RecordAsync(plan, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.plan.twice", () => plans.RecordAsync(plan with { Number = Code.Parse("pl-2") }, null, Token));
        await Of<IPeriodProductions>().RecordAsync(PeriodProductionRulesTests.Cathode(79.084m), null, Token);

        var line = Assert.Single(await plans.CompareAsync(Book, Zhezkazgan, Quarter, null, Token));
        Assert.Equal((Mass.FromTonnes(79_084), Mass.FromTonnes(4_576)), (line.Actual, line.Difference));
        Assert.Equal(106.14m, decimal.Round(line.Fulfilment.Percent, 2));
    }

    [Fact]
    public async Task Anodes_blister_and_acid_are_compared_with_their_plans_too()
    {
        await CastAsync();
        await Of<IAcidProductions>().RecordAsync(
            new() { Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("ac-1"), Shift = Day11, Acid = Mass.FromTonnes(100), Strength = Ratio.One }, null, Token);
        foreach (var product in new[] { PlannedProduct.Blister, PlannedProduct.Anodes, PlannedProduct.Acid, PlannedProduct.Matte })
            await Of<IPlans>().RecordAsync(
                new()
                {
                    Book = Book, Smelter = Zhezkazgan, Number = Code.Parse($"pl-{product}"), Period = Quarter, Product = product,
                    Quantity = Mass.FromTonnes(200), Source = "synthetic",
                }, null, Token);
        Assert.Equal(
            [(PlannedProduct.Acid, 100m), (PlannedProduct.Blister, 238m), (PlannedProduct.Anodes, 232m), (PlannedProduct.Matte, 400m)],
            (await Of<IPlans>().CompareAsync(Book, Zhezkazgan, Quarter, null, Token)).Select(line => (line.Product, line.Actual.Tonnes)));
    }

    [Fact]
    public async Task A_tolling_account_counts_metal_in_heats_crops_and_losses()
    {
        await RefineAsync();
        await Of<ITolling>().AgreeAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Party = Kaz, Metal = Copper, Returnable = Ratio.FromPercent(96), ValidFrom = First, Source = "contract 7",
            }, null, Token);
        await Of<ICathodeLots>().RecordAsync(Cathode("k-2", Tolled, 30), null, Token);

        var statement = Assert.Single(await Of<ITolling>().ListAsync(Book, Zhezkazgan, Last, null, Token));
        Assert.Equal((Mass.FromTonnes(60), Mass.FromTonnes(57.6m), Mass.FromTonnes(0.96m)), (statement.MetalIn, statement.Returnable, statement.Lost));
        Assert.Equal(statement.MetalIn, statement.InProcess + statement.Product + statement.MetalOut + statement.Lost);
    }
}

public sealed class StockTakeAndPlanOnSqlite() : StockTakeAndPlanContract(TestEngine.Sqlite);

public sealed class StockTakeAndPlanOnPostgreSql() : StockTakeAndPlanContract(TestEngine.PostgreSql);
