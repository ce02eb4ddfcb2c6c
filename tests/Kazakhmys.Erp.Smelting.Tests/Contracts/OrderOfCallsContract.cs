using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

/// <summary>Heats, anodes, crops, campaigns and pads cannot be cheated by the order of calls.</summary>
public abstract class OrderOfCallsContract(TestEngine engine) : WorksContract(engine)
{
    [Fact]
    public async Task A_heat_goes_from_open_over_tapped_to_closed()
    {
        var (heats, charges, taps) = (Of<IHeats>(), Of<ICharges>(), Of<ITaps>());
        await RefusedAsync<NotFoundException>("smelting.document.unknown", () => charges.RecordAsync(Concentrates, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.campaign.none", () => heats.OpenAsync(Open("electric-1", "e-1", Shift.Parse("2025-12-31/1")), null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.number.segment", () => heats.OpenAsync(Open("electric-1", "e/1", Day10), null, Token));
        var heat = await heats.OpenAsync(Open("electric-1", "e-1", Day10), null, Token);
        Assert.Equal((HeatState.Open, 1), (heat.State, (await heats.OpenAsync(Open("electric-1", "e-1", Day10), null, Token)).Revision));
        await RefusedAsync<IdempotencyConflictException>("smelting.document.differs", () => heats.OpenAsync(Open("electric-1", "e-1", Day11), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.furnace.busy", () => heats.OpenAsync(Open("electric-1", "e-2", Day10), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.untapped", () => heats.CloseAsync(Close("e-1", Day10), null, Token));
        var slag = Tap("e-1", "s-1", TapProduct.Slag, 1, "Cu 1 %");
        await RefusedAsync<RuleViolatedException>("smelting.stage.empty", () => taps.RecordAsync(slag, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.charge.other-furnace", () => charges.RecordAsync(Concentrates with { Furnace = Code.Parse("converter-1") }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.before-open", () => charges.RecordAsync(Concentrates with { Shift = Shift.Parse("2026-01-09/1") }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.charge.heat-required", () => charges.RecordAsync(Concentrates with { Heat = null }, null, Token));
        var twice = LotCharge("electric-1", "e-1", "ch-1", Day10, "x", 1);
        await RefusedAsync<ValidationFailedException>("smelting.charge.lot-twice", () => charges.RecordAsync(twice with { Lots = [twice.Lots[0], twice.Lots[0]] }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.lot.unknown", () => charges.RecordAsync(twice, null, Token));
        await charges.RecordAsync(Concentrates, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.tap.product", () => taps.RecordAsync(slag with { Product = TapProduct.Blister }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.tap.discard", () => taps.RecordAsync(slag with { Product = TapProduct.Matte, IsDiscarded = true }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.short", () => taps.RecordAsync(Tap("e-1", "m-9", TapProduct.Matte, 440, "Cu 60 %"), null, Token));
        await taps.RecordAsync(slag, null, Token);
        Assert.Equal(HeatState.Tapped, (await heats.FindAsync(Book, Code.Parse("e-1"), null, Token))!.State);
        await RefusedAsync<RuleViolatedException>("smelting.heat.before-open", () => heats.CloseAsync(Close("e-1", Shift.Parse("2026-01-09/1")), null, Token));
        Assert.Empty(await heats.CheckCloseAsync(Close("e-1", Day10), null, Token));
        var closed = await heats.CloseAsync(Close("e-1", Day10), null, Token);
        Assert.Equal((HeatState.Closed, 2), (closed.State, closed.Revision));
        Assert.Equal(closed.EntrySeq, (await heats.CloseAsync(Close("e-1", Day10), null, Token)).EntrySeq);
        await RefusedAsync<ConcurrencyException>("smelting.document.revision", () => heats.CloseAsync(Close("e-1", Day11), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.closed", () => heats.CloseAsync(Close("e-1", Day11) with { Revision = 2 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.closed", () => taps.RecordAsync(slag with { Number = Code.Parse("s-2") }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.heat.closed", () => charges.CorrectAsync(Concentrates with { Additions = [] }, 1, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.casting.furnace", () => Of<IAnodes>().RecordAsync(Casting with { Heat = Code.Parse("e-1") }, null, Token), contains: true);
    }

    [Fact]
    public async Task A_campaign_ends_after_its_heats_and_stoppages_do_not_overlap()
    {
        var (campaigns, stoppages) = (Of<ICampaigns>(), Of<IStoppages>());
        await RefusedAsync<RuleViolatedException>("smelting.campaign.running", () => campaigns.StartAsync(Campaign("electric-1") with { Number = Code.Parse("k-2"), First = ProductionDay.Parse("2026-01-05") }, null, Token));
        await Of<IHeats>().OpenAsync(Open("electric-1", "e-1", Day10), null, Token);
        var end = new EndCampaign { Book = Book, Number = Code.Parse("k-electric-1"), Revision = 1, Last = ProductionDay.Parse("2026-02-28"), Reason = "lining worn" };
        await RefusedAsync<RuleViolatedException>("smelting.campaign.heat-open", () => campaigns.EndAsync(end, null, Token));
        var anode = end with { Number = Code.Parse("k-anode-1") };
        await RefusedAsync<RuleViolatedException>("smelting.campaign.before-start", () => campaigns.EndAsync(anode with { Last = ProductionDay.Parse("2025-12-31") }, null, Token));
        await campaigns.EndAsync(anode, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.campaign.ended", () => campaigns.EndAsync(anode with { Revision = 2 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.campaign.none", () => Of<IHeats>().OpenAsync(Open("anode-1", "a-1", Shift.Parse("2026-03-01/1")), null, Token));
        var stoppage = new RecordStoppage
        {
            Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse("anode-1"), Number = Code.Parse("st-1"), IsPlanned = false, Reason = "burner",
            From = Instant.FromUtc(2026, 1, 10, 3, 0), To = Instant.FromUtc(2026, 1, 11, 3, 0),
        };
        await stoppages.RecordAsync(stoppage, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.stoppage.overlap", () => stoppages.RecordAsync(stoppage with { Number = Code.Parse("st-2"), From = Instant.FromUtc(2026, 1, 11, 2, 0), To = Instant.FromUtc(2026, 1, 12, 2, 0) }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.stoppage.interval", () => stoppages.RecordAsync(stoppage with { To = stoppage.From }, null, Token));
        var available = await campaigns.AvailabilityAsync(Book, Zhezkazgan, Code.Parse("anode-1"), Quarter, null, Token);
        Assert.Equal((Duration.FromDays(90), Duration.FromDays(31), Duration.FromDays(1)), (available.Calendar, available.BetweenCampaigns, available.Failures));
        Assert.Equal((Ratio.Of(58, 90), Ratio.Of(58, 59)), (available.Availability, available.OperationalAvailability));
        Assert.Equal(1, (await campaigns.FindAsync(Book, Code.Parse("k-dore-1"), null, Token))!.Revision);
    }

    [Fact]
    public async Task An_anode_is_cast_loaded_and_dissolved_once()
    {
        await CastAsync();
        var (anodes, crops) = (Of<IAnodes>(), Of<ICrops>());
        Assert.Equal(1, (await anodes.RecordAsync(Casting, null, Token)).Revision);
        await RefusedAsync<RuleViolatedException>("smelting.anode.taken", () => anodes.RecordAsync(Casting with { Number = Code.Parse("cast-2"), Anodes = [Casting.Anodes[0]] }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.anode.twice", () => anodes.RecordAsync(Casting with { Anodes = [Casting.Anodes[0], Casting.Anodes[0]] }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.number.taken", () => anodes.RecordAsync(Casting with { Number = Code.Parse("cs-1"), Anodes = [new() { Number = Code.Parse("an-9"), Mass = Mass.FromKilograms(1) }] }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.section.unknown", () => crops.LoadAsync(Load with { Section = Code.Parse("x") }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.crop.anodes", () => crops.LoadAsync(Load with { Section = Winning }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.crop.not-pulled", async () =>
        {
            await crops.LoadAsync(Load, null, Token);
            await Of<ICathodeLots>().RecordAsync(Cathode("k-1", MetalOwner.Own, 1), null, Token);
        });
        Assert.Equal(1, (await crops.LoadAsync(Load, null, Token)).Revision);
        await RefusedAsync<RuleViolatedException>("smelting.section.busy", () => crops.LoadAsync(Load with { Number = Code.Parse("crop-2"), Anodes = [Code.Parse("an-4")] }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.anode.state", () => crops.LoadAsync(Load with { Number = Code.Parse("crop-2"), Anodes = [Code.Parse("an-1")] }, null, Token), contains: true);
        await RefusedAsync<RuleViolatedException>("smelting.crop.above-anodes", () => crops.PullAsync(Pull with { Deposit = Mass.FromTonnes(160), AmpereHours = 9_000_000 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.crop.efficiency", () => crops.PullAsync(Pull with { AmpereHours = 3_000_000 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.crop.before-load", () => crops.PullAsync(Pull with { Shift = Day11 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.crop.anodes", () => crops.PullAsync(Pull with { Scrapped = [Code.Parse("an-4")] }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.number.taken", () => crops.PullAsync(Pull with { Scrap = Pull.Scrap! with { Lot = Code.Parse("m-1") } }, null, Token));
        await crops.PullAsync(Pull, null, Token);
        Assert.Equal(2, (await crops.PullAsync(Pull, null, Token)).Revision);
        await RefusedAsync<RuleViolatedException>("smelting.crop.pulled", () => crops.PullAsync(Pull with { Revision = 2 }, null, Token));
        var lot = Cathode("k-1", MetalOwner.Own, 10) with
        {
            Bundles = [new() { Number = Code.Parse("bu-1"), Mass = Mass.FromTonnes(6), Sheets = 60 }, new() { Number = Code.Parse("bu-2"), Mass = Mass.FromTonnes(4), Sheets = 40 }],
        };
        var lots = Of<ICathodeLots>();
        await RefusedAsync<ValidationFailedException>("smelting.bundle.sum-differs", () => lots.RecordAsync(lot with { Mass = Mass.FromTonnes(11) }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.bundle.twice", () => lots.RecordAsync(lot with { Mass = Mass.FromTonnes(12), Bundles = [lot.Bundles[0], lot.Bundles[0]] }, null, Token));
        await lots.RecordAsync(lot, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.number.taken", () => lots.RecordAsync(lot with { Lot = Code.Parse("k-2") }, null, Token));
        var sorted = Assert.Single(await lots.SortAsync(Book, Zhezkazgan, First, Last, null, Token));
        Assert.Equal((Code.Parse("LME-Grade-A"), 1, Mass.FromTonnes(10)), (sorted.Grade!.Value, sorted.Lots, sorted.Mass));
    }
}

public sealed class OrderOfCallsOnSqlite() : OrderOfCallsContract(TestEngine.Sqlite);

public sealed class OrderOfCallsOnPostgreSql() : OrderOfCallsContract(TestEngine.PostgreSql);
