using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

/// <summary>A synthetic concentrator with its concentrate stock: December 2025 closed in the ledger, January 2026 booked and ready to be closed.</summary>
public sealed class CloseScene : IAsyncDisposable
{
    public static readonly Code Book = Code.Parse("kz");
    public static readonly Code January = Code.Parse("2026-01");
    public static readonly Code Sheet = Code.Parse("zhz");
    public static readonly Code Copper = Code.Parse("Cu");
    public static readonly Code FeedAssay = Code.Parse("f-cu");

    public static readonly RunClose Order = new() { Book = Book, Period = January };

    private static readonly (string Code, AccountKind Kind)[] Accounts =
    [
        ("external/exploration", AccountKind.External), ("reserve/zhz/1", AccountKind.Reserve), ("stock/ore/south/1", AccountKind.Stock),
        ("plant/zhz1/in-process", AccountKind.InProcess), ("stock/concentrate/zhz1/1", AccountKind.Stock), ("tailings/zhz1/1", AccountKind.Loss),
        ("smelter/zhz/in-process/own", AccountKind.InProcess), ("unaccounted/zhz1", AccountKind.Unaccounted),
    ];

    private CloseScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public ScriptedReconciliations Reconciliations { get; } = new()
    {
        Script =
        [
            ("feed", 320, 4, 318), ("concentrate", 280, 3, 279), ("tail", 30, 5, 33), ("in-process-opening", 5, 2, 4), ("in-process-closing", 8, 2, 10),
            ("stock-opening", 0, 1, 0), ("shipped", 200, 2, 198), ("stock-closing", 82, 3, 81),
        ],
    };

    public CloseSetup Setup { get; set; } = new()
    {
        Code = Code.Parse("synthetic"),
        Flowsheets = [new ClosedFlowsheet { Code = Sheet }],
        Metals = [Copper],
        Limits = [new UnaccountedLimit { Metal = Copper, OfInput = Ratio.FromPercent(5), Source = "synthetic" }],
        Prices =
        [
            new MetalPrice { Metal = Copper, Price = Money.Of(4_000_000, Code.Parse("KZT")), Per = Mass.FromTonnes(1), Source = "synthetic" },
        ],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CloseScene> CreateAsync(TestEngine engine)
    {
        var scene = new CloseScene(await TestDatabase.CreateAsync(engine));
        scene.Database.Clock.Reset(Instant.FromUtc(2026, 2, 3, 4, 0));
        var host = scene.Host("system");
        await host.MigrateErpAsync(Token);
        await host.GetRequiredService<IBooks>().OpenAsync(Book, "Kazakhmys", null, Token);
        await host.GetRequiredService<IAccounts>().OpenAsync(
            Book,
            [.. Accounts.Select(each => new OpenAccount { Code = Code.Parse(each.Code), Kind = each.Kind, ValidFrom = ProductionDay.Parse("2020-01-01") })],
            null, Token);
        var periods = host.GetRequiredService<IPeriods>();
        foreach (var month in new[] { Period.Month(2025, 12), Period.Month(2026, 1), Period.Month(2026, 2) })
            await periods.OpenAsync(Book, month, null, Token);
        await scene.PostAsync("d1", 2025, 12, 20, "external/exploration", "reserve/zhz/1", 1000);
        await scene.PostAsync("d2", 2025, 12, 21, "reserve/zhz/1", "stock/ore/south/1", 100);
        await scene.PostAsync("d3", 2025, 12, 22, "stock/ore/south/1", "plant/zhz1/in-process", 5);
        await periods.CloseAsync(Book, Code.Parse("2025-12"), null, Token);
        await scene.PostAsync("j1", 2026, 1, 10, "reserve/zhz/1", "stock/ore/south/1", 300);
        await scene.PostAsync("j2", 2026, 1, 11, "stock/ore/south/1", "plant/zhz1/in-process", 320);
        await scene.PostAsync("j3", 2026, 1, 12, "plant/zhz1/in-process", "stock/concentrate/zhz1/1", 280);
        await scene.PostAsync("j4", 2026, 1, 13, "plant/zhz1/in-process", "tailings/zhz1/1", 30);
        await scene.PostAsync("j5", 2026, 1, 14, "stock/concentrate/zhz1/1", "smelter/zhz/in-process/own", 200);
        await scene.DrawAsync("zhz");
        return scene;
    }

    /// <summary>Another host on the database, with somebody else at it.</summary>
    public ServiceProvider Host(string actor, Fuse? fuse = null) => Database.Host(erp => erp.AddMetalAccounting(), services =>
    {
        services.AddSingleton<ICurrentUser>(new Person(Code.Parse(actor)));
        services.AddSingleton<IReconciliations>(Reconciliations);
        services.AddSingleton(new CloseSetups
        {
            Books = new Dictionary<Code, DatedValues<CloseSetup>>
            {
                [Book] = new(Code.Parse("close-setup"),
                [
                    new() { Value = Setup, ValidFrom = new LocalDate(2020, 1, 1), KnownFrom = Instant.FromUtc(2020, 1, 1, 0, 0), Source = "synthetic" },
                ]),
            },
        });
        if (fuse is not null)
        {
            services.AddSingleton<IClock>(fuse);
            services.AddSingleton<IAuthorizer>(fuse);
        }
    });

    public ICloses Closes(string actor) => Host(actor).GetRequiredService<ICloses>();

    /// <summary>Up to the signature: run by Aigul, accepted by Marat.</summary>
    public async Task<Close> RunAsync()
    {
        var closes = Closes("aigul");
        for (var step = CloseStep.Collect; step <= CloseStep.Reconcile; step++)
            await closes.RunNextAsync(Order, null, Token);
        await AcceptAsync();
        return await closes.RunAsync(Order, null, Token);
    }

    public async Task<Close> LockAsync()
    {
        var run = await RunAsync();
        await Closes("dina").SignAsync(SignatureOf(run), null, Token);
        return await Closes("erlan").LockAsync(Order, null, Token);
    }

    public static SignClose SignatureOf(Close close) =>
        new() { Book = Book, Period = January, Hash = close.Of(CloseStep.Statements).Hash!, Reason = "the gap is being looked into" };

    public async Task AcceptAsync()
    {
        var runs = await Reconciliations.ListAsync(Book, Sheet, January, null, Token);
        await Reconciliations.AcceptAsync(Book, runs[^1].Run, null, Token);
    }

    public Task<Receipt> PostAsync(string key, int year, int month, int day, string from, string to, long kilograms) =>
        Host("system").GetRequiredService<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = key, EffectiveAt = Instant.FromUtc(year, month, day, 7, 0),
                Document = new DocumentReference { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = key },
                Transfers =
                [
                    new Transfer(Code.Parse(from), Code.Parse(to), Code.Parse("mass"), Mass.FromKilograms(kilograms * 50).Milligrams),
                    new Transfer(Code.Parse(from), Code.Parse(to), Copper, Mass.FromKilograms(kilograms).Milligrams),
                ],
            }, null, Token);

    /// <summary>Everything that the close and the ledger keep, as text.</summary>
    public async Task<string> BytesAsync(params string[] tables)
    {
        var text = new StringBuilder();
        await using var connection = await Database.ConnectAsync();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var reader = await command.ExecuteReaderAsync(Token);
            var rows = new List<string>();
            while (await reader.ReadAsync(Token))
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            text.AppendLine(table).AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }
        return text.ToString();
    }

    public Task<string> CloseBytesAsync() => BytesAsync(
        "ledger_entry", "ledger_transfer", "ledger_head", "ledger_snapshot", "metal_close", "metal_close_step", "metal_close_failure", "metal_close_flow",
        "metal_close_correlation", "metal_close_stock", "metal_close_unaccounted", "metal_close_statement", "metal_close_cell");

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static AccountPattern In(string path) => new() { Path = path };

    public async Task DrawAsync(string code)
    {
        static FlowsheetStream Stream(string code, StreamKind kind, string? from, string? to, string? accounts = null) => new()
        {
            Code = Code.Parse(code), Name = code, Kind = kind, From = from is null ? null : Code.Parse(from), To = to is null ? null : Code.Parse(to),
            Accounts = accounts is null ? null : In(accounts),
        };
        var drawn = await Host("system").GetRequiredService<IFlowsheets>().DraftAsync(
            new DraftFlowsheet
            {
                Book = Book, Code = Code.Parse(code), Version = 1, Name = "synthetic concentrator", ValidFrom = new LocalDate(2025, 1, 1), Elements = [Copper],
                Nodes =
                [
                    new FlowsheetNode { Code = Code.Parse("zhz1"), Name = "plant", Accounts = In("plant/zhz1/in-process") },
                    new FlowsheetNode { Code = Code.Parse("stock"), Name = "concentrate", Kind = NodeKind.Stock, Accounts = In("stock/concentrate/zhz1/**") },
                ],
                Streams =
                [
                    Stream("feed", StreamKind.Flow, null, "zhz1", "stock/ore/**"), Stream("concentrate", StreamKind.Flow, "zhz1", "stock"),
                    Stream("tail", StreamKind.Flow, "zhz1", null, "tailings/**"), Stream("in-process-opening", StreamKind.OpeningStock, null, "zhz1"),
                    Stream("in-process-closing", StreamKind.ClosingStock, "zhz1", null), Stream("stock-opening", StreamKind.OpeningStock, null, "stock"),
                    Stream("shipped", StreamKind.Flow, "stock", null, "smelter/**"), Stream("stock-closing", StreamKind.ClosingStock, "stock", null),
                ],
                Points = code == "zhz"
                    ? [new MeasuringPoint { Code = FeedAssay, Name = "feed assay", Stream = Code.Parse("feed"), Quantity = QuantityKind.Assay, Element = Copper, Method = "ISO 10378" }]
                    : [],
                Reason = "first drawing",
            }, null, Token);
        await Host("marat").GetRequiredService<IFlowsheets>().ApproveAsync(
            new ApproveFlowsheet { Book = Book, Code = Code.Parse(code), Version = 1, Hash = drawn.Flowsheet.Hash }, null, Token);
    }

    private sealed class Person(Code actor) : ICurrentUser
    {
        public Code Actor { get; } = actor;
    }
}
