using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

public abstract class FleetContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Lhd = Code.Parse("lhd-3");

    private IFleet Fleet => Host.GetRequiredService<IFleet>();

    protected override MinesOptions Options => new() { RequiresRegisteredMachines = true };

    [Fact]
    public async Task A_report_names_registered_machines_only_where_the_host_wants_it()
    {
        Assert.Equal(["mines.machine.not-found"], (await Reports.CheckAsync(Report(), null, Token)).Select(v => v.Code));
        const string csv = "mine,workplace,date,shift,equipment,stockpile,loads,load_t\nsouth,stope-7,2026-01-05,1,lhd-9,rom,4,10\n";
        var imported = await ImportAsync(stream => Reports.ImportAsync(Book, stream, new(), null, Token), csv);
        Assert.Equal("mines.machine.not-found", imported.Rejected[0].Violations[0].Code);
        await Fleet.RegisterAsync(Machine, null, Token);
        Assert.Empty(await Reports.CheckAsync(Report(), null, Token));
    }

    [Fact]
    public async Task Availability_utilisation_and_productivity_come_from_approved_reports()
    {
        await Fleet.RegisterAsync(Machine, null, Token);
        var shift = ProductionCalendar.Kazakhstan.IntervalOf(Shift.Parse("2026-01-05/1"));
        MachineState State(MachineActivity activity, int from, int to) => new()
        {
            Equipment = Lhd, Activity = activity, From = shift.Start + Duration.FromHours(from), To = shift.Start + Duration.FromHours(to), Reason = "r",
        };
        MachineState[] states = [State(MachineActivity.Operating, 0, 8), State(MachineActivity.Standby, 8, 9), State(MachineActivity.Breakdown, 9, 12)];
        await ApprovedAsync(Report() with { Machines = states });
        User.Is("foreman");
        await Reports.RecordAsync(Report("2026-01-05/2"), null, Token);
        var performance = Assert.Single(await Fleet.PerformanceAsync(Book, South, Period.Month(2026, 1), null, Token));
        Assert.Equal((Lhd, MachineKind.Lhd, 40L, Mass.FromTonnes(400)), (performance.Machine, performance.Kind, performance.Loads, performance.Moved));
        Assert.Equal(Ratio.FromPercent(75), performance.Availability);
        Assert.Equal(Ratio.Of(8, 9), performance.Utilisation);
        Assert.Equal(Ratio.Of(8, 12), performance.EffectiveUtilisation);
        Assert.Equal(Mass.FromTonnes(50), performance.PerOperatingHour);
        Assert.Equal(Ratio.Of(10, 14), performance.PayloadUse);
        Assert.Equal(states, await Fleet.StatesAsync(Book, South, Lhd, Day("2026-01-05"), Day("2026-01-05"), null, Token));
    }

    [Fact]
    public async Task A_machine_is_registered_once_by_hand_or_by_file()
    {
        await Fleet.RegisterAsync(Machine, null, Token);
        await Fleet.RegisterAsync(Machine, null, Token);
        Assert.Equal(["mines.machine.differs"], (await Fleet.CheckAsync(Machine with { Name = "other" }, null, Token)).Select(v => v.Code));
        using var written = new StringWriter();
        await Fleet.ExportAsync(Book, South, written, Token);
        var more = written + "south,exc-1,Shovel,excavator,2026-01-01,,\r\nsouth,x,X,balloon,2026-01-01,,\r\n";
        var report = await ImportAsync(stream => Fleet.ImportAsync(Book, stream, null, null, Token), more);
        Assert.Equal((2, "mines.file.name-unknown"), (report.Accepted, report.Rejected[0].Violations[0].Code));
        Assert.Equal([MachineKind.Excavator, MachineKind.Lhd], (await Fleet.ListAsync(Book, South, null, Token)).Select(machine => machine.Kind));
    }

    private static RegisterMachine Machine => new()
    {
        Book = Book,
        Mine = South,
        Machine = Lhd,
        Name = "LHD 3",
        Kind = MachineKind.Lhd,
        RatedPayload = Mass.FromTonnes(14),
        DieselPower = Power.FromKilowatts(256),
        ValidFrom = Day("2026-01-01"),
    };
}

public sealed class FleetOnSqlite() : FleetContract(TestEngine.Sqlite);

public sealed class FleetOnPostgreSql() : FleetContract(TestEngine.PostgreSql);
