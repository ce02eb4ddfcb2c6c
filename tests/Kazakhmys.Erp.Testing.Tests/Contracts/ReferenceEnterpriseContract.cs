using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Hosting;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Testing.Tests.Contracts;

/// <summary>A few days of the twin in a host, through the public interfaces of metal accounting.</summary>
public abstract class ReferenceEnterpriseContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly Code Book = Code.Parse("twin");
    private static readonly Period Days = Period.Between(Code.Parse("first-days"), Sample.Month.First.Date, Sample.Month.First.AddDays(3).Date);
    private static readonly TwinEnterprise Twin = TwinEnterprise.Create(Sample.January(9) with { Days = 3 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestDatabase _database = null!;
    private ServiceProvider _host = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        _host = _database.Host(
            erp => erp.AddMetalAccounting(),
            services => services.AddManualMachine(Instant.FromUtc(2026, 2, 1, 6, 0), Code.Parse("system")).AddReferenceEnterprise());
        await _host.MigrateErpAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _database is null ? default : _database.DisposeAsync();
    }

    [Fact]
    public async Task The_twin_is_recorded_with_every_instrument_and_all_of_it_is_fit()
    {
        var validated = await RecordAsync(new RecordTwin { Readings = Twin.Readings, Book = Book, Period = Days, Elements = [KnownCommodities.Copper] });
        var instruments = Twin.Instruments.Where(i => i.Element is null || i.Element == KnownCommodities.Copper).ToList();
        Assert.Empty(validated.Left);
        Assert.Equal(instruments.Sum(i => i.IsOnStock ? 2 : 3), validated.Validated);

        var flowsheet = await _host.GetRequiredService<IFlowsheets>().InForceAsync(Book, Code.Parse("twin"), Days.First, cancellationToken: Token);
        Assert.Equal(FlowsheetState.Approved, flowsheet!.State);
        Assert.Equal(instruments.Select(i => i.Tag), flowsheet.Drawn.Points.Select(p => p.Code));
    }

    [Fact]
    public async Task A_recorded_value_is_what_the_instrument_read_fault_included()
    {
        var tag = Code.Parse("zhz-conc.feed.mass");
        var frozen = Twin.Readings.With(new TwinFault { Kind = TwinFaultKind.Frozen, Tag = tag, First = Days.First.Next, Last = Days.Last });
        await RecordAsync(new RecordTwin { Readings = frozen, Book = Book, Period = Days });
        var calendar = _host.GetRequiredService<ProductionCalendar>();
        foreach (var day in Days.Days)
        {
            var id = new MeasurementId { Book = Book, Point = tag, At = calendar.IntervalOf(day).End };
            var stored = await _host.GetRequiredService<IMeasurements>().FindAsync(id, cancellationToken: Token);
            Assert.Equal(Twin.Readings.Of(tag, Days.First), stored!.Raw.Value);
        }
    }

    /// <summary>Two ways from readings to a network, written apart: the bridge of this package and the stored reconciliation of metal accounting.</summary>
    [Fact]
    public async Task The_stored_reconciliation_finds_what_the_twin_says_of_itself()
    {
        await RecordAsync(new RecordTwin { Readings = Twin.Readings, Book = Book, Period = Days });
        var run = await _host.GetRequiredService<IReconciliations>().PreviewAsync(
            new RunReconciliation { Book = Book, Flowsheet = Code.Parse("twin"), Period = Days }, cancellationToken: Token);
        var twin = Reconciler.Reconcile(TwinReconciliation.Problem(Twin.Readings, Days));
        Assert.Equal(twin.GlobalTest.DegreesOfFreedom, run.DegreesOfFreedom);
        Assert.Equal(twin.GlobalTest.Objective, run.Objective, 1e-3);
        Assert.Equal(twin.GlobalTest.Passes, run.PassesGlobalTest);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        var twin = new RecordTwin { Readings = Twin.Readings, Book = Book, Period = Days };
        await RecordAsync(twin);
        var again = await RecordAsync(twin);
        Assert.Equal((0, 0), (again.Validated, again.Left.Count));
    }

    [Fact]
    public async Task An_element_that_the_twin_does_not_know_is_refused_before_anything_is_stored()
    {
        var refusal = await Assert.ThrowsAsync<NotFoundException>(
            () => RecordAsync(new RecordTwin { Readings = Twin.Readings, Book = Book, Period = Days, Elements = [KnownCommodities.Zinc] }));
        Assert.Equal("testing.twin.component-unknown", Assert.Single(refusal.Violations).Code);
        Assert.Empty(await _host.GetRequiredService<IFlowsheets>().ListAsync(Book, cancellationToken: Token));
    }

    private async Task<BulkValidation> RecordAsync(RecordTwin twin)
    {
        await using var within = await _host.GetRequiredService<ErpStore>().BeginAsync(Token);
        var validated = await _host.GetRequiredService<IReferenceEnterprise>().RecordAsync(twin, within, Token);
        await within.CommitAsync(Token);
        return validated;
    }
}

public sealed class ReferenceEnterpriseOnSqlite() : ReferenceEnterpriseContract(TestEngine.Sqlite);

public sealed class ReferenceEnterpriseOnPostgreSql() : ReferenceEnterpriseContract(TestEngine.PostgreSql);
