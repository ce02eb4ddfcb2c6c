using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Reports;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Mines.Surveys;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>A registered mine with two stopes, a stockpile and a dump, and two open months, on either engine.</summary>
public abstract class MinesContract(TestEngine engine) : IAsyncLifetime
{
    protected static readonly Code Book = Code.Parse("zhz");
    protected static readonly Code South = Code.Parse("south");
    protected static readonly Code Reserve = Code.Parse("reserve/zhz/s1/b7/c1");
    protected static readonly Code Rom = Code.Parse("rom");
    protected static readonly Code Dump = Code.Parse("dump");
    protected static readonly Code Plant = Code.Parse("plant/zhz/bin/sulphide");
    protected static readonly Code Cu = Elements.Cu;

    protected TestDatabase Database { get; private set; } = null!;

    protected IServiceProvider Host { get; private set; } = null!;

    protected TestUser User { get; } = new();

    protected IShiftReports Reports => Host.GetRequiredService<IShiftReports>();

    protected IStockpiles Stockpiles => Host.GetRequiredService<IStockpiles>();

    protected ISurveys Surveys => Host.GetRequiredService<ISurveys>();

    protected IMines Mines => Host.GetRequiredService<IMines>();

    protected IPeriodProductions Productions => Host.GetRequiredService<IPeriodProductions>();

    protected IMineReports MineReports => Host.GetRequiredService<IMineReports>();

    protected ILedger Ledger => Host.GetRequiredService<ILedger>();

    protected IBalances Balances => Host.GetRequiredService<IBalances>();

    protected IPeriods Periods => Host.GetRequiredService<IPeriods>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual MinesOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
        Host = Database.Host(erp => erp.AddMines(), services => services.AddSingleton<ICurrentUser>(User).AddSingleton(Options));
        await Host.MigrateErpAsync(Token);
        await Host.GetRequiredService<IBooks>().OpenAsync(Book, "Zhezkazgan", null, Token);
        await Host.GetRequiredService<IAccounts>().OpenAsync(Book,
        [
            new OpenAccount { Code = Reserve, Kind = AccountKind.Reserve, AllowsOverdraft = true, ValidFrom = Day("2020-01-01") },
            new OpenAccount { Code = Plant, Kind = AccountKind.InProcess, ValidFrom = Day("2020-01-01") },
        ], null, Token);
        await Periods.OpenAsync(Book, Period.Month(2026, 1), null, Token);
        await Periods.OpenAsync(Book, Period.Month(2026, 2), null, Token);
        await Mines.RegisterAsync(Registration, null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static RegisterMine Registration => new()
    {
        Book = Book,
        Code = South,
        Name = "South",
        Method = MiningMethod.Underground,
        ValidFrom = Day("2020-01-01"),
        Workplaces = [Workplace("stope-7"), Workplace("stope-8")],
        Stockpiles =
        [
            new Stockpile { Code = Rom, Name = "Run of mine" },
            new Stockpile { Code = Dump, Name = "Dump", Kind = StockpileKind.Waste },
        ],
    };

    protected static Workplace Workplace(string code) => new() { Code = Code.Parse(code), Name = code, SourceAccount = Reserve };

    protected static ProductionDay Day(string day) => ProductionDay.Parse(day);

    protected static Assay Assayed(string results) => Assay.Parse(results, CultureInfo.InvariantCulture);

    protected static ShiftLoad Load(int count, decimal tonnes, string stockpile = "rom") => new()
    {
        Equipment = Code.Parse("lhd-3"), Stockpile = Code.Parse(stockpile), Count = count, MassPerLoad = Mass.FromTonnes(tonnes),
    };

    protected static RecordShiftReport Report(string shift = "2026-01-05/1", string workplace = "stope-7", params ShiftLoad[] loads) => new()
    {
        Book = Book,
        Mine = South,
        Workplace = Code.Parse(workplace),
        Shift = Shift.Parse(shift),
        Drilled = Length.FromMetres(120.5m),
        Crew = 4,
        Loads = loads.Length == 0 ? [Load(40, 10)] : loads,
        Grades = new StatedGrades { Laboratory = Assayed("Cu pending"), BlockModel = Assayed("Cu 1.20 %; Ag 12 g/t") },
    };

    /// <summary>Recorded by the foreman, approved by the engineer.</summary>
    protected async Task<ShiftReportReceipt> ApprovedAsync(RecordShiftReport report)
    {
        User.Is("foreman");
        var recorded = await Reports.RecordAsync(report, null, Token);
        User.Is("engineer");
        return await Reports.ApproveAsync(new ApproveShiftReport { Report = recorded.Id }, null, Token);
    }

    protected static async Task<ImportReport> ImportAsync(Func<Stream, Task<ImportReport>> import, string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await import(stream);
    }

    protected Task<StockpileContent> ContentAsync() => Stockpiles.ContentAsync(Book, South, Rom, null, null, Token);

    protected async Task AssertConservedAsync() =>
        Assert.All((await Balances.AllAsync(Book, null, null, null, Token)).GroupBy(b => b.Commodity), c => Assert.Equal(0, c.Sum(b => b.Amount)));
}

public sealed class TestUser : ICurrentUser
{
    public Code Actor { get; private set; } = Code.Parse("foreman");

    public void Is(string actor) => Actor = Code.Parse(actor);
}
