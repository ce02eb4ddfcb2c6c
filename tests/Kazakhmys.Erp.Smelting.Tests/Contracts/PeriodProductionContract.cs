using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Balances;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Tests.PeriodProductions;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class PeriodProductionContract(TestEngine engine) : SmeltingContract(engine)
{
    private static readonly Code OwnCathode = SmelterAccounts.Cathode(Zhezkazgan, MetalOwner.Own);

    private IPeriodProductions Productions => Of<IPeriodProductions>();

    private static RecordPeriodProduction FirstQuarter => PeriodProductionRulesTests.Cathode(79.084m) with
    {
        Gold = [new() { Owner = MetalOwner.Own, Metal = new() { Value = Mass.FromKilograms(1) }, RestFrom = Precious }],
        Silver = [new() { Owner = MetalOwner.Own, Metal = new() { Value = Mass.FromKilograms(2) }, RestFrom = Precious }],
    };

    // Q1 2022: 79.084 kt cathode against 62.943 kt own copper in concentrate.
    [Fact]
    public async Task The_excess_over_own_concentrate_is_a_named_source()
    {
        var recorded = await Productions.RecordAsync(FirstQuarter, null, Token);

        Assert.Equal(Mass.FromTonnes(16_141), recorded.Sources.Single(source => source.Account == Undisclosed).Amount);
        Assert.Equal(Mass.FromTonnes(-16_141), await BalanceAsync(Undisclosed));
        Assert.Equal((Mass.FromTonnes(79_084), Mass.Zero), (await BalanceAsync(OwnCathode), await BalanceAsync(Concentrate)));
        Assert.Equal(Mass.FromKilograms(1), await BalanceAsync(SmelterAccounts.Gold(Zhezkazgan, MetalOwner.Own), Code.Parse("Au")));
        Assert.Equal(Mass.FromKilograms(2), await BalanceAsync(SmelterAccounts.Silver(Zhezkazgan, MetalOwner.Own), Code.Parse("Ag")));
        Assert.Equal(Mass.Zero, await BalanceAsync(SmelterAccounts.Unaccounted(Zhezkazgan)));
        var found = await Productions.FindAsync(Book, Zhezkazgan, Quarter, null, Token);
        Assert.Equal((recorded.EntrySeq, 1, FirstQuarter.Source), (found!.EntrySeq, found.Revision, found.Recorded.Source));
        Assert.Equal(recorded.Sources, found.Sources);
        var balance = await Of<ISmelterBalances>().OfAsync(Book, Zhezkazgan, Copper, Quarter, null, null, Token);
        Assert.Equal((Mass.FromTonnes(79_084), Mass.FromTonnes(79_084), (Ratio?)Ratio.One), (balance.Charged, balance.Out, balance.YieldWithStock));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_other_figures_need_a_correction()
    {
        var first = await Productions.RecordAsync(FirstQuarter, null, Token);
        Assert.Equal(first.EntrySeq, (await Productions.RecordAsync(FirstQuarter, null, Token)).EntrySeq);
        var other = PeriodProductionRulesTests.Cathode(50);
        await RefusedAsync<IdempotencyConflictException>("smelting.document.differs", () => Productions.RecordAsync(other, null, Token));

        var corrected = await Productions.CorrectAsync(other, 1, null, Token);
        Assert.Equal(2, corrected.Revision);
        Assert.Equal((Mass.FromKilotonnes(50), Mass.FromTonnes(12_943)), (await BalanceAsync(OwnCathode), await BalanceAsync(Concentrate)));
        Assert.Equal(Mass.Zero, await BalanceAsync(Undisclosed));
        await RefusedAsync<ConcurrencyException>("smelting.document.revision", () => Productions.CorrectAsync(other, 1, null, Token));
        await RefusedAsync<NotFoundException>(
            "smelting.document.unknown", () => Productions.CorrectAsync(other with { Period = Period.Month(2026, 1) }, 1, null, Token));
    }

    [Fact]
    public async Task What_is_wrong_is_refused_and_nothing_is_stored()
    {
        var good = PeriodProductionRulesTests.Cathode(50);
        RecordPeriodProduction From(Code account, MetalOwner owner = default) =>
            good with { Cathode = [good.Cathode[0] with { Owner = owner, From = [account] }] };
        await RefusedAsync<RuleViolatedException>("smelting.period-production.short", () => Productions.RecordAsync(PeriodProductionRulesTests.Cathode(79, rest: false), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.source.kind", () => Productions.RecordAsync(From(SmelterAccounts.Unaccounted(Zhezkazgan)), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.owner.tolled-feed", () => Productions.RecordAsync(From(Code.Parse("external/toll/kaz")), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.plausibility.above-capacity", () => Productions.RecordAsync(PeriodProductionRulesTests.Cathode(790.84m), null, Token));
        await RefusedAsync<RuleViolatedException>(
            "smelting.period-production.total-differs",
            () => Productions.RecordAsync(good with { CathodeTotal = new() { Value = Mass.FromKilotonnes(51) } }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.smelter.unknown", () => Productions.RecordAsync(good with { Smelter = Code.Parse("no") }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.period-production.empty", () => Productions.RecordAsync(good with { Cathode = [] }, null, Token));
        await RefusedAsync<ValidationFailedException>(
            "smelting.period-production.owner-twice", () => Productions.RecordAsync(good with { Cathode = [good.Cathode[0], good.Cathode[0]] }, null, Token));
        Assert.Contains(
            await Productions.CheckRecordAsync(PeriodProductionRulesTests.Cathode(790.84m), null, Token),
            violation => violation.Code == "smelting.plausibility.above-capacity");
        Assert.Null(await Productions.FindAsync(Book, Zhezkazgan, Quarter, null, Token));
        Assert.Equal(Mass.FromTonnes(62_943), await BalanceAsync(Concentrate));
    }
}

public sealed class PeriodProductionOnSqlite() : PeriodProductionContract(TestEngine.Sqlite);

public sealed class PeriodProductionOnPostgreSql() : PeriodProductionContract(TestEngine.PostgreSql);
