using System.Text;
using Kazakhmys.Erp.Enrichment.Campaigns;
using Kazakhmys.Erp.Enrichment.Consumption;
using Kazakhmys.Erp.Enrichment.Downtimes;
using Kazakhmys.Erp.Enrichment.FinalBalances;
using Kazakhmys.Erp.Enrichment.Layouts;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.Plans;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.SelectiveBalances;
using Kazakhmys.Erp.Enrichment.Tailings;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Enrichment.Tests;

public abstract class PlantOperationContract(TestEngine engine) : EnrichmentContract(engine)
{
    private static readonly ProductionDay _day = new(new LocalDate(2022, 1, 3));
    private static readonly Code _north = Code.Parse("north");

    [Fact]
    public async Task A_layout_is_kept_by_revision_and_comes_back_as_it_was_given()
    {
        var layouts = Host.GetRequiredService<IPlantLayouts>();
        var kept = await layouts.KeepAsync(PlantRuleTests.Layout, null, Token);
        Assert.Equal(1, (await layouts.KeepAsync(PlantRuleTests.Layout, null, Token)).Revision);
        Assert.True(LayoutRules.AreSame(PlantRuleTests.Layout, (await layouts.FindAsync(Book, Plant.Code, null, Token))!));
        var next = await layouts.KeepAsync(kept with { Samplers = [] }, null, Token);
        Assert.Equal(2, next.Revision);
        await RefusedAsync<ConcurrencyException>("enrichment.layout.revision", () => layouts.KeepAsync(kept with { Streams = [], Samplers = [] }, null, Token));
        await RefusedAsync<ValidationFailedException>("enrichment.layout.twice", () => layouts.KeepAsync(kept with { Sections = [kept.Sections[0], .. kept.Sections] }, null, Token));
        await RefusedAsync<NotFoundException>("enrichment.plant.not-found", () => layouts.KeepAsync(kept with { Plant = Code.Parse("x") }, null, Token));
    }

    [Fact]
    public async Task Downtimes_make_the_availability_of_sections_and_come_from_files()
    {
        var downtimes = await LayoutKeptAsync<IDowntimes>();
        const string csv =
            """
            id,section,from,to,kind,reason
            d-1,line-1,2022-01-03T03:00:00Z,2022-01-03T06:00:00Z,mechanical,liner
            d-2,line-1,2022-01-03T05:00:00Z,2022-01-03T07:00:00Z,no-ore,train late
            d-3,line-9,2022-01-03T08:00:00Z,2022-01-03T09:00:00Z,planned,service
            d-4,line-1,soon,2022-01-03T09:00:00Z,planned,service
            """;
        var report = await ReadAsync(csv, (stream, options) => downtimes.ImportAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal(
            (1, "enrichment.downtime.overlap enrichment.section.not-found kernel.time.malformed"),
            (report.Accepted, string.Join(' ', report.Rejected.Select(row => row.Violations[0].Code))));
        var line = (await downtimes.AvailabilityAsync(Book, Plant.Code, _day, _day, null, Token))[0];
        Assert.Equal(Ratio.FromPercent(87.5m), line.Availability);
        var text = await TextAsync(write => downtimes.ExportAsync(Book, Plant.Code, _day, _day, write, null, Token));
        Assert.Equal(1, (await ReadAsync(text, (stream, options) => downtimes.ImportAsync(Book, Plant.Code, stream, options, null, Token))).Accepted);
        var one = Assert.Single(await downtimes.ListAsync(Book, Plant.Code, _day, _day, null, Token));
        await RefusedAsync<IdempotencyConflictException>("enrichment.document.differs", () => downtimes.RecordAsync(one with { Reason = "x" }, null, Token));
        Assert.Equal(["enrichment.document.differs"], (await downtimes.CheckRecordAsync(one with { Reason = "x" }, null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task A_plant_that_keeps_campaigns_feeds_only_their_ore()
    {
        var campaigns = await LayoutKeptAsync<ICampaigns>();
        var campaign = new Campaign
        {
            Book = Book, Plant = Plant.Code, Id = Code.Parse("c-1"), Section = Code.Parse("line-1"), OreType = Plant.OreTypes[0],
            First = Kernel.Calendars.Shift.Parse("2022-01-03/1"),
        };
        await RefusedAsync<RuleViolatedException>("enrichment.ore.oxide", () => campaigns.BeginAsync(campaign with { OreType = Code.Parse("oxide") }, null, Token));
        await RefusedAsync<NotFoundException>("enrichment.section.not-found", () => campaigns.BeginAsync(campaign with { Section = Code.Parse("x") }, null, Token));
        Assert.Equal(campaign, await campaigns.BeginAsync(campaign, null, Token));
        await RefusedAsync<RuleViolatedException>("enrichment.campaign.overlap", () => campaigns.BeginAsync(campaign with { Id = Code.Parse("c-2") }, null, Token));
        await RefusedAsync<IdempotencyConflictException>(
            "enrichment.document.differs", () => campaigns.BeginAsync(campaign with { First = Kernel.Calendars.Shift.Parse("2022-01-04/1") }, null, Token));
        await RefusedAsync<NotFoundException>(
            "enrichment.campaign.not-found", () => campaigns.EndAsync(Book, Plant.Code, Code.Parse("x"), campaign.First, null, Token));
        await RefusedAsync<RuleViolatedException>(
            "enrichment.campaign.end", () => campaigns.EndAsync(Book, Plant.Code, campaign.Id, Kernel.Calendars.Shift.Parse("2022-01-01/1"), null, Token));

        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        var last = Kernel.Calendars.Shift.Parse("2022-01-03/2");
        Assert.Equal(last, (await campaigns.EndAsync(Book, Plant.Code, campaign.Id, last, null, Token)).Last);
        Assert.Equal(last, Assert.Single(await campaigns.ListAsync(Book, Plant.Code, null, Token)).Last);
    }

    [Fact]
    public async Task Freeboard_below_its_limit_stops_the_plant_until_it_is_above_again()
    {
        var tailings = Host.GetRequiredService<ITailings>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await tailings.SetLimitsAsync(Limits(new FacilityLimits { FreeboardAtLeast = Length.FromMetres(1.5m) }), null, Token);
        var low = await tailings.RecordReadingAsync(Reading(1.2m), null, Token);

        await RefusedAsync<RuleViolatedException>("enrichment.tailings.freeboard", () => Shifts.RecordAsync(Shift(), null, Token));
        Assert.Contains("enrichment.tailings.freeboard", (await Shifts.CheckRecordAsync(Shift(), null, Token)).Select(v => v.Code));
        Assert.Equal("enrichment.tailings.freeboard", Assert.Single((await tailings.StateAsync(Book, Plant.Code, _day, null, Token))[0].Stops).Code);
        await RefusedAsync<ConcurrencyException>("enrichment.document.revision", () => tailings.RecordReadingAsync(Reading(1.6m), null, Token));
        Assert.Equal(low, await tailings.RecordReadingAsync(Reading(1.2m), null, Token));
        Assert.Equal(2, (await tailings.RecordReadingAsync(Reading(1.6m) with { Revision = 1 }, null, Token)).Revision);
        await Shifts.RecordAsync(Shift(), null, Token);
    }

    [Fact]
    public async Task A_facility_takes_no_more_than_its_capacity_and_a_correction_counts_only_its_difference()
    {
        var tailings = Host.GetRequiredService<ITailings>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await tailings.SetLimitsAsync(Limits(new FacilityLimits { Capacity = Mass.FromTonnes(11_000) }), null, Token);
        var recorded = await Shifts.RecordAsync(Shift(), null, Token);
        await Shifts.CorrectAsync(Shift("0.12"), recorded.Revision, null, Token);
        var next = Shift() with { Shift = Kernel.Calendars.Shift.Parse("2022-01-04/1") };
        await RefusedAsync<RuleViolatedException>("enrichment.tailings.capacity", () => Shifts.RecordAsync(next, null, Token));
        var state = (await tailings.StateAsync(Book, Plant.Code, _day, null, Token))[0];
        Assert.Equal(Mass.FromTonnes(11_000) - state.Held, state.Room);
        await RefusedAsync<ValidationFailedException>(
            "enrichment.tailings.amount", () => tailings.SetLimitsAsync(Limits(new FacilityLimits { Capacity = Mass.Zero }), null, Token));
        await RefusedAsync<ValidationFailedException>(
            "kernel.rule.empty", () => tailings.SetLimitsAsync(Limits(new FacilityLimits()) with { ValidTo = new LocalDate(2021, 1, 1) }, null, Token));
        await RefusedAsync<NotFoundException>(
            "enrichment.plant.no-facility", () => tailings.SetLimitsAsync(Limits(new FacilityLimits()) with { Facility = Code.Parse("x") }, null, Token));
    }

    [Fact]
    public async Task Readings_of_facilities_come_from_files_and_go_back()
    {
        var tailings = Host.GetRequiredService<ITailings>();
        var report = await ReadAsync(
            "facility,day,level_m,freeboard_m,water_m3\nnorth,2022-01-03,338.2,2.1,120000\nnorth,2022-01-04,338.25,-1,\nsouth,2022-01-04,1,1,\n",
            (stream, options) => tailings.ImportReadingsAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal((1, 2), (report.Accepted, report.Rejected.Count));
        var text = await TextAsync(write => tailings.ExportReadingsAsync(Book, Plant.Code, _north, _day, _day.Next, write, null, Token));
        Assert.Equal(1, (await ReadAsync(text, (stream, options) => tailings.ImportReadingsAsync(Book, Plant.Code, stream, options, null, Token))).Accepted);
        Assert.Equal(Volume.FromCubicMetres(120_000), Assert.Single(await tailings.ReadingsAsync(Book, Plant.Code, _north, _day, _day.Next, null, Token)).Water);
    }

    [Fact]
    public async Task Reagents_are_held_against_the_norm_of_the_day_and_leave_their_store()
    {
        var consumption = Host.GetRequiredService<IConsumption>();
        await StoreFilledAsync(1000);
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        await consumption.SetNormAsync(Norm(35), null, Token);
        await consumption.SetNormAsync(Norm(35), null, Token);
        var record = Consumed(400);
        var first = await consumption.RecordAsync(record, null, Token);
        Assert.Equal(first, await consumption.RecordAsync(record, null, Token));
        await RefusedAsync<ConcurrencyException>("enrichment.document.revision", () => consumption.RecordAsync(Consumed(420), null, Token));
        await consumption.RecordAsync(Consumed(420) with { Replaces = 1 }, null, Token);

        var line = Assert.Single(await consumption.CompareAsync(Book, Plant.Code, _day, _day, null, Token));
        Assert.Equal(ConsumedAmount.Of(Mass.FromKilograms(350)), line.AllowedByOre);
        Assert.Equal((Ratio.FromPercent(120), ConsumedAmount.Of(Mass.FromGrams(42))), (line.AgainstOreNorm, line.PerTonneOfOre));
        Assert.Equal(Ratio.Of(420, 350), line.AgainstOreNorm);
        Assert.Equal(Mass.FromKilograms(580).Milligrams, await HeldAsync(Store, MassOf));
        Assert.Equal(Mass.FromKilograms(420).Milligrams, await HeldAsync(Code.Parse("consumed/zhz-1/xanthate"), MassOf));
        await RefusedAsync<RuleViolatedException>("ledger.balance.overdrawn", () => consumption.RecordAsync(Consumed(1001) with { Replaces = 2 }, null, Token));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Norms_per_tonne_of_metal_and_amounts_without_the_ledger_are_kept_as_well()
    {
        var consumption = Host.GetRequiredService<IConsumption>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        var balance = await Shifts.RecordAsync(Shift(), null, Token);
        var norm = Norm(0) with
        {
            Item = Code.Parse("power"), Kind = ConsumptionKind.Power, PerTonneOfOre = null, Metal = Copper,
            PerTonneOfMetal = ConsumedAmount.Of(Energy.FromKilowattHours(2500)),
        };
        await consumption.SetNormAsync(norm, null, Token);
        var report = await ReadAsync(
            "shift,item,unit,amount\n2022-01-03/2,power,kWh,220000\n2022-01-03/2,water,m3,31000\n2022-01-03/2,air,cfm,1\n2022-01-03/2,lime,kg,0\n",
            (stream, options) => consumption.ImportAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal(2, report.Accepted);
        Assert.Equal(["enrichment.consumption.unit-unknown", "enrichment.consumption.amount"], report.Rejected.Select(row => row.Violations[0].Code));
        var lines = await consumption.CompareAsync(Book, Plant.Code, _day, _day, null, Token);
        Assert.Equal(
            norm.PerTonneOfMetal.ForTonnesOf(balance.Metals[0].InConcentrate), lines.Single(line => line.Item.Value == "power").AllowedByMetal);
        Assert.Null(lines.Single(line => line.Item.Value == "water").AgainstOreNorm);
        var text = await TextAsync(write => consumption.ExportAsync(Book, Plant.Code, _day, _day, write, null, Token));
        Assert.Equal(2, (await ReadAsync(text, (stream, options) => consumption.ImportAsync(Book, Plant.Code, stream, options, null, Token))).Accepted);
        await RefusedAsync<ValidationFailedException>("enrichment.norm.incomplete", () => consumption.SetNormAsync(norm with { Metal = null }, null, Token));
        await RefusedAsync<ValidationFailedException>(
            "enrichment.consumption.unit",
            () => consumption.RecordAsync(Consumed(1) with { Amount = ConsumedAmount.Of(Volume.FromCubicMetres(1)) }, null, Token));
    }

    [Fact]
    public async Task A_plan_is_held_beside_the_shifts_of_its_period()
    {
        var plans = Host.GetRequiredService<IProductionPlans>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        var balance = await Shifts.RecordAsync(Shift(), null, Token);
        const string csv = "period,ore_type,processed_t,element,grade_pct,recovery_pct\n2022-01,sulphide,20000,Cu,0.95,90\n2022-01,oxide,20000,Cu,0.95,90\n";
        var report = await ReadAsync(csv, (stream, options) => plans.ImportAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal((1, "enrichment.ore.oxide"), (report.Accepted, report.Rejected[0].Violations[0].Code));

        var lines = await plans.CompareAsync(Book, Plant.Code, Code.Parse("2022-01"), Plant.OreTypes[0], null, Token);
        Assert.Equal((Ratio.FromPercent(50), Mass.FromTonnes(171)), (lines[0].Fulfilment, lines[1].Planned));
        Assert.Equal(balance.Metals[0].InConcentrate, lines[1].Actual);
        var plan = (await plans.FindAsync(Book, Plant.Code, Code.Parse("2022-01"), Plant.OreTypes[0], null, Token))!;
        Assert.Equal(2, (await plans.RecordAsync(plan with { Processed = Mass.FromTonnes(1) }, null, Token)).Revision);
        await RefusedAsync<ConcurrencyException>("enrichment.document.revision", () => plans.RecordAsync(plan with { Processed = Mass.FromTonnes(2) }, null, Token));
        await RefusedAsync<ValidationFailedException>(
            "enrichment.plan.recovery", () => plans.RecordAsync(plan with { Metals = [plan.Metals[0] with { Recovery = Ratio.FromPercent(130) }] }, null, Token));
        await RefusedAsync<NotFoundException>(
            "enrichment.plan.not-found", () => plans.CompareAsync(Book, Plant.Code, Code.Parse("2022-02"), Plant.OreTypes[0], null, Token));
    }

    [Theory]
    [InlineData(10_100)]
    [InlineData(9_900)]
    [InlineData(10_000)]
    public async Task Final_figures_replace_provisional_ones_and_the_difference_is_shown(int feed)
    {
        var finals = Host.GetRequiredService<IFinalBalances>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        var shift = await Shifts.RecordAsync(Shift(), null, Token);
        var final = Final(feed);
        var recorded = await finals.RecordAsync(final, null, Token);

        Assert.Equal(recorded.Entry, (await finals.RecordAsync(final, null, Token)).Entry);
        Assert.Equal(Mass.FromTonnes(feed - 10_000), recorded.Differences[0].Feed);
        Assert.Equal(shift.Metals[0].InConcentrate, recorded.Differences[1].ProvisionalConcentrate);
        Assert.Equal(Mass.FromTonnes(345).Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0]), MassOf));
        Assert.Equal(Mass.FromTonnes(86).Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0])));
        Assert.Equal(Mass.FromTonnes(feed - 345).Milligrams, await HeldAsync(Plant.Tailings(_north), MassOf));
        Assert.Equal(Mass.FromTonnes(20_000 - feed).Milligrams, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
        Assert.Equal(0, await HeldAsync(Plant.InProcess, MassOf));
        Assert.Equal(0, await HeldAsync(Plant.InProcess));
        var found = await finals.FindAsync(Book, Plant.Code, Code.Parse("2022-01"), Plant.OreTypes[0], null, Token);
        Assert.Equal(recorded.Differences, found!.Differences);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_later_reconciliation_replaces_the_final_figures_of_an_earlier_one()
    {
        var finals = Host.GetRequiredService<IFinalBalances>();
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        await finals.RecordAsync(Final(10_100), null, Token);
        await RefusedAsync<ConcurrencyException>("enrichment.document.revision", () => finals.RecordAsync(Final(10_050), null, Token));
        Assert.Equal(2, (await finals.RecordAsync(Final(10_050) with { Replaces = 1 }, null, Token)).Revision);
        Assert.Equal(Mass.FromTonnes(9_950).Milligrams, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
        Assert.Equal(0, await HeldAsync(Plant.InProcess, MassOf));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Final_figures_that_do_not_close_or_leave_a_metal_out_are_refused()
    {
        var finals = Host.GetRequiredService<IFinalBalances>();
        await RefusedAsync<NotFoundException>("enrichment.shift-balance.not-found", () => finals.RecordAsync(Final(10_000), null, Token));
        await Receipts.ReceiveAsync(Receipt(20), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        var final = Final(10_000);
        await RefusedAsync<ValidationFailedException>("enrichment.final-balance.flows", () => finals.RecordAsync(final with { Flows = [.. final.Flows.Skip(1)] }, null, Token));
        await RefusedAsync<RuleViolatedException>("enrichment.final-balance.metal-missing", () => finals.RecordAsync(final with { Flows = [.. final.Flows.SkipLast(1)] }, null, Token));
        var open = final with { Flows = [final.Flows[0] with { Tailings = Exactly(1) }, .. final.Flows.Skip(1)] };
        Assert.Equal(["enrichment.final-balance.open"], (await finals.CheckRecordAsync(open, null, Token)).Select(v => v.Code));
        await RefusedAsync<RuleViolatedException>("enrichment.feed.bin-short", () => finals.RecordAsync(Final(30_000), null, Token));
        await RefusedAsync<ValidationFailedException>(
            "enrichment.mass.negative", () => finals.RecordAsync(final with { Flows = [final.Flows[0] with { Tailings = Exactly(-1) }, .. final.Flows.Skip(1)] }, null, Token));
    }

    [Fact]
    public async Task A_correction_is_not_refused_by_an_empty_bin_or_by_concentrate_that_was_shipped()
    {
        await Receipts.ReceiveAsync(Receipt(10), null, Token);
        var recorded = await Shifts.RecordAsync(Shift(), null, Token);
        await Lots.MakeAsync(
            new Lots.MakeLot { Book = Book, Plant = Plant.Code, Lot = Code.Parse("lot-1"), Stack = Plant.Stacks[0], Shift = recorded.Recorded.Shift, Dry = Mass.FromTonnes(300) },
            null, Token);

        var corrected = await Shifts.CorrectAsync(Shift("0.11"), recorded.Revision, null, Token);

        Assert.Equal(2, corrected.Revision);
        Assert.Equal(0, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
        Assert.Equal(0, await HeldAsync(Plant.InProcess, MassOf));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Receipts_and_shift_balances_come_from_files()
    {
        var receipts = await ReadAsync(
            """
            id,shift,ore_type,from_account,weighed_by,reference,wet_t,moisture_pct,cu_pct
            t-1,2022-01-02/1,sulphide,stock/ore/south/main,railway-document,RZ-17,10500,4,
            t-2,2022-01-02/2,sulphide,stock/ore/south/main,belt-scale,BS-2,10500,4,0.94
            t-3,2022-01-02/2,oxide,stock/ore/south/main,belt-scale,BS-2,10500,4,0.94
            t-4,2022-01-02/2,sulphide,stock/ore/south/main,guess,BS-2,10500,4,0.94
            """,
            (stream, options) => Receipts.ImportAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal((2, "enrichment.ore.oxide kernel.import.word"), (receipts.Accepted, string.Join(' ', receipts.Rejected.Select(row => row.Violations[0].Code))));
        Assert.Equal(Mass.FromTonnes(20_160).Milligrams, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
        await RefusedAsync<ValidationFailedException>("enrichment.ore.weight", () => Receipts.ReceiveAsync(
            Receipt(1, "t-9") with
            {
                Weighing = new Weighing { By = WeighedBy.BeltScale, Reference = "BS-2", Wet = WetMass.FromTonnes(1100), Moisture = Moisture.FromPercent(5) },
            },
            null, Token));

        const string csv =
            """
            shift,ore_type,feed_t,stack,facility,element,feed_pct,concentrate_pct,tailings_pct,relative_u_pct
            2022-01-03/1,sulphide,9000,main,north,Cu,0.95,25.0,0.10,2
            2022-01-03/2,sulphide,9000,main,north,Cu,0.95,0.5,0.10,2
            """;
        var report = await ReadAsync(csv, (stream, options) => Shifts.ImportAsync(Book, Plant.Code, stream, options, null, Token));
        Assert.Equal((1, "kernel.two-product.order"), (report.Accepted, report.Rejected[0].Violations[0].Code));
        Assert.Equal(1, (await ReadAsync(csv, (stream, options) => Shifts.ImportAsync(Book, Plant.Code, stream, options, null, Token))).Accepted);
        var text = await TextAsync(write => Shifts.ExportAsync(Book, Plant.Code, _day, _day, write, null, Token));
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_selective_shift_divides_its_feed_by_two_metals()
    {
        // By hand: yields 3 %, 5 % and 92 % of these products make 0.94 % Cu and 2.346 % Zn.
        var selective = Host.GetRequiredService<ISelectiveBalances>();
        await Host.GetRequiredService<IPlants>().OpenAsync(Plant with { Code = Selective, Stacks = [Code.Parse("copper"), Code.Parse("zinc")] }, null, Token);
        await Host.GetRequiredService<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = "2022-01-01/zinc", EffectiveAt = Instant.FromUtc(2022, 1, 1, 7, 0),
                Document = new DocumentReference { Module = Code.Parse("test"), Type = Code.Parse("ore"), Id = "2" },
                Transfers = [new Transfer(Code.Parse("external/mine"), Stockpile, Elements.Zn, Mass.FromTonnes(469.2m).Milligrams)],
            },
            null, Token);
        await Receipts.ReceiveAsync(Receipt(20) with { Plant = Selective, Grades = Assay.Parse("Cu 0.94 %; Zn 2.346 %", null) }, null, Token);
        var command = Separated(0.94m, 2.346m);
        var balance = await selective.RecordAsync(command, null, Token);

        Assert.Equal(balance.Entry, (await selective.RecordAsync(command, null, Token)).Entry);
        Assert.Equal(["300 t", "500 t", "9200 t"], balance.Products.Select(product => product.Dry.ToString("t:0", null).Replace("\u00A0", "", StringComparison.Ordinal)));
        Assert.Equal(command.Feed, balance.Products.Sum(product => product.Dry));
        Assert.Equal(balance.Products[0].Dry.Milligrams, await HeldAsync(PlantAccounts.Concentrate(Selective, Code.Parse("copper")), MassOf));
        Assert.Equal(0, await HeldAsync(PlantAccounts.InProcess(Selective), MassOf));
        Assert.Equal(balance.Unaccounted(Copper).Milligrams, await HeldAsync(PlantAccounts.Unaccounted(Selective)));
        await RefusedAsync<ConcurrencyException>("enrichment.document.revision", () => selective.RecordAsync(command with { Feed = Mass.FromTonnes(9_000) }, null, Token));
        var corrected = await selective.RecordAsync(command with { Feed = Mass.FromTonnes(9_000), Replaces = 1 }, null, Token);
        Assert.Equal(Mass.FromTonnes(11_000).Milligrams, await HeldAsync(PlantAccounts.Bin(Selective, Plant.OreTypes[0]), MassOf));
        Assert.Equal(corrected.Products, (await selective.FindAsync(Book, Selective, command.Shift, command.OreType, null, Token))!.Products, (a, b) => a.Dry == b.Dry);
        await AssertConservedAsync();

        var next = command with { Shift = Kernel.Calendars.Shift.Parse("2022-01-04/1") };
        await RefusedAsync<RuleViolatedException>("enrichment.feed.bin-short", () => selective.RecordAsync(next with { Feed = Mass.FromTonnes(12_000) }, null, Token));
        Assert.Contains("kernel.n-product.shape", (await selective.CheckRecordAsync(next with { Stacks = [.. next.Stacks, Code.Parse("third")] }, null, Token)).Select(v => v.Code));
        Assert.Contains("enrichment.selective-balance.yield", (await selective.CheckRecordAsync(Separated(0.05m, 0.2m) with { Shift = next.Shift }, null, Token)).Select(v => v.Code));
    }

    private static readonly Code Selective = Code.Parse("zhz-2");

    private static RecordSelectiveBalance Separated(decimal copper, decimal zinc) => new()
    {
        Book = Book, Plant = Selective, Shift = Kernel.Calendars.Shift.Parse("2022-01-03/2"), OreType = Plant.OreTypes[0], Feed = Mass.FromTonnes(10_000),
        Stacks = [Code.Parse("copper"), Code.Parse("zinc")], TailingsFacility = _north,
        Metals = [Products(Copper, copper, 25, 1, 0.152173913043m), Products(Elements.Zn, zinc, 4, 40, 0.245652173913m)],
    };

    private static ProductAssays Products(Code element, decimal feed, params decimal[] products) =>
        new() { Element = element, Feed = Graded(feed), Products = [.. products.Select(Graded)] };

    private static Measured<Grade> Graded(decimal percent)
    {
        var grade = Grade.FromFraction(decimal.Round(percent / 100, 12));
        return new Measured<Grade>(grade, grade * Ratio.FromPercent(2), MeasurementStatus.Provisional);
    }

    private static readonly Code Store = Code.Parse("stock/store/reagents");

    private async Task<T> LayoutKeptAsync<T>()
        where T : notnull
    {
        await Host.GetRequiredService<IPlantLayouts>().KeepAsync(PlantRuleTests.Layout, null, Token);
        return Host.GetRequiredService<T>();
    }

    private async Task StoreFilledAsync(decimal kilograms)
    {
        await Host.GetRequiredService<IAccounts>().OpenAsync(
            Book, [new OpenAccount { Code = Store, Kind = AccountKind.Stock, ValidFrom = First }, new OpenAccount { Code = Code.Parse("external/supplier"), Kind = AccountKind.External, ValidFrom = First }], null, Token);
        await Host.GetRequiredService<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = "2022-01-01/store", EffectiveAt = Instant.FromUtc(2022, 1, 1, 7, 0),
                Document = new DocumentReference { Module = Code.Parse("test"), Type = Code.Parse("store"), Id = "1" },
                Transfers = [new Transfer(Code.Parse("external/supplier"), Store, MassOf, Mass.FromKilograms(kilograms).Milligrams)],
            },
            null, Token);
    }

    private static SetFacilityLimits Limits(FacilityLimits limits) => new()
    {
        Book = Book, Plant = Plant.Code, Facility = _north, Limits = limits, ValidFrom = new LocalDate(2022, 1, 1), Source = "synthetic permit",
    };

    private static FacilityReading Reading(decimal freeboard) => new()
    {
        Book = Book, Plant = Plant.Code, Facility = _north, Day = _day, Level = Length.FromMetres(338), Freeboard = Length.FromMetres(freeboard),
    };

    private static ConsumptionNorm Norm(decimal grams) => new()
    {
        Book = Book, Plant = Plant.Code, Item = Code.Parse("xanthate"), Kind = ConsumptionKind.Reagent, PerTonneOfOre = ConsumedAmount.Of(Mass.FromGrams(grams)),
        ValidFrom = new LocalDate(2022, 1, 1), Source = "synthetic",
    };

    private static RecordConsumption Consumed(decimal kilograms) => new()
    {
        Book = Book, Plant = Plant.Code, Shift = Kernel.Calendars.Shift.Parse("2022-01-03/2"), Item = Code.Parse("xanthate"),
        Amount = ConsumedAmount.Of(Mass.FromKilograms(kilograms)), FromAccount = Store,
    };

    private static RecordFinalBalance Final(int feed) => new()
    {
        Book = Book, Plant = Plant.Code, Period = Period.Month(2022, 1), OreType = Plant.OreTypes[0], Run = "run-1",
        Flows =
        [
            new FinalFlow { Commodity = MassOf, Feed = Exactly(feed), Concentrate = Exactly(345), Tailings = Exactly(feed - 345) },
            new FinalFlow { Commodity = Copper, Feed = Exactly(95), Concentrate = Exactly(86), Tailings = Exactly(9) },
            new FinalFlow { Commodity = Elements.Ag, Feed = Exactly(0.11m), Concentrate = Exactly(0.08m), Tailings = Exactly(0.03m) },
        ],
        Stack = Plant.Stacks[0], TailingsFacility = _north,
    };

    private static Measured<Mass> Exactly(decimal tonnes) => new(Mass.FromTonnes(tonnes), Mass.FromTonnes(0.5m), MeasurementStatus.Final);

    private static async Task RefusedAsync<T>(string code, Func<Task> operation)
        where T : ErpException => Assert.Equal(code, (await Assert.ThrowsAsync<T>(operation)).Code);

    private static async Task<string> TextAsync(Func<CsvExport, Task> write)
    {
        await using var text = new StringWriter();
        await write(new CsvExport(text));
        return text.ToString();
    }

    private static async Task<ImportReport> ReadAsync(string csv, Func<Stream, ImportOptions, Task<ImportReport>> import)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await import(stream, new ImportOptions());
    }
}

public sealed class PlantOperationOnSqlite() : PlantOperationContract(TestEngine.Sqlite);

public sealed class PlantOperationOnPostgreSql() : PlantOperationContract(TestEngine.PostgreSql);
