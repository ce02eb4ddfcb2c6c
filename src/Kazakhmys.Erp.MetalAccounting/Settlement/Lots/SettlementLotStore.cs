using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>Lots, their weights and assays in the database.</summary>
internal static class SettlementLotStore
{
    private const string SelectLots =
        """
        select l.code, l.contract, l.shipped_on as ShippedOn, l.registered_at as RegisteredAt, l.registered_by as RegisteredBy
        from metal_settlement_lot l
        where l.book = @book and (@lot is null or l.code = @lot) and (@contract is null or l.contract = @contract) order by l.code
        """;

    private const string SelectWeights =
        """
        select revision, stage, wet, moisture, day, source, recorded_at as RecordedAt, recorded_by as RecordedBy
        from metal_lot_weight where book = @book and lot = @lot order by revision desc
        """;

    private const string SelectAssays =
        """
        select revision, party, element, result, source, recorded_at as RecordedAt, recorded_by as RecordedBy
        from metal_lot_assay where book = @book and lot = @lot order by revision desc, element
        """;

    private const string SelectFinal = "select final_by from metal_lot_final where book = @book and lot = @lot and revision = @revision";

    private const string InsertLot =
        """
        insert into metal_settlement_lot (book, code, contract, shipped_on, registered_at, registered_by)
        values (@book, @code, @contract, @shippedOn, @now, @actor)
        """;

    private const string InsertWeight =
        """
        insert into metal_lot_weight (book, lot, revision, stage, wet, moisture, day, source, recorded_at, recorded_by)
        values (@book, @lot, @revision, @stage, @wet, @moisture, @day, @source, @now, @actor)
        """;

    private const string InsertAssay =
        """
        insert into metal_lot_assay (book, lot, revision, party, element, result, source, recorded_at, recorded_by)
        values (@book, @lot, @revision, @party, @element, @result, @source, @now, @actor)
        """;

    private const string InsertFinal =
        "insert into metal_lot_final (book, lot, revision, final_at, final_by) values (@book, @lot, @revision, @now, @actor)";

    private const string InsertSettled =
        """
        insert into metal_lot_settled (book, lot, revision, element, settled, needed_umpire, umpire_cost)
        values (@book, @lot, @revision, @element, @settled, @neededUmpire, @cost)
        """;

    private const string SelectSettled =
        "select element, settled from metal_lot_settled where book = @book and lot = @lot and revision = @revision";

    /// <summary>Lots without their exchange, which needs the terms.</summary>
    public static async Task<IReadOnlyList<SettlementLot>> ListAsync(
        StoreSession session, Code book, Code? lot, Code? contract, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<LotRow>(
            SelectLots, new { book = book.Value, lot = lot?.Value, contract = contract?.Value }, cancellationToken).ConfigureAwait(false);
        var lots = new List<SettlementLot>();
        foreach (var row in rows)
            lots.Add(await ReadAsync(session, book, row, cancellationToken).ConfigureAwait(false));
        return lots;
    }

    /// <summary>Who approved a revision; null when nobody did.</summary>
    public static async Task<Code?> FinalByAsync(StoreSession session, SettlementLot lot, CancellationToken cancellationToken) => Stored.Find(
        await session.FindAsync<string>(
            SelectFinal,
            new { book = lot.Content.Book.Value, lot = lot.Content.Code.Value, revision = (long)lot.Revision },
            cancellationToken).ConfigureAwait(false));

    /// <summary>The grades that were approved with a revision.</summary>
    public static async Task<IReadOnlyDictionary<Code, Grade>> SettledAsync(StoreSession session, SettlementLot lot, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<SettledRow>(
            SelectSettled,
            new { book = lot.Content.Book.Value, lot = lot.Content.Code.Value, revision = (long)lot.Revision },
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => Stored.Code(row.Element), row => Grade.FromPartsPerTrillion(row.Settled));
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, SettlementLot lot, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertLot, new
        {
            book = lot.Content.Book.Value,
            code = lot.Content.Code.Value,
            contract = lot.Content.Contract.Value,
            shippedOn = Stored.Number(lot.Content.ShippedOn),
            now = lot.RegisteredAt.ToUnixTimeTicks(),
            actor = lot.RegisteredBy.Value,
        }, cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordLotWeight weight, int revision, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertWeight, new
        {
            book = weight.Book.Value,
            lot = weight.Lot.Value,
            revision = (long)revision,
            stage = weight.Stage.ToString(),
            wet = weight.Wet.Milligrams,
            moisture = weight.Moisture.PartsPerTrillion,
            day = Stored.Number(weight.Day),
            source = weight.Source,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordLotAssay assay, int revision, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertAssay, assay.Results.Values.Select(result => new
        {
            book = assay.Book.Value,
            lot = assay.Lot.Value,
            revision = (long)revision,
            party = assay.Party.ToString(),
            element = result.Key.Value,
            result = result.Value.ToString(),
            source = assay.Source,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }).ToList(), cancellationToken);

    public static async Task FinaliseAsync(UnitOfWork unitOfWork, SettlementLot lot, Instant now, Code actor, CancellationToken cancellationToken)
    {
        var (book, code, revision) = (lot.Content.Book.Value, lot.Content.Code.Value, (long)lot.Revision);
        await unitOfWork.ExecuteAsync(
            InsertFinal, new { book, lot = code, revision, now = now.ToUnixTimeTicks(), actor = actor.Value }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertSettled, lot.Elements.Select(element => new
        {
            book,
            lot = code,
            revision,
            element = element.Element.Value,
            settled = element.Exchange!.Settled!.Value.PartsPerTrillion,
            neededUmpire = element.Exchange.NeedsUmpire ? 1L : 0L,
            cost = element.Exchange.Cost?.ToString(),
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SettlementLot> ReadAsync(StoreSession session, Code book, LotRow row, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, lot = row.Code };
        var weights = await session.QueryAsync<WeightRow>(SelectWeights, of, cancellationToken).ConfigureAwait(false);
        var assays = await session.QueryAsync<AssayRow>(SelectAssays, of, cancellationToken).ConfigureAwait(false);
        var lot = Stored.Code(row.Code);
        var held = weights.GroupBy(weight => weight.Stage, (_, revisions) => revisions.First().Of(book, lot)).ToList();
        return new SettlementLot
        {
            Content = new RegisterLot { Book = book, Code = lot, Contract = Stored.Code(row.Contract), ShippedOn = Stored.Day(row.ShippedOn) },
            Revision = (int)weights.Select(weight => weight.Revision).Concat(assays.Select(assay => assay.Revision)).DefaultIfEmpty().Max(),
            ProvisionalWeight = held.Find(weight => weight.Content.Stage == WeightStage.Provisional),
            FinalWeight = held.Find(weight => weight.Content.Stage == WeightStage.Final),
            Assays = [.. assays.GroupBy(assay => (assay.Party, assay.Element), (_, revisions) => revisions.First().Of())
                .OrderBy(assay => assay.Party).ThenBy(assay => assay.Element)],
            RegisteredBy = Stored.Code(row.RegisteredBy),
            RegisteredAt = Stored.At(row.RegisteredAt),
        };
    }

    private sealed class LotRow
    {
        public string Code { get; init; } = "";

        public string Contract { get; init; } = "";

        public long ShippedOn { get; init; }

        public long RegisteredAt { get; init; }

        public string RegisteredBy { get; init; } = "";
    }

    private sealed class SettledRow
    {
        public string Element { get; init; } = "";

        public long Settled { get; init; }
    }

    private sealed class WeightRow
    {
        public long Revision { get; init; }

        public string Stage { get; init; } = "";

        public long Wet { get; init; }

        public long Moisture { get; init; }

        public long Day { get; init; }

        public string Source { get; init; } = "";

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public LotWeight Of(Code book, Code lot) => new()
        {
            Content = new RecordLotWeight
            {
                Book = book,
                Lot = lot,
                Stage = Stored.Name<WeightStage>(Stage),
                Wet = WetMass.FromMilligrams(Wet),
                Moisture = Kernel.Quantities.Moisture.FromPartsPerTrillion(Moisture),
                Day = Stored.Day(Day),
                Source = Source,
            },
            Revision = (int)Revision,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }

    private sealed class AssayRow
    {
        public long Revision { get; init; }

        public string Party { get; init; } = "";

        public string Element { get; init; } = "";

        public string Result { get; init; } = "";

        public string Source { get; init; } = "";

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public LotAssay Of() => new()
        {
            Party = Stored.Name<AssayParty>(Party),
            Element = Stored.Code(Element),
            Result = AssayValue.Parse(Result, CultureInfo.InvariantCulture),
            Source = Source,
            Revision = (int)Revision,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
