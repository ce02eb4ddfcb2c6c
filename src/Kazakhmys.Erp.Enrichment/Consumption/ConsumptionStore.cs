using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>The table <c>enrichment_consumption</c>.</summary>
internal static class ConsumptionStore
{
    private const string Select =
        """
        select c.shift as Shift, c.item as Item, c.revision as Revision, c.unit as Unit, c.amount as Amount, c.from_account as FromAccount,
               c.entry as Entry, c.actor as Actor
        from enrichment_consumption c
        where c.book = @book and c.plant = @plant and c.day >= @first and c.day <= @last and c.revision = (
            select max(m.revision) from enrichment_consumption m
            where m.book = @book and m.plant = c.plant and m.shift = c.shift and m.item = c.item)
        order by c.day, c.shift, c.item
        """;

    private const string Insert =
        """
        insert into enrichment_consumption (book, plant, shift, item, revision, day, unit, amount, from_account, entry, actor)
        values (@book, @plant, @shift, @item, @revision, @day, @unit, @amount, @fromAccount, @entry, @actor)
        """;

    public static async Task<IReadOnlyList<RecordedConsumption>> ListAsync(
        StoreSession session, Code book, Code plant, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                Select, new { book = book.Value, plant = plant.Value, first = first.Number, last = last.Number }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => new RecordedConsumption
        {
            Recorded = new RecordConsumption
            {
                Book = book,
                Plant = plant,
                Shift = Shift.Parse(row.Shift),
                Item = Code.Parse(row.Item),
                Amount = ConsumedAmount.Of(Enum.Parse<ConsumedUnit>(row.Unit), row.Amount),
                FromAccount = row.FromAccount is { } account ? Code.Parse(account) : null,
                Replaces = (int)row.Revision - 1,
            },
            Revision = (int)row.Revision,
            Entry = row.Entry,
            Actor = Code.Parse(row.Actor),
        });

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordedConsumption consumption, CancellationToken cancellationToken)
    {
        var recorded = consumption.Recorded;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = recorded.Book.Value,
                plant = recorded.Plant.Value,
                shift = recorded.Shift.ToString(),
                item = recorded.Item.Value,
                revision = (long)consumption.Revision,
                day = recorded.Shift.Day.Number,
                unit = recorded.Amount.Unit.ToString(),
                amount = recorded.Amount.Smallest,
                fromAccount = recorded.FromAccount?.Value,
                entry = consumption.Entry,
                actor = consumption.Actor.Value,
            },
            cancellationToken);
    }

    private sealed record Row
    {
        public string Shift { get; init; } = "";
        public string Item { get; init; } = "";
        public long Revision { get; init; }
        public string Unit { get; init; } = "";
        public long Amount { get; init; }
        public string? FromAccount { get; init; }
        public long Entry { get; init; }
        public string Actor { get; init; } = "";
    }
}
