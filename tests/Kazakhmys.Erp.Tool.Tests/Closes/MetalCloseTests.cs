using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Tool.Tests.Closes;

/// <summary>The month-end close over one stockpile, from the command line. Synthetic: 150 t booked, 151 t weighed, 150 t surveyed.</summary>
public sealed class MetalCloseTests : DatabaseTest
{
    private static readonly Code Copper = Code.Parse("Cu");

    [Fact]
    public async Task A_month_is_planned_run_accepted_signed_and_locked_by_different_people()
    {
        await MeasuredAsync();
        var plan = await CloseAsync("plan", "aigul");
        Assert.Equal(1, plan.ExitCode);
        Assert.Equal(8, plan.Json.GetProperty("steps").GetArrayLength());
        Assert.NotEmpty(plan.Json.GetProperty("flows").EnumerateArray());
        Assert.Equal("Collect", (await CloseAsync("run", "aigul", "--next")).Json.GetProperty("steps")[0].GetProperty("step").GetString());
        Assert.Equal(["metal-accounting.close.run-not-accepted"], (await CloseAsync("run", "aigul")).Codes);
        Assert.Equal("Failed", (await CloseAsync("status", "aigul")).Json.GetProperty("steps")[3].GetProperty("state").GetString());
        Assert.Equal(1, (await CloseAsync("accept", "aigul")).ExitCode);
        Assert.Equal(0, (await CloseAsync("accept", "marat")).ExitCode);
        var run = await CloseAsync("run", "aigul");
        Assert.Equal("Sign", run.Json.GetProperty("next").GetString());
        var hash = run.Json.GetProperty("statements").GetString()!;
        Assert.Equal(["metal-accounting.close.second-person"], (await CloseAsync("sign", "aigul", "--hash", hash, "--reason", "seen")).Codes);
        Assert.Equal(0, (await CloseAsync("sign", "dina", "--hash", hash, "--reason", "seen")).ExitCode);
        var locked = await CloseAsync("lock", "erlan");
        Assert.True(locked.Json.GetProperty("locked").GetBoolean());
        Assert.Equal(64, locked.Json.GetProperty("hash").GetString()!.Length);

        var lines = (await CloseAsync("unaccounted", "erlan")).Json.GetProperty("unaccounted");
        Assert.Equal(2, lines.GetArrayLength());
        Assert.Equal(["metal-accounting.close.not-found"], (await CloseAsync("difference", "erlan")).Codes);
        var late = await CloseAsync("restate", "erlan", "--on", "2026-02-10", "--reason", "late assay", "--preview");
        Assert.Equal(["metal-accounting.restatement.nothing"], late.Codes);
        Assert.Equal(0, (await KzerpAsync("verify")).ExitCode);
        string[] status = ["close", "status", "--database", FilePath, "--book", "zhz", "--period", "2026-01"];
        Assert.Contains("is locked", (await Run.WithInputAsync("", Database.Clock, status)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_names_the_cells_that_move()
    {
        await MeasuredAsync();
        var answer = await CloseAsync("what-if", "aigul", "--set", "mined-cu@2026-01-31T00:00:00Z=2.2 %");
        Assert.True(answer.ExitCode == 0, answer.Out);
        Assert.NotEmpty(answer.Json.GetProperty("cells").EnumerateArray());
        Assert.Equal(["tool.what-if.malformed"], (await CloseAsync("what-if", "aigul", "--set", "nothing")).Codes);
        Assert.Equal(["tool.what-if.malformed"], (await CloseAsync("what-if", "aigul", "--set", "unknown@2026-01-31T00:00:00Z=1 %")).Codes);
        Assert.Equal(["metal-accounting.close.not-found"], (await CloseAsync("status", "aigul")).Codes);
    }

    [Fact]
    public async Task A_setup_file_brings_limits_and_prices_and_is_read_strictly()
    {
        await MeasuredAsync();
        await File.WriteAllTextAsync(
            Beside("close.json"),
            """
            {"code":"zhz","metals":["Cu"],"flowsheets":[{"code":"ore","censoredAs":"HalfLimit","streams":[{"stream":"mined","kept":true}],
             "areas":[{"node":"south","unaccounted":"unaccounted/south-mine"}]}],
             "limits":[{"metal":"Cu","ofInput":"0.01 %","absolute":"1 kg","source":"synthetic"}],
             "prices":[{"metal":"Cu","price":"4000000 KZT","per":"1 t","source":"synthetic"}],"cusum":{"allowance":0.5,"decision":5}}
            """, Token);
        var plan = await CloseAsync("plan", "aigul", "--setup", Beside("close.json"));
        Assert.Contains("unaccounted-limit", plan.Out, StringComparison.Ordinal);
        Assert.All(plan.Json.GetProperty("flows").EnumerateArray(), flow => Assert.Equal(0m, flow.GetProperty("moved").GetDecimal()));
        await File.WriteAllTextAsync(Beside("wrong.json"), """{"code":"zhz","metals":[],"flowsheets":[],"unknown":1}""", Token);
        Assert.Equal(["tool.setup.malformed"], (await CloseAsync("plan", "aigul", "--setup", Beside("wrong.json"))).Codes);
    }

    [Fact]
    public async Task A_close_that_was_run_can_be_begun_anew()
    {
        await MeasuredAsync();
        await CloseAsync("run", "aigul");
        var given = await CloseAsync("restart", "aigul", "--reason", "wrong survey");
        Assert.Equal("wrong survey", given.Json.GetProperty("abandonedBecause").GetString());
        Assert.Equal(2, (await CloseAsync("run", "aigul", "--next")).Json.GetProperty("revision").GetInt32());
        Assert.Equal(2, (await CloseAsync("sign", "dina")).ExitCode);
    }

    private Task<Run> CloseAsync(string command, string user, params string[] args) =>
        Run.WithInputAsync(
            "", Database.Clock, ["close", command, "--database", FilePath, "--book", "zhz", "--period", "2026-01", "--user", user, "--json", .. args]);

    private static MeasuringPoint Point(string code, string? stream, string? stock, QuantityKind quantity) => new()
    {
        Code = Code.Parse(code), Name = code, Stream = stream is null ? null : Code.Parse(stream), Stock = stock is null ? null : Code.Parse(stock),
        Quantity = quantity, Element = quantity == QuantityKind.Assay ? Copper : null, Method = "synthetic",
    };

    private static RecordMeasurement Measured(string point, string at, MeasuredValue value, MeasuredValue uncertainty) => new()
    {
        Book = Book, Point = Code.Parse(point), To = NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value, Value = value,
        StandardUncertainty = uncertainty, Status = MeasurementStatus.Final,
    };

    private static MeasuredValue Dry(decimal tonnes) => MeasuredValue.Of(Mass.FromTonnes(tonnes));

    private static MeasuredValue Assayed(string text) => MeasuredValue.Parse(QuantityKind.Assay, text, CultureInfo.InvariantCulture);

    private IServiceProvider HostOf(string actor) =>
        Database.Host(erp => erp.AddAllModules(), services => services.AddSingleton<ICurrentUser>(new Person(Code.Parse(actor))));

    private async Task MeasuredAsync()
    {
        Database.Clock.Reset(Instant.FromUtc(2026, 2, 3, 4, 0));
        var drawn = await HostOf("shift").GetRequiredService<IFlowsheets>().DraftAsync(
            new DraftFlowsheet
            {
                Book = Book, Code = Code.Parse("ore"), Version = 1, Name = "ore", ValidFrom = new LocalDate(2025, 12, 1), Elements = [Copper], Reason = "first",
                Nodes =
                [
                    new FlowsheetNode
                    {
                        Code = Code.Parse("south"), Name = "south", Kind = NodeKind.Stock, Accounts = new AccountPattern { Path = "stock/ore/south/*" },
                    },
                ],
                Streams =
                [
                    new FlowsheetStream
                    {
                        Code = Code.Parse("mined"), Name = "mined", To = Code.Parse("south"), Accounts = new AccountPattern { Path = "reserve/**" },
                    },
                    new FlowsheetStream { Code = Code.Parse("before"), Name = "before", Kind = StreamKind.OpeningStock, To = Code.Parse("south") },
                    new FlowsheetStream { Code = Code.Parse("after"), Name = "after", Kind = StreamKind.ClosingStock, From = Code.Parse("south") },
                ],
                Points =
                [
                    Point("mined-mass", "mined", null, QuantityKind.DryMass), Point("mined-cu", "mined", null, QuantityKind.Assay),
                    Point("south-mass", null, "south", QuantityKind.DryMass), Point("south-cu", null, "south", QuantityKind.Assay),
                ],
            }, null, Token);
        await HostOf("chief").GetRequiredService<IFlowsheets>().ApproveAsync(
            new ApproveFlowsheet { Book = Book, Code = Code.Parse("ore"), Version = 1, Hash = drawn.Flowsheet.Hash }, null, Token);
        var receipts = await HostOf("shift").GetRequiredService<IMeasurements>().RecordAsync(
            [
                Measured("mined-mass", "2026-01-31T00:00:00Z", Dry(151), Dry(1)),
                Measured("mined-cu", "2026-01-31T00:00:00Z", Assayed("2.00 %"), Assayed("0.02 %")),
                Measured("south-mass", "2026-01-01T03:00:00Z", Dry(1), Dry(0.5m)), Measured("south-cu", "2026-01-01T03:00:00Z", Assayed("2.0 %"), Assayed("0.1 %")),
                Measured("south-mass", "2026-02-01T03:00:00Z", Dry(150), Dry(2)), Measured("south-cu", "2026-02-01T03:00:00Z", Assayed("2.0 %"), Assayed("0.1 %")),
            ], null, Token);
        await HostOf("chief").GetRequiredService<IMeasurements>().ValidateAsync(
            [.. receipts.Select(receipt => new ValidateMeasurement { Measurement = receipt.Id, Reason = "seen" })], null, Token);
    }

    private sealed class Person(Code actor) : ICurrentUser
    {
        public Code Actor { get; } = actor;
    }
}
