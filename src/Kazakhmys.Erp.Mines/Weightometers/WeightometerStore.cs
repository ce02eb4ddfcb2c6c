using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>Weightometers and their readings in the database.</summary>
internal static class WeightometerStore
{
    private const string Select =
        """
        select weightometer, name, stockpile, relative_uncertainty as RelativeUncertainty
        from mines_weightometer where book = @book and mine = @mine order by weightometer
        """;

    private const string SelectReadings =
        """
        select at, total, is_reset as IsReset from mines_weightometer_reading
        where book = @book and mine = @mine and weightometer = @weightometer and at >= @first and at <= @last order by at
        """;

    private const string SelectNeighbours =
        """
        select at, total, is_reset as IsReset from mines_weightometer_reading r
        where r.book = @book and r.mine = @mine and r.weightometer = @weightometer and r.at >= coalesce(
            (select max(b.at) from mines_weightometer_reading b where b.book = @book and b.mine = @mine and b.weightometer = @weightometer and b.at < @at), @at)
          and r.at <= coalesce(
            (select min(n.at) from mines_weightometer_reading n where n.book = @book and n.mine = @mine and n.weightometer = @weightometer and n.at > @at), @at)
        order by r.at
        """;

    private const string Insert =
        """
        insert into mines_weightometer (book, mine, weightometer, name, stockpile, relative_uncertainty, recorded_at, recorded_by)
        values (@book, @mine, @weightometer, @name, @stockpile, @uncertainty, @now, @actor)
        """;

    private const string InsertReading =
        """
        insert into mines_weightometer_reading (book, mine, weightometer, at, total, is_reset, recorded_at, recorded_by)
        values (@book, @mine, @weightometer, @at, @total, @isReset, @now, @actor)
        """;

    public static async Task<IReadOnlyList<RegisterWeightometer>> ListAsync(
        StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<ScaleRow>(Select, new { book = book.Value, mine = mine.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    /// <exception cref="NotFoundException">It is not there (<c>mines.weightometer.not-found</c>).</exception>
    public static async Task<RegisterWeightometer> RequireAsync(
        StoreSession session, Code book, Code mine, Code weightometer, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false)).FirstOrDefault(scale => scale.Weightometer == weightometer)
        ?? throw new NotFoundException(MinesViolations.WeightometerMissing.At("Weightometer", weightometer, ("mine", mine)));

    public static async Task<IReadOnlyList<RecordReading>> ReadingsAsync(
        StoreSession session, Code book, Code mine, Code weightometer, Interval time, CancellationToken cancellationToken)
    {
        var of = new
        {
            book = book.Value,
            mine = mine.Value,
            weightometer = weightometer.Value,
            first = time.HasStart ? time.Start.ToUnixTimeTicks() : long.MinValue,
            last = time.HasEnd ? time.End.ToUnixTimeTicks() : long.MaxValue,
        };
        var rows = await session.QueryAsync<ReadingRow>(SelectReadings, of, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.Of(book, mine, weightometer))];
    }

    /// <summary>The reading of a moment, if there is one, the last before it and the first after it.</summary>
    public static async Task<IReadOnlyList<RecordReading>> NeighboursAsync(
        StoreSession session, Code book, Code mine, Code weightometer, Instant at, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, mine = mine.Value, weightometer = weightometer.Value, at = at.ToUnixTimeTicks() };
        var rows = await session.QueryAsync<ReadingRow>(SelectNeighbours, of, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.Of(book, mine, weightometer))];
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, RegisterWeightometer scale, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = scale.Book.Value,
            mine = scale.Mine.Value,
            weightometer = scale.Weightometer.Value,
            name = scale.Name,
            stockpile = scale.Stockpile.Value,
            uncertainty = scale.RelativeUncertainty.PartsPerTrillion,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordReading reading, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertReading, new
        {
            book = reading.Book.Value,
            mine = reading.Mine.Value,
            weightometer = reading.Weightometer.Value,
            at = reading.At.ToUnixTimeTicks(),
            total = reading.Total.Milligrams,
            isReset = reading.IsReset ? 1L : 0,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    private sealed class ScaleRow
    {
        public string Weightometer { get; init; } = "";

        public string Name { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public long RelativeUncertainty { get; init; }

        public RegisterWeightometer Of(Code book, Code mine) => new()
        {
            Book = book,
            Mine = mine,
            Weightometer = Stored.Code(Weightometer),
            Name = Name,
            Stockpile = Stored.Code(Stockpile),
            RelativeUncertainty = Ratio.FromPartsPerTrillion(RelativeUncertainty),
        };
    }

    private sealed class ReadingRow
    {
        public long At { get; init; }

        public long Total { get; init; }

        public long IsReset { get; init; }

        public RecordReading Of(Code book, Code mine, Code weightometer) => new()
        {
            Book = book,
            Mine = mine,
            Weightometer = weightometer,
            At = Stored.At(At),
            Total = WetMass.FromMilligrams(Total),
            IsReset = IsReset != 0,
        };
    }
}
