using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>Norms and measurements of air in the database.</summary>
internal static class VentilationStore
{
    private const string SelectNorms =
        """
        select valid_from as ValidFrom, known_from as KnownFrom, a_person as PerPerson, a_kilowatt as PerKilowatt, gas_a_kilogram as GasPerKilogram,
               permissible, reserve, legal_basis as LegalBasis, source
        from mines_ventilation_norms where book = @book and mine = @mine order by valid_from, known_from
        """;

    private const string SelectFlows =
        """
        select workplace, at, flow, instrument, person from mines_airflow
        where book = @book and mine = @mine and at >= @first and at < @end order by at, workplace
        """;

    private const string SelectLatest =
        """
        select f.workplace, f.at, f.flow, f.instrument, f.person from mines_airflow f
        where f.book = @book and f.mine = @mine and f.at =
            (select max(l.at) from mines_airflow l where l.book = f.book and l.mine = f.mine and l.workplace = f.workplace and l.at <= @end)
        """;

    private const string InsertNorms =
        """
        insert into mines_ventilation_norms (book, mine, valid_from, known_from, a_person, a_kilowatt, gas_a_kilogram, permissible, reserve, legal_basis,
                                             source, actor)
        values (@book, @mine, @validFrom, @now, @person, @kilowatt, @gas, @permissible, @reserve, @legalBasis, @source, @actor)
        """;

    private const string Insert =
        """
        insert into mines_airflow (book, mine, workplace, at, flow, instrument, person, recorded_at, recorded_by)
        values (@book, @mine, @workplace, @at, @flow, @instrument, @person, @now, @actor)
        """;

    public static async Task<DatedValues<VentilationNorms>> NormsAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<NormsRow>(SelectNorms, new { book = book.Value, mine = mine.Value }, cancellationToken).ConfigureAwait(false);
        return new DatedValues<VentilationNorms>(Code.Parse($"mines.ventilation-norms/{mine}"), rows.Select(row => row.Of()));
    }

    public static async Task<IReadOnlyList<RecordAirflow>> ListAsync(
        StoreSession session, Code book, Code mine, Interval time, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<FlowRow>(
            SelectFlows,
            new { book = book.Value, mine = mine.Value, first = time.Start.ToUnixTimeTicks(), end = time.End.ToUnixTimeTicks() },
            cancellationToken).ConfigureAwait(false)).Select(row => row.Of(book, mine)),
    ];

    /// <summary>The latest measurement of each workplace up to a moment.</summary>
    public static async Task<Dictionary<Code, RecordAirflow>> LatestAsync(
        StoreSession session, Code book, Code mine, Instant end, CancellationToken cancellationToken) =>
        (await session.QueryAsync<FlowRow>(
            SelectLatest, new { book = book.Value, mine = mine.Value, end = end.ToUnixTimeTicks() }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)).ToDictionary(flow => flow.Workplace);

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordVentilationNorms norms, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertNorms, new
        {
            book = norms.Book.Value,
            mine = norms.Mine.Value,
            validFrom = new ProductionDay(norms.ValidFrom).Number,
            now = now.ToUnixTimeTicks(),
            person = norms.Norms.PerPerson?.MillilitresPerMinute,
            kilowatt = norms.Norms.PerKilowatt?.MillilitresPerMinute,
            gas = norms.Norms.GasPerKilogram?.Millilitres,
            permissible = norms.Norms.Permissible?.PartsPerTrillion,
            reserve = norms.Norms.Reserve?.PartsPerTrillion,
            legalBasis = norms.LegalBasis,
            source = norms.Source,
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordAirflow flow, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = flow.Book.Value,
            mine = flow.Mine.Value,
            workplace = flow.Workplace.Value,
            at = flow.At.ToUnixTimeTicks(),
            flow = flow.Flow.MillilitresPerMinute,
            instrument = flow.Instrument,
            person = flow.Person,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    private sealed class NormsRow
    {
        public long ValidFrom { get; init; }

        public long KnownFrom { get; init; }

        public long? PerPerson { get; init; }

        public long? PerKilowatt { get; init; }

        public long? GasPerKilogram { get; init; }

        public long? Permissible { get; init; }

        public long? Reserve { get; init; }

        public string? LegalBasis { get; init; }

        public string Source { get; init; } = "";

        public DatedValue<VentilationNorms> Of() => new()
        {
            Value = new VentilationNorms
            {
                PerPerson = PerPerson is { } person ? Airflow.FromMillilitresPerMinute(person) : null,
                PerKilowatt = PerKilowatt is { } kilowatt ? Airflow.FromMillilitresPerMinute(kilowatt) : null,
                GasPerKilogram = GasPerKilogram is { } gas ? Volume.FromMillilitres(gas) : null,
                Permissible = Permissible is { } share ? Ratio.FromPartsPerTrillion(share) : null,
                Reserve = Reserve is { } reserve ? Ratio.FromPartsPerTrillion(reserve) : null,
            },
            ValidFrom = Stored.Day(ValidFrom).Date,
            KnownFrom = Stored.At(KnownFrom),
            LegalBasis = LegalBasis,
            Source = Source,
        };
    }

    private sealed class FlowRow
    {
        public string Workplace { get; init; } = "";

        public long At { get; init; }

        public long Flow { get; init; }

        public string Instrument { get; init; } = "";

        public string Person { get; init; } = "";

        public RecordAirflow Of(Code book, Code mine) => new()
        {
            Book = book,
            Mine = mine,
            Workplace = Stored.Code(Workplace),
            At = Stored.At(At),
            Flow = Airflow.FromMillilitresPerMinute(Flow),
            Instrument = Instrument,
            Person = Person,
        };
    }
}
