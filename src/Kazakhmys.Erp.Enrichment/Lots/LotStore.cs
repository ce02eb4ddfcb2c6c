using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>The table <c>enrichment_lot</c>: one row a step.</summary>
internal static class LotStore
{
    private const string Select =
        """
        select revision as Revision, status as Status, stack as Stack, shift as Shift, dry_mg as Dry, wet_mg as Wet, moisture_ppt as Moisture,
               assay as Assay, certificate as Certificate, remark as Remark, shipped_to as ShippedTo, actor as Actor
        from enrichment_lot where book = @book and plant = @plant and lot = @lot order by revision
        """;

    private const string Insert =
        """
        insert into enrichment_lot (book, plant, lot, revision, status, stack, shift, dry_mg, wet_mg, moisture_ppt, assay, certificate, remark,
            shipped_to, actor)
        values (@book, @plant, @lot, @revision, @status, @stack, @shift, @dry, @wet, @moisture, @assay, @certificate, @remark, @shippedTo, @actor)
        on conflict (book, plant, lot, revision) do nothing
        """;

    public static async Task<IReadOnlyList<ConcentrateLot>> HistoryAsync(
        StoreSession session, Code book, Code plant, Code lot, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(Select, new { book = book.Value, plant = plant.Value, lot = lot.Value }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => Of(book, plant, lot, row));

    /// <summary>False when somebody else took this step meanwhile.</summary>
    public static async Task<bool> TryInsertAsync(UnitOfWork unitOfWork, ConcentrateLot lot, CancellationToken cancellationToken) =>
        await unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = lot.Made.Book.Value,
                plant = lot.Made.Plant.Value,
                lot = lot.Made.Lot.Value,
                revision = (long)lot.Revision,
                status = lot.Status.ToString(),
                stack = lot.Made.Stack.Value,
                shift = lot.Made.Shift.ToString(),
                dry = lot.Made.Dry.Milligrams,
                wet = lot.Wet?.Milligrams,
                moisture = lot.Moisture?.PartsPerTrillion,
                assay = lot.Assay?.ToString(),
                certificate = lot.Certificate,
                remark = lot.Remark,
                shippedTo = lot.ShippedTo?.Value,
                actor = lot.Actor.Value,
            },
            cancellationToken).ConfigureAwait(false) == 1;

    private static ConcentrateLot Of(Code book, Code plant, Code lot, Row row) => new()
    {
        Made = new MakeLot
        {
            Book = book,
            Plant = plant,
            Lot = lot,
            Stack = Code.Parse(row.Stack),
            Shift = Shift.Parse(row.Shift),
            Dry = Mass.FromMilligrams(row.Dry),
        },
        Revision = (int)row.Revision,
        Status = Enum.Parse<ConcentrateLotStatus>(row.Status),
        Wet = row.Wet is { } wet ? WetMass.FromMilligrams(wet) : null,
        Moisture = row.Moisture is { } moisture ? Moisture.FromPartsPerTrillion(moisture) : null,
        Assay = row.Assay is { } assay ? Assay.Parse(assay, null) : null,
        Certificate = row.Certificate,
        Remark = row.Remark,
        ShippedTo = row.ShippedTo is { } to ? Code.Parse(to) : null,
        Actor = Code.Parse(row.Actor),
    };

    private sealed record Row
    {
        public long Revision { get; init; }
        public string Status { get; init; } = "";
        public string Stack { get; init; } = "";
        public string Shift { get; init; } = "";
        public long Dry { get; init; }
        public long? Wet { get; init; }
        public long? Moisture { get; init; }
        public string? Assay { get; init; }
        public string? Certificate { get; init; }
        public string? Remark { get; init; }
        public string? ShippedTo { get; init; }
        public string Actor { get; init; } = "";
    }
}
