using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The table <c>geology_block</c>.</summary>
internal static class BlockStore
{
    private const string Columns =
        """
        select deposit as Deposit, section as Section, block as Block, classification as Classification, as_of as AsOf, ore_type as OreType,
               dry_mg as Dry, grades as Grades, horizon as Horizon, volume_ml as Volume, depth_from_um as DepthFrom, depth_to_um as DepthTo,
               ground_class as GroundClass, document as Document, route as Route, actor as Actor, entry as Entry
        from geology_block
        """;

    private const string SelectOne = Columns + " where book = @book and account = @account";

    private const string SelectDeposit = Columns + " where book = @book and deposit = @deposit order by account";

    private const string Insert =
        """
        insert into geology_block (book, account, deposit, section, block, classification, as_of, ore_type, dry_mg, grades, horizon, volume_ml,
            depth_from_um, depth_to_um, ground_class, document, route, actor, entry)
        values (@book, @account, @deposit, @section, @block, @classification, @asOf, @oreType, @dry, @grades, @horizon, @volume,
            @depthFrom, @depthTo, @groundClass, @document, @route, @actor, @entry)
        """;

    public static async Task<ReserveBlock?> FindAsync(StoreSession session, Code book, Code account, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(SelectOne, new { book = book.Value, account = account.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => Of(book, row)).SingleOrDefault();

    public static async Task<IReadOnlyList<ReserveBlock>> ListAsync(
        StoreSession session, Code book, Code deposit, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(SelectDeposit, new { book = book.Value, deposit = deposit.Value }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => Of(book, row));

    public static Task InsertAsync(UnitOfWork unitOfWork, ReserveBlock block, CancellationToken cancellationToken)
    {
        var registered = block.Registered;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = registered.Book.Value,
                account = block.Account.Value,
                deposit = registered.Block.Deposit.Value,
                section = registered.Block.Section.Value,
                block = registered.Block.Block.Value,
                classification = registered.Block.Classification.Segment,
                asOf = registered.AsOf.Number,
                oreType = registered.OreType.ToString(),
                dry = registered.Dry.Milligrams,
                grades = registered.Grades.ToString(),
                horizon = registered.Horizon?.Value,
                volume = registered.Volume?.Millilitres,
                depthFrom = registered.DepthFrom?.Micrometres,
                depthTo = registered.DepthTo?.Micrometres,
                groundClass = registered.GroundClass?.ToString(),
                document = registered.Document,
                route = block.Route.ToString(),
                actor = block.Actor.Value,
                entry = block.Entry,
            },
            cancellationToken);
    }

    private static ReserveBlock Of(Code book, Row row) => new()
    {
        Registered = new RegisterBlock
        {
            Book = book,
            Block = new BlockReference
            {
                Deposit = Code.Parse(row.Deposit),
                Section = Code.Parse(row.Section),
                Block = Code.Parse(row.Block),
                Classification = ReserveClassification.Parse(row.Classification),
            },
            AsOf = ProductionDay.FromNumber(row.AsOf),
            OreType = Enum.Parse<OreType>(row.OreType),
            Dry = Mass.FromMilligrams(row.Dry),
            Grades = Assay.Parse(row.Grades, null),
            Horizon = row.Horizon is { } horizon ? Code.Parse(horizon) : null,
            Volume = row.Volume is { } volume ? Volume.FromMillilitres(volume) : null,
            DepthFrom = row.DepthFrom is { } from ? Length.FromMicrometres(from) : null,
            DepthTo = row.DepthTo is { } to ? Length.FromMicrometres(to) : null,
            GroundClass = row.GroundClass is { } ground ? Enum.Parse<GroundClass>(ground) : null,
            Document = row.Document,
        },
        Route = Enum.Parse<TreatmentRoute>(row.Route),
        Actor = Code.Parse(row.Actor),
        Entry = row.Entry,
    };

    private sealed record Row
    {
        public string Deposit { get; init; } = "";
        public string Section { get; init; } = "";
        public string Block { get; init; } = "";
        public string Classification { get; init; } = "";
        public long AsOf { get; init; }
        public string OreType { get; init; } = "";
        public long Dry { get; init; }
        public string Grades { get; init; } = "";
        public string? Horizon { get; init; }
        public long? Volume { get; init; }
        public long? DepthFrom { get; init; }
        public long? DepthTo { get; init; }
        public string? GroundClass { get; init; }
        public string Document { get; init; } = "";
        public string Route { get; init; } = "";
        public string Actor { get; init; } = "";
        public long Entry { get; init; }
    }
}
