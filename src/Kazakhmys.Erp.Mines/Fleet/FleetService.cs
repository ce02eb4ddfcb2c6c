using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Fleet;

internal sealed class FleetService(ErpStore store, DocumentPosting posting, MineFiles files) : IFleet
{
    private const string Right = "mines.machine.register";
    private static readonly RegisterMachineValidator _registering = new();

    private static readonly CsvColumn[] _columns =
        [.. CsvColumn.Required("mine", "machine", "name", "kind", "valid_from"), .. CsvColumn.Optional("rated_payload_t", "diesel_kw")];

    public async Task<RegisterMachine> RegisterAsync(RegisterMachine machine, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(machine);
        await posting.RequireAsync(Right, machine.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, machine, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RegisterMachine machine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _registering.Require(machine);
            await IsThereAsync(session, machine, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<RegisterMachine>> ListAsync(
        Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FleetStore.ListAsync(session, book, mine, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<MachineState>> StatesAsync(
        Code book, Code mine, Code machine, ProductionDay first, ProductionDay last, StoreSession? within = null,
        CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FleetStore.StatesAsync(session, book, mine, machine, first, last, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<MachinePerformance>> PerformanceAsync(
        Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync<IReadOnlyList<MachinePerformance>>(within, async session =>
        {
            _ = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            var fleet = (await FleetStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false)).ToDictionary(machine => machine.Machine);
            var times = await FleetStore.TimesAsync(session, book, mine, period, cancellationToken).ConfigureAwait(false);
            var loads = (await FleetStore.LoadsAsync(session, book, mine, period, cancellationToken).ConfigureAwait(false)).ToLookup(load => load.Equipment);
            return
            [
                .. times.Keys.Union(loads.Select(group => group.Key)).Order().Select(machine => new MachinePerformance
                {
                    Machine = machine,
                    Kind = fleet.GetValueOrDefault(machine)?.Kind,
                    Time = FleetRules.Usage(times.GetValueOrDefault(machine) ?? new Dictionary<MachineActivity, NodaTime.Duration>()),
                    Loads = loads[machine].Sum(load => (long)load.Count),
                    Moved = loads[machine].Sum(load => ShiftReportRules.Dry(load) ?? Mass.Zero),
                    RatedPayload = fleet.GetValueOrDefault(machine)?.RatedPayload,
                }),
            ];
        }, cancellationToken);
    }

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RegisterMachine>(Right, _columns, row => Read(row, book), async (unitOfWork, machine, token) =>
            {
                _registering.Require(machine);
                await RegisterAsync(unitOfWork, machine, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var machine in await ListAsync(book, mine, null, cancellationToken).ConfigureAwait(false))
            await export.WriteRowAsync(
                [
                    mine, machine.Machine, machine.Name, machine.Kind.ToString(), machine.ValidFrom.ToString(), machine.RatedPayload?.Tonnes,
                    machine.DieselPower?.Kilowatts,
                ],
                cancellationToken).ConfigureAwait(false);
    }

    private static RegisterMachine Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Machine = row.Code("machine"),
        Name = row.Text("name").Trim(),
        Kind = row.Name<MachineKind>("kind"),
        ValidFrom = row.Day("valid_from"),
        RatedPayload = row.Has("rated_payload_t") ? row.Tonnes("rated_payload_t") : null,
        DieselPower = row.Has("diesel_kw") ? row.Of("diesel_kw", Power.FromKilowatts) : null,
    };

    private async Task<RegisterMachine> RegisterAsync(UnitOfWork unitOfWork, RegisterMachine machine, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, machine.Book, cancellationToken).ConfigureAwait(false);
        if (!await IsThereAsync(unitOfWork, machine, cancellationToken).ConfigureAwait(false))
            await FleetStore.InsertAsync(unitOfWork, machine, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return machine;
    }

    private static async Task<bool> IsThereAsync(StoreSession session, RegisterMachine machine, CancellationToken cancellationToken)
    {
        _ = await MineStore.RequireAsync(session, machine.Book, machine.Mine, cancellationToken).ConfigureAwait(false);
        var fleet = await FleetStore.ListAsync(session, machine.Book, machine.Mine, cancellationToken).ConfigureAwait(false);
        if (fleet.FirstOrDefault(other => other.Machine == machine.Machine) is not { } known)
            return false;
        return known == machine ? true : throw new IdempotencyConflictException(MinesViolations.MachineDiffers.At("Machine", machine.Machine));
    }
}
