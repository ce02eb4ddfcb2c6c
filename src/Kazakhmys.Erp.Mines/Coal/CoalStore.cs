using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal pits, what they won and shipped, in the database.</summary>
internal static class CoalStore
{
    private const string SelectSeams =
        "select seam as Code, name, source_account as SourceAccount from mines_coal_seam where book = @book and mine = @mine order by seam";

    private const string SelectStockpiles =
        "select stockpile as Code, name from mines_coal_stockpile where book = @book and mine = @mine order by stockpile";

    private const string Select =
        """
        select c.number, c.revision, c.seam, c.stockpile, c.day, c.shift, c.coal, c.ash, c.moisture, c.calorific_value as CalorificValue, c.energy, c.status,
               c.booked_on as BookedOn, c.reason, c.entry, c.recorded_at as RecordedAt, c.recorded_by as RecordedBy
        from mines_coal_production c
        where c.book = @book and c.mine = @mine and (@number = '' or c.number = @number) and c.day >= @first and c.day <= @last and c.revision =
            (select max(l.revision) from mines_coal_production l where l.book = c.book and l.mine = c.mine and l.number = c.number)
        order by c.day, c.shift, c.number
        """;

    private const string SelectShipments =
        """
        select number, stockpile, day, shift, coal, energy, to_account as ToAccount, booked_on as BookedOn, entry, recorded_at as RecordedAt,
               recorded_by as RecordedBy
        from mines_coal_shipment
        where book = @book and mine = @mine and (@number = '' or number = @number) and day >= @first and day <= @last order by day, shift, number
        """;

    private const string InsertSeam =
        "insert into mines_coal_seam (book, mine, seam, name, source_account) values (@book, @mine, @seam, @name, @source)";

    private const string InsertStockpile =
        "insert into mines_coal_stockpile (book, mine, stockpile, name) values (@book, @mine, @stockpile, @name)";

    private const string Insert =
        """
        insert into mines_coal_production (book, mine, number, revision, seam, stockpile, day, shift, coal, ash, moisture, calorific_value, energy, status,
                                           booked_on, reason, entry, recorded_at, recorded_by)
        values (@book, @mine, @number, @revision, @seam, @stockpile, @day, @shift, @coal, @ash, @moisture, @calorificValue, @energy, @status,
                @bookedOn, @reason, @entry, @now, @actor)
        """;

    private const string InsertShipment =
        """
        insert into mines_coal_shipment (book, mine, number, stockpile, day, shift, coal, energy, to_account, booked_on, entry, recorded_at, recorded_by)
        values (@book, @mine, @number, @stockpile, @day, @shift, @coal, @energy, @toAccount, @bookedOn, @entry, @now, @actor)
        """;

    /// <exception cref="Kernel.Violations.NotFoundException">The mine is not there.</exception>
    public static async Task<CoalPit> RequireAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken)
    {
        _ = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
        var of = new { book = book.Value, mine = mine.Value };
        var seams = await session.QueryAsync<SeamRow>(SelectSeams, of, cancellationToken).ConfigureAwait(false);
        var stockpiles = await session.QueryAsync<StockpileRow>(SelectStockpiles, of, cancellationToken).ConfigureAwait(false);
        return new CoalPit
        {
            Mine = mine,
            Seams = [.. seams.Select(row => new CoalSeam { Code = Stored.Code(row.Code), Name = row.Name, SourceAccount = Stored.Code(row.SourceAccount) })],
            Stockpiles = [.. stockpiles.Select(row => new CoalStockpile { Code = Stored.Code(row.Code), Name = row.Name })],
        };
    }

    public static Task<IReadOnlyList<CoalProduction>> ListAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        ListAsync(session, book, mine, "", first.Number, last.Number, cancellationToken);

    public static async Task<CoalProduction?> FindAsync(StoreSession session, Code book, Code mine, Code number, CancellationToken cancellationToken) =>
        await ListAsync(session, book, mine, number.Value, long.MinValue, long.MaxValue, cancellationToken).ConfigureAwait(false)
            is [var found, ..] ? found : null;

    public static Task<IReadOnlyList<CoalShipment>> ShipmentsAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        ShipmentsAsync(session, book, mine, "", first.Number, last.Number, cancellationToken);

    public static async Task<CoalShipment?> FindShipmentAsync(
        StoreSession session, Code book, Code mine, Code number, CancellationToken cancellationToken) =>
        await ShipmentsAsync(session, book, mine, number.Value, long.MinValue, long.MaxValue, cancellationToken).ConfigureAwait(false)
            is [var found, ..] ? found : null;

    public static async Task InsertAsync(UnitOfWork unitOfWork, RegisterCoalPit pit, CancellationToken cancellationToken)
    {
        var (book, mine) = (pit.Book.Value, pit.Mine.Value);
        await unitOfWork.ExecuteAsync(
            InsertSeam,
            pit.Seams.Select(seam => new { book, mine, seam = seam.Code.Value, name = seam.Name, source = seam.SourceAccount.Value }).ToList(),
            cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(
            InsertStockpile,
            pit.Stockpiles.Select(stockpile => new { book, mine, stockpile = stockpile.Code.Value, name = stockpile.Name }).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, CoalProduction won, CancellationToken cancellationToken)
    {
        var content = won.Content;
        return unitOfWork.ExecuteAsync(Insert, new
        {
            book = content.Book.Value,
            mine = content.Mine.Value,
            number = content.Number.Value,
            revision = (long)won.Revision,
            seam = content.Seam.Value,
            stockpile = content.Stockpile.Value,
            day = content.Shift.Day.Number,
            shift = (long)content.Shift.Number,
            coal = content.Coal.Milligrams,
            ash = content.Quality.Ash.PartsPerTrillion,
            moisture = content.Quality.Moisture.PartsPerTrillion,
            calorificValue = content.Quality.CalorificValue.MillijoulesPerKilogram,
            energy = won.Energy.WattHours,
            status = content.Status.ToString(),
            bookedOn = content.BookedOn?.Number,
            reason = won.Reason,
            entry = won.Entry,
            now = won.RecordedAt.ToUnixTimeTicks(),
            actor = won.RecordedBy.Value,
        }, cancellationToken);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, CoalShipment shipment, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertShipment, new
        {
            book = shipment.Content.Book.Value,
            mine = shipment.Content.Mine.Value,
            number = shipment.Content.Number.Value,
            stockpile = shipment.Content.Stockpile.Value,
            day = shipment.Content.Shift.Day.Number,
            shift = (long)shipment.Content.Shift.Number,
            coal = shipment.Content.Coal.Milligrams,
            energy = shipment.Energy.WattHours,
            toAccount = shipment.Content.ToAccount.Value,
            bookedOn = shipment.Content.BookedOn?.Number,
            entry = shipment.Entry,
            now = shipment.RecordedAt.ToUnixTimeTicks(),
            actor = shipment.RecordedBy.Value,
        }, cancellationToken);

    private static async Task<IReadOnlyList<CoalProduction>> ListAsync(
        StoreSession session, Code book, Code mine, string number, long first, long last, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<ProductionRow>(
            Select, new { book = book.Value, mine = mine.Value, number, first, last }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    private static async Task<IReadOnlyList<CoalShipment>> ShipmentsAsync(
        StoreSession session, Code book, Code mine, string number, long first, long last, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<ShipmentRow>(
            SelectShipments, new { book = book.Value, mine = mine.Value, number, first, last }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    private sealed class SeamRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string SourceAccount { get; init; } = "";
    }

    private sealed class StockpileRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";
    }

    private sealed class ProductionRow
    {
        public string Number { get; init; } = "";

        public long Revision { get; init; }

        public string Seam { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public long Day { get; init; }

        public long Shift { get; init; }

        public long Coal { get; init; }

        public long Ash { get; init; }

        public long Moisture { get; init; }

        public long CalorificValue { get; init; }

        public long Energy { get; init; }

        public string Status { get; init; } = "";

        public long? BookedOn { get; init; }

        public string? Reason { get; init; }

        public long Entry { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public CoalProduction Of(Code book, Code mine) => new()
        {
            Content = new RecordCoal
            {
                Book = book,
                Mine = mine,
                Number = Stored.Code(Number),
                Seam = Stored.Code(Seam),
                Stockpile = Stored.Code(Stockpile),
                Shift = new Shift(Stored.Day(Day), (int)Shift),
                Coal = WetMass.FromMilligrams(Coal),
                Quality = new CoalQuality
                {
                    Ash = Ratio.FromPartsPerTrillion(Ash),
                    Moisture = Kernel.Quantities.Moisture.FromPartsPerTrillion(Moisture),
                    CalorificValue = Mines.Coal.CalorificValue.FromMillijoulesPerKilogram(CalorificValue),
                },
                Status = Stored.Name<MeasurementStatus>(Status),
                BookedOn = Stored.Day(BookedOn),
            },
            Revision = (int)Revision,
            Energy = Kernel.Quantities.Energy.FromWattHours(Energy),
            Entry = Entry,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
            Reason = Reason,
        };
    }

    private sealed class ShipmentRow
    {
        public string Number { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public long Day { get; init; }

        public long Shift { get; init; }

        public long Coal { get; init; }

        public long Energy { get; init; }

        public string ToAccount { get; init; } = "";

        public long? BookedOn { get; init; }

        public long Entry { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public CoalShipment Of(Code book, Code mine) => new()
        {
            Content = new ShipCoal
            {
                Book = book,
                Mine = mine,
                Number = Stored.Code(Number),
                Stockpile = Stored.Code(Stockpile),
                Shift = new Shift(Stored.Day(Day), (int)Shift),
                Coal = WetMass.FromMilligrams(Coal),
                ToAccount = Stored.Code(ToAccount),
                BookedOn = Stored.Day(BookedOn),
            },
            Energy = Kernel.Quantities.Energy.FromWattHours(Energy),
            Entry = Entry,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
