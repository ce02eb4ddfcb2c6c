using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Calculations;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.StockTakes;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Smelting.Tests.Cathodes;
using Kazakhmys.Erp.Smelting.Tests.Smelters;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Tests.Rules;

public sealed class WorksRulesTests
{
    private static readonly Code Zhz = Code.Parse("zhz");

    [Fact]
    public void An_anode_takes_the_steps_of_its_life_and_no_other()
    {
        var allowed = Enum.GetValues<AnodeState>().SelectMany(from => Enum.GetValues<AnodeState>().Where(to => AnodeRules.CanBecome(from, to)).Select(to => (from, to)));
        Assert.Equal(
            [
                (AnodeState.Cast, AnodeState.Loaded), (AnodeState.Cast, AnodeState.Withdrawn), (AnodeState.Loaded, AnodeState.Dissolved),
                (AnodeState.Loaded, AnodeState.Scrap), (AnodeState.Withdrawn, AnodeState.Cast),
            ], allowed);
    }

    [Fact]
    public void A_bar_takes_the_steps_of_its_life_and_no_other()
    {
        var allowed = Enum.GetValues<BarState>().SelectMany(from => Enum.GetValues<BarState>().Where(to => BarRules.CanBecome(from, to)).Select(to => (from, to)));
        Assert.Equal(
            [
                (BarState.Cast, BarState.Assayed), (BarState.Assayed, BarState.Vaulted), (BarState.Vaulted, BarState.Vaulted), (BarState.Vaulted, BarState.Shipped),
            ], allowed);
        Assert.Equal((BarState.Shipped, BarState.Vaulted, null), (BarRules.StateAt(AccountKind.External), BarRules.StateAt(AccountKind.Product), BarRules.StateAt(AccountKind.Loss)));
    }

    [Fact]
    public void A_partys_bar_does_not_move_among_own_products()
    {
        var party = MetalOwner.Tolled(Code.Parse("kaz"));
        var move = new MoveBar
        {
            Book = Code.Parse("kz"), Serial = Code.Parse("b"), Revision = 2, Shift = Shift.Parse("2026-01-10/1"), To = SmelterAccounts.Gold(Zhz, MetalOwner.Own),
            ReleasedBy = Code.Parse("a"), ReceivedBy = Code.Parse("b"),
        };
        Assert.Equal("smelting.owner.tolled-feed", Assert.Single(BarRules.CheckMove(move, BarState.Vaulted, party, SmelterAccounts.Gold(Zhz, party), AccountKind.Product)).Code);
        Assert.Empty(BarRules.CheckMove(move with { To = Code.Parse("vault/zhz") }, BarState.Vaulted, party, SmelterAccounts.Gold(Zhz, party), AccountKind.Stock));
    }

    [Fact]
    public void Furnaces_give_what_they_are_for()
    {
        Assert.Null(HeatRules.CheckProduct(FurnaceKind.Bath, TapProduct.Matte));
        Assert.Null(HeatRules.CheckProduct(FurnaceKind.Dore, TapProduct.Dore));
        Assert.Null(HeatRules.CheckProduct(FurnaceKind.Anode, TapProduct.Slag));
        Assert.Equal("smelting.tap.product", HeatRules.CheckProduct(FurnaceKind.Anode, TapProduct.Matte)!.Code);
    }

    [Fact]
    public void Availability_counts_every_hour_once()
    {
        static Instant Hour(int hour) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(hour);
        RecordStoppage Stop(int from, int to, bool planned) => new()
        {
            Book = Code.Parse("kz"), Smelter = Zhz, Furnace = Code.Parse("e"), Number = Code.Parse($"s{from}"), From = Hour(from), To = Hour(to), IsPlanned = planned,
            Reason = "x",
        };
        var available = CampaignRules.Availability(
            Code.Parse("e"), new Interval(Hour(0), Hour(100)), [new Interval(Hour(-50), Hour(40)), new Interval(Hour(60), null)],
            [Stop(-5, 5, true), Stop(30, 50, false), Stop(95, 120, true)]);

        Assert.Equal((20d, 10d, 10d, 60d), (available.BetweenCampaigns.TotalHours, available.Planned.TotalHours, available.Failures.TotalHours, available.Running.TotalHours));
        Assert.Equal((Ratio.FromPercent(60), Ratio.Of(60, 70)), (available.Availability, available.OperationalAvailability));
    }

    [Fact]
    public void A_pull_conserves_every_metal_of_every_owner() =>
        Gen.Select(Gen.Long[1_000, 100_000], Gen.Long[0, 100_000], Gen.Long[1, 90_000], Gen.Long[1, 500], Gen.Long[0, 300]).Sample((own, tolled, deposit, scrap, gold) =>
        {
            IReadOnlyList<OwnerContent> crop =
            [
                OwnerSharesTests.Content(MetalOwner.Own, own, own - 10, gold), OwnerSharesTests.Content(MetalOwner.Tolled(Code.Parse("kaz")), tolled, tolled * 99 / 100),
            ];
            var pull = new PullCrop
            {
                Book = Code.Parse("kz"), Number = Code.Parse("c"), Revision = 1, Shift = Shift.Parse("2026-01-10/1"), AmpereHours = 1,
                Deposit = Mass.FromMilligrams(deposit), Scrap = new() { Lot = Code.Parse("sc"), Dry = Mass.FromMilligrams(scrap) },
                Slimes = new() { Lot = Code.Parse("sl"), Dry = Mass.FromMilligrams(10), Assay = Assay.Of((Elements.Au, AssayValue.Reported(Grade.FromPercent(50)))) },
            };
            var moved = CropRules.Pull(pull, crop, [], Zhz);
            var left = OwnerShares.After(crop, moved, owner => SmelterAccounts.Stage(Zhz, Stage.Crop, pull.Number, owner));
            Assert.Equal(deposit, left.Sum(owner => owner.Content.Dry.Milligrams));
            Assert.Equal(deposit, left.Sum(owner => owner.AmountOf(KnownCommodities.Copper)));
            Assert.Equal(0, left.Sum(owner => Math.Abs(owner.AmountOf(KnownCommodities.Gold))));
            Assert.All(moved, transfer => Assert.Equal(SmelterAccounts.OwnerOf(transfer.From), SmelterAccounts.OwnerOf(transfer.To)));
        });

    [Fact]
    public void A_stock_take_sums_to_the_count_and_takes_nobodys_account_below_nothing() =>
        Gen.Select(Gen.Long[-100, 1_000_000].Array[1, 5], Gen.Long[0, 2_000_000]).Sample((book, count) =>
        {
            var counted = StockTakeRules.Counted(count, book);
            Assert.Equal(count, counted.Sum());
            if (book.All(amount => amount >= 0))
                Assert.All(counted, amount => Assert.True(amount >= 0));
            var accounts = book.Select((_, i) => Code.Parse($"a/{i}")).ToList();
            var moved = StockTakeRules.Transfers(Code.Parse("u"), KnownCommodities.Copper, accounts, book, counted);
            Assert.Equal(count - book.Sum(), moved.Sum(transfer => transfer.From == Code.Parse("u") ? transfer.Amount : -transfer.Amount));
        });

    [Fact]
    public void Cathodes_are_sorted_by_grade_off_grade_last()
    {
        CathodeLot Lot(string? grade, decimal tonnes) => new()
        {
            Recorded = new()
            {
                Book = Code.Parse("kz"), Smelter = Zhz, Lot = Code.Parse("k"), Shift = Shift.Parse("2026-01-10/1"), Owner = MetalOwner.Own, Mass = Mass.FromTonnes(tonnes),
                Assay = Assay.Empty,
            },
            Revision = 1, EntrySeq = 1, Grade = grade is null ? null : Code.Parse(grade), Copper = Mass.FromTonnes(tonnes),
        };
        var sorted = CathodeRules.Sort([Lot(null, 1), Lot("LME-Grade-A", 2), Lot("LME-Grade-A", 3)], [PublishedCathodeGrades.LmeGradeA]);
        Assert.Equal([("LME-Grade-A", 2, 5m), ("", 1, 1m)], sorted.Select(each => (each.Grade?.Value ?? "", each.Lots, each.Mass.Tonnes)));
    }

    [Fact]
    public void Stray_current_is_told_apart_from_what_the_cells_lose()
    {
        var pull = new PullCrop
        {
            Book = Code.Parse("kz"), Number = Code.Parse("c"), Revision = 1, Shift = Shift.Parse("2026-01-10/1"), AmpereHours = 1_000_000,
            Deposit = Electrolysis.Copper(9_120_000, Ratio.One), StrayCurrent = Ratio.FromPercent(4),
        };
        Assert.Equal(91.2m, CropRules.CurrentEfficiency(pull, 10).Percent, 6);
        Assert.Equal(95m, CropRules.WorkingEfficiency(pull, 10)!.Value.Percent, 6);
        Assert.Null(CropRules.WorkingEfficiency(pull with { StrayCurrent = null }, 10));
    }

    // The limits of GOST 546 are the host's to bring; these are synthetic.
    [Fact]
    public void A_grade_that_the_host_brings_is_given_by_its_limits()
    {
        var own = new CathodeGrade
        {
            Code = Code.Parse("M0k"), Standard = "synthetic", Source = "synthetic",
            Limits = [new() { Elements = [Elements.Pb], Most = Grade.FromGramsPerTonne(30) }],
        };
        IReadOnlyList<CathodeGrade> grades = [PublishedCathodeGrades.LmeGradeA, own];
        var assay = CathodeGradeTests.Pure.With(Elements.Pb, Grade.FromGramsPerTonne(20));
        Assert.Equal(own, CathodeGradeRules.BestOf(grades, assay, CensoredAs.Limit));
        Assert.Null(CathodeGradeRules.BestOf(grades, assay.With(Elements.Pb, Grade.FromGramsPerTonne(31)), CensoredAs.Limit));
    }
}
