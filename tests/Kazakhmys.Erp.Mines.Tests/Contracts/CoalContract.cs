using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Mines.Coal;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>A coal pit with one seam and one yard. All figures are synthetic.</summary>
public abstract class CoalContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Seam = Code.Parse("seam-k");
    private static readonly Code Yard = Code.Parse("yard");
    private static readonly Code CoalReserve = Code.Parse("reserve/borly/k");

    private ICoal Coal => Host.GetRequiredService<ICoal>();

    [Fact]
    public async Task Coal_moves_with_its_energy_from_the_seam_to_whoever_burns_it()
    {
        await PitAsync();
        var won = await Coal.RecordAsync(Won("n1", 1000, 18), null, Token);
        Assert.Equal(Energy.FromMegawattHours(5000), won.Energy);
        await Coal.RecordAsync(Won("n2", 500, 21.6m), null, Token);
        await Coal.RecordAsync(Won("n2", 500, 21.6m), null, Token);
        var shipped = await Coal.ShipAsync(Shipment("s1", 750), null, Token);
        Assert.Equal((Energy.FromMegawattHours(4000), CalorificValue.FromMegajoulesPerKilogram(19.2m)), (shipped.Energy, shipped.CalorificValue));
        Assert.Equal(shipped.Entry, (await Coal.ShipAsync(Shipment("s1", 750), null, Token)).Entry);
        await Coal.ShipAsync(Shipment("s2", 750), null, Token);
        Assert.Equal(8_000_000_000, await Balances.OfAsync(Book, Plant, Code.Parse("energy"), null, null, Token));
        Assert.Equal(1_500_000_000_000, await Balances.OfAsync(Book, Plant, Code.Parse("coal"), null, null, Token));
        Assert.Equal(new CoalContent { Coal = WetMass.Zero, Energy = Energy.Zero }, await Coal.ContentAsync(Book, South, Yard, null, null, Token));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Quality_is_weighted_on_its_own_basis()
    {
        await PitAsync();
        await Coal.RecordAsync(Won("n1", 1000, 18) with { Quality = Quality(18, 30, 10) }, null, Token);
        await Coal.RecordAsync(Won("n2", 500, 21.6m) with { Quality = Quality(21.6m, 45, 20) }, null, Token);
        var mean = await Coal.QualityAsync(Book, South, Seam, Day("2026-01-01"), Day("2026-01-31"), null, Token);
        Assert.Equal(Ratio.Of(450, 1300), mean!.Ash);
        Assert.Equal(Moisture.Of(WetMass.FromTonnes(1500), Mass.FromTonnes(1300)), mean.Moisture);
        Assert.Equal(CalorificValue.FromMegajoulesPerKilogram(19.2m), mean.CalorificValue);
        Assert.Null(await Coal.QualityAsync(Book, South, Code.Parse("other"), Day("2026-01-01"), Day("2026-01-31"), null, Token));
    }

    [Fact]
    public async Task The_laboratory_corrects_what_was_won_even_when_the_yard_is_nearly_empty()
    {
        await PitAsync();
        await Coal.RecordAsync(Won("n1", 1000, 18), null, Token);
        await Coal.ShipAsync(Shipment("s1", 990), null, Token);
        var correction = new CorrectCoal { Coal = Won("n1", 1000, 18.36m) with { Status = MeasurementStatus.Final }, Revision = 1, Reason = "laboratory" };
        Assert.Equal(2, (await Coal.CorrectAsync(correction, null, Token)).Revision);
        Assert.Equal(2, (await Coal.CorrectAsync(correction, null, Token)).Revision);
        Assert.Equal(Energy.FromMegawattHours(150), (await Coal.ContentAsync(Book, South, Yard, null, null, Token)).Energy);
        await AssertCodeAsync<ConcurrencyException>("mines.coal.revised", () => Coal.CorrectAsync(correction with { Reason = "again" }, null, Token));
        await AssertCodeAsync<NotFoundException>("mines.coal.not-found", () => Coal.CorrectAsync(correction with { Coal = Won("n9", 1, 18) }, null, Token));
        await AssertCodeAsync<RuleViolatedException>(
            "ledger.balance.overdrawn", () => Coal.CorrectAsync(correction with { Coal = Won("n1", 900, 18), Revision = 2 }, null, Token));
    }

    [Fact]
    public async Task What_is_not_there_or_used_is_refused()
    {
        await PitAsync();
        await Coal.RecordAsync(Won("n1", 1000, 18), null, Token);
        Assert.Equal(["mines.coal.number-used"], (await Coal.CheckAsync(Won("n1", 999, 18), Token)).Select(v => v.Code));
        Assert.Equal(["mines.coal.seam-not-found"], (await Coal.CheckAsync(Won("n2", 1, 18) with { Seam = Yard }, Token)).Select(v => v.Code));
        Assert.Equal(["mines.stockpile.not-found"], (await Coal.CheckAsync(Won("n2", 1, 18) with { Stockpile = Seam }, Token)).Select(v => v.Code));
        Assert.Equal(["mines.stockpile.too-little"], (await Coal.CheckAsync(Shipment("s1", 1001), Token)).Select(v => v.Code));
        Assert.Empty(await Coal.CheckAsync(Shipment("s1", 1000), Token));
        await Coal.ShipAsync(Shipment("s1", 10), null, Token);
        Assert.Equal(["mines.coal.number-used"], (await Coal.CheckAsync(Shipment("s1", 11), Token)).Select(v => v.Code));
        var other = new RegisterCoalPit { Book = Book, Mine = South, Seams = [new CoalSeam { Code = Seam, Name = "other", SourceAccount = CoalReserve }] };
        await AssertCodeAsync<IdempotencyConflictException>("mines.mine.differs", () => Coal.RegisterAsync(other, null, Token));
    }

    [Fact]
    public async Task Shipments_at_once_share_the_yard_out_exactly()
    {
        await PitAsync();
        await Coal.RecordAsync(Won("n1", 1000.000000007m, 18.123456789m), null, Token);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            Coal.ShipAsync(Shipment($"s{i}", i == 0 ? 250.000000007m : 250), null, Token))));
        Assert.Equal(new CoalContent { Coal = WetMass.Zero, Energy = Energy.Zero }, await Coal.ContentAsync(Book, South, Yard, null, null, Token));
        Assert.Equal(4, (await Coal.ListShipmentsAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), null, Token)).Count);
    }

    [Fact]
    public async Task Coal_comes_from_a_file_and_goes_to_one()
    {
        await PitAsync();
        const string csv = "mine,number,seam,stockpile,shift,coal_t,ash_pct,moisture_pct,calorific_kcal_kg\nsouth,n1,seam-k,yard,2026-01-05/1,1000,42,8,4300\nsouth,n2,seam-k,yard,2026-01-05/1,1000,42,8,\n";
        var report = await ImportAsync(stream => Coal.ImportAsync(Book, stream, null, null, Token), csv);
        Assert.Equal((1, "kernel.value.required"), (report.Accepted, report.Rejected[0].Violations[0].Code));
        using var written = new StringWriter();
        await Coal.ExportAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        Assert.Contains("18.00324", written.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await ImportAsync(stream => Coal.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
        Assert.Single(await Coal.ListAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), null, Token));
        Assert.Equal(Seam, Assert.Single((await Coal.FindAsync(Book, South, null, Token)).Seams).Code);
    }

    private static async Task AssertCodeAsync<T>(string code, Func<Task> operation)
        where T : ErpException => Assert.Equal(code, (await Assert.ThrowsAsync<T>(operation)).Code);

    private async Task PitAsync()
    {
        await Host.GetRequiredService<IAccounts>().OpenAsync(
            Book, [new OpenAccount { Code = CoalReserve, Kind = AccountKind.Reserve, AllowsOverdraft = true, ValidFrom = Day("2020-01-01") }], null, Token);
        var pit = new RegisterCoalPit
        {
            Book = Book,
            Mine = South,
            Seams = [new CoalSeam { Code = Seam, Name = "K", SourceAccount = CoalReserve }],
            Stockpiles = [new CoalStockpile { Code = Yard, Name = "Yard" }],
        };
        await Coal.RegisterAsync(pit, null, Token);
        Assert.Single((await Coal.RegisterAsync(pit, null, Token)).Stockpiles);
    }

    private static CoalQuality Quality(decimal megajoules, decimal ash = 42, decimal moisture = 8) => new()
    {
        Ash = Ratio.FromPercent(ash), Moisture = Moisture.FromPercent(moisture), CalorificValue = CalorificValue.FromMegajoulesPerKilogram(megajoules),
    };

    private static RecordCoal Won(string number, decimal tonnes, decimal megajoules) => new()
    {
        Book = Book, Mine = South, Number = Code.Parse(number), Seam = Seam, Stockpile = Yard, Shift = Shift.Parse("2026-01-05/1"),
        Coal = WetMass.FromTonnes(tonnes), Quality = Quality(megajoules),
    };

    private static ShipCoal Shipment(string number, decimal tonnes) => new()
    {
        Book = Book, Mine = South, Number = Code.Parse(number), Stockpile = Yard, Shift = Shift.Parse("2026-01-06/1"), Coal = WetMass.FromTonnes(tonnes), ToAccount = Plant,
    };
}

public sealed class CoalOnSqlite() : CoalContract(TestEngine.Sqlite);

public sealed class CoalOnPostgreSql() : CoalContract(TestEngine.PostgreSql);
