using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>Machines, and what approved reports say of them, in the database.</summary>
internal static class FleetStore
{
    private const string Select =
        """
        select machine, name, kind, rated_payload as RatedPayload, diesel_power as DieselPower, valid_from as ValidFrom
        from mines_machine where book = @book and mine = @mine order by machine
        """;

    private const string Insert =
        """
        insert into mines_machine (book, mine, machine, name, kind, rated_payload, diesel_power, valid_from, recorded_at, recorded_by)
        values (@book, @mine, @machine, @name, @kind, @payload, @power, @validFrom, @now, @actor)
        """;

    private const string FromApproved =
        """
        from mines_shift_approval a
        join mines_shift_report r on r.book = a.book and r.document = a.document and r.revision = a.revision
        """;

    private const string Latest =
        """
        where a.book = @book and a.document >= @first and a.document < @end and r.mine = @mine and not exists
            (select 1 from mines_shift_approval later where later.book = a.book and later.document = a.document and later.revision > a.revision)
        """;

    private const string SelectTimes =
        "select m.equipment, m.activity, cast(sum(m.to_at - m.from_at) as bigint) as Ticks " + FromApproved +
        " join mines_machine_state m on m.book = a.book and m.document = a.document and m.revision = a.revision " + Latest +
        " group by m.equipment, m.activity";

    private const string SelectLoads =
        "select l.document, l.equipment, l.stockpile, l.loads, l.mass_per_load as MassPerLoad, l.weighed, l.moisture " + FromApproved +
        " join mines_shift_load l on l.book = a.book and l.document = a.document and l.revision = a.revision " + Latest;

    private const string SelectStates =
        "select m.document, m.equipment, m.activity, m.from_at as FromAt, m.to_at as ToAt, m.reason " + FromApproved +
        " join mines_machine_state m on m.book = a.book and m.document = a.document and m.revision = a.revision and m.equipment = @machine " + Latest +
        " order by m.from_at";

    public static async Task<IReadOnlyList<RegisterMachine>> ListAsync(
        StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<MachineRow>(Select, new { book = book.Value, mine = mine.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    public static async Task<IReadOnlySet<Code>> CodesAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false)).Select(machine => machine.Machine).ToHashSet();

    public static Task InsertAsync(UnitOfWork unitOfWork, RegisterMachine machine, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = machine.Book.Value,
            mine = machine.Mine.Value,
            machine = machine.Machine.Value,
            name = machine.Name,
            kind = machine.Kind.ToString(),
            payload = machine.RatedPayload?.Milligrams,
            power = machine.DieselPower?.Watts,
            validFrom = machine.ValidFrom.Number,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static async Task<Dictionary<Code, IReadOnlyDictionary<MachineActivity, Duration>>> TimesAsync(
        StoreSession session, Code book, Code mine, Period period, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<TimeRow>(SelectTimes, Range(book, mine, period.First, period.End), cancellationToken).ConfigureAwait(false);
        return rows.GroupBy(row => row.Equipment).ToDictionary(
            machine => Stored.Code(machine.Key),
            IReadOnlyDictionary<MachineActivity, Duration> (machine) => machine.ToDictionary(
                row => Stored.Name<MachineActivity>(row.Activity), row => Duration.FromTicks(row.Ticks)));
    }

    public static async Task<IReadOnlyList<ShiftLoad>> LoadsAsync(
        StoreSession session, Code book, Code mine, Period period, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<LoadRow>(SelectLoads, Range(book, mine, period.First, period.End), cancellationToken).ConfigureAwait(false))
        .Select(row => row.Load),
    ];

    public static async Task<IReadOnlyList<MachineState>> StatesAsync(
        StoreSession session, Code book, Code mine, Code machine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<StateRow>(
            SelectStates,
            new { book = book.Value, mine = mine.Value, machine = machine.Value, first = $"{first}/", end = $"{last.Next}/" },
            cancellationToken).ConfigureAwait(false)).Select(row => row.State),
    ];

    private static object Range(Code book, Code mine, ProductionDay first, ProductionDay end) =>
        new { book = book.Value, mine = mine.Value, first = $"{first}/", end = $"{end}/" };

    private sealed class TimeRow
    {
        public string Equipment { get; init; } = "";

        public string Activity { get; init; } = "";

        public long Ticks { get; init; }
    }

    private sealed class MachineRow
    {
        public string Machine { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public long? RatedPayload { get; init; }

        public long? DieselPower { get; init; }

        public long ValidFrom { get; init; }

        public RegisterMachine Of(Code book, Code mine) => new()
        {
            Book = book,
            Mine = mine,
            Machine = Stored.Code(Machine),
            Name = Name,
            Kind = Stored.Name<MachineKind>(Kind),
            RatedPayload = RatedPayload is { } payload ? Mass.FromMilligrams(payload) : null,
            DieselPower = DieselPower is { } power ? Power.FromWatts(power) : null,
            ValidFrom = Stored.Day(ValidFrom),
        };
    }
}
