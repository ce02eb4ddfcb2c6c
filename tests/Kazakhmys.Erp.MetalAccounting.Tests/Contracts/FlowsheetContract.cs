using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class FlowsheetContract(TestEngine engine) : PlantContract(engine)
{
    protected override bool IsInForce => false;

    [Fact]
    public async Task A_flowsheet_is_in_force_once_a_second_person_approved_it()
    {
        User.Is("metallurgist");
        var drafted = await Flowsheets.DraftAsync(Plant.Drawn, null, Token);
        Assert.Equal(FlowsheetState.Draft, drafted.Flowsheet.State);
        Assert.True((await Flowsheets.DraftAsync(Plant.Drawn, null, Token)).WasDoneBefore);
        Assert.Null(await InForceOnAsync("2026-01-05"));
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Flowsheets.ApproveAsync(Approval(drafted.Flowsheet), null, Token));
        Assert.Equal("metal-accounting.flowsheet.second-person", refusal.Code);
        Assert.Contains(
            await Flowsheets.CheckApprovalAsync(Approval(drafted.Flowsheet), null, Token), v => v.Code == "metal-accounting.flowsheet.second-person");

        User.Is("chief");
        var approved = await Flowsheets.ApproveAsync(Approval(drafted.Flowsheet), null, Token);
        Assert.Equal(FlowsheetState.Approved, approved.Flowsheet.State);
        Assert.True((await Flowsheets.ApproveAsync(Approval(drafted.Flowsheet), null, Token)).WasDoneBefore);
        Assert.Equal(1, (await InForceOnAsync("2026-01-05"))!.Drawn.Version);
        Assert.Null(await InForceOnAsync("2025-11-30"));
        var stored = await Flowsheets.FindAsync(Plant.Book, Plant.Sheet, 1, null, Token);
        Assert.Equal(Plant.Drawn.Points, stored!.Drawn.Points);
        Assert.Equal(Plant.Drawn.Streams, stored.Drawn.Streams);
        Assert.Equal(Plant.Drawn.Nodes, stored.Drawn.Nodes);
    }

    [Fact]
    public async Task A_later_version_takes_over_from_its_first_day_and_the_past_stays_as_it_was_known()
    {
        await InForceAsync(Plant.Drawn);
        var before = Database.Clock.GetCurrentInstant();
        Database.Clock.AdvanceDays(1);
        await InForceAsync(Plant.Drawn with { Version = 2, ValidFrom = new LocalDate(2026, 1, 10), Reason = "a new scale" });

        Assert.Equal(1, (await InForceOnAsync("2026-01-09"))!.Drawn.Version);
        Assert.Equal(2, (await InForceOnAsync("2026-01-10"))!.Drawn.Version);
        var first = await Flowsheets.FindAsync(Plant.Book, Plant.Sheet, 1, null, Token);
        Assert.Equal((FlowsheetState.Superseded, new LocalDate(2026, 1, 10)), (first!.State, first.ValidTo));
        var asKnown = await Flowsheets.InForceAsync(Plant.Book, Plant.Sheet, ProductionDay.Parse("2026-01-10"), before, null, Token);
        Assert.Equal(1, asKnown!.Drawn.Version);
        Assert.Equal(2, (await Flowsheets.ListAsync(Plant.Book, null, Token)).Count);
    }

    [Fact]
    public async Task What_cannot_be_drawn_or_approved_is_refused_with_its_code()
    {
        async Task<string> Drafting(DraftFlowsheet sheet) =>
            (await Assert.ThrowsAnyAsync<ErpException>(() => Flowsheets.DraftAsync(sheet, null, Token))).Code;
        await InForceAsync(Plant.Drawn);
        Assert.Equal("metal-accounting.flowsheet.version", await Drafting(Plant.Drawn with { Version = 3 }));
        Assert.Equal("metal-accounting.flowsheet.differs", await Drafting(Plant.Drawn with { Reason = "something else" }));
        Assert.Equal("metal-accounting.code.segment", await Drafting(Plant.Drawn with { Version = 2, Code = Plant.C("a/b") }));
        Assert.Equal("metal-accounting.code.twice", await Drafting(Plant.Drawn with { Version = 2, Elements = [Plant.Cu, Plant.Cu] }));
        Assert.Equal("metal-accounting.flowsheet.no-inlet", await Drafting(Plant.Drawn with { Version = 2, Nodes = [.. Plant.Drawn.Nodes, Plant.Node("x")] }));
        Assert.Contains(
            await Flowsheets.CheckDraftAsync(Plant.Drawn with { Version = 3 }, null, Token), v => v.Code == "metal-accounting.flowsheet.version");

        var second = await Flowsheets.DraftAsync(Plant.Drawn with { Version = 2 }, null, Token);
        await InForceAsync(Plant.Drawn with { Version = 3 });
        async Task<string> Approving(ApproveFlowsheet approval) =>
            (await Assert.ThrowsAnyAsync<ErpException>(() => Flowsheets.ApproveAsync(approval, null, Token))).Code;
        User.Is("somebody-else");
        Assert.Equal("metal-accounting.flowsheet.superseded", await Approving(Approval(second.Flowsheet)));
        Assert.Equal("metal-accounting.flowsheet.hash", await Approving(Approval(second.Flowsheet) with { Hash = "0" }));
        Assert.Equal("metal-accounting.flowsheet.not-found", await Approving(Approval(second.Flowsheet) with { Version = 9 }));
        User.Is("metallurgist");
        var other = await Flowsheets.DraftAsync(Plant.Drawn with { Code = Plant.C("other") }, null, Token);
        User.Is("chief");
        Assert.Equal("metal-accounting.flowsheet.point-elsewhere", await Approving(Approval(other.Flowsheet)));
    }

    [Fact]
    public async Task A_flowsheet_on_record_cannot_be_changed_in_the_database()
    {
        await InForceAsync(Plant.Drawn);
        await Assert.ThrowsAnyAsync<Exception>(() => Database.RunAsync("update metal_flowsheet set hash = 'x'"));
        await Assert.ThrowsAnyAsync<Exception>(() => Database.RunAsync("delete from metal_flowsheet_approval"));
    }

    [Fact]
    public async Task An_operation_in_the_hosts_unit_of_work_is_undone_with_it()
    {
        var store = (ErpStore)Host.GetService(typeof(ErpStore))!;
        await using (var unitOfWork = await store.BeginAsync(Token))
            await Flowsheets.DraftAsync(Plant.Drawn with { Points = [Plant.Point("only", "ore", QuantityKind.DryMass)] }, unitOfWork, Token);
        Assert.Empty(await Flowsheets.ListAsync(Plant.Book, null, Token));
    }

    private Task<Flowsheet?> InForceOnAsync(string day) =>
        Flowsheets.InForceAsync(Plant.Book, Plant.Sheet, ProductionDay.Parse(day), null, null, Token);
}

public sealed class FlowsheetOnSqlite() : FlowsheetContract(TestEngine.Sqlite);

public sealed class FlowsheetOnPostgreSql() : FlowsheetContract(TestEngine.PostgreSql);
