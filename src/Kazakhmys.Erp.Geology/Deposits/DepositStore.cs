using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The tables <c>geology_deposit</c> and <c>geology_node</c>.</summary>
internal static class DepositStore
{
    private const string SelectLatest =
        """
        select d.code as Code, d.revision as Revision, d.name as Name, d.valid_from as ValidFrom, d.components as Components,
               d.by_products as ByProducts, d.oxidation_from_um as OxidationFrom, d.oxidation_to_um as OxidationTo
        from geology_deposit d
        where d.book = @book and (@code is null or d.code = @code) and d.revision = (
            select max(m.revision) from geology_deposit m where m.book = @book and m.code = d.code)
        order by d.code
        """;

    private const string SelectNodes =
        """
        select code as Code, parent as Parent, kind as Kind, name as Name, thickness_from_um as ThicknessFrom, thickness_to_um as ThicknessTo,
               beds as Beds, ore_horizons as OreHorizons, source as Source, status as Status
        from geology_node where book = @book and deposit = @code and revision = @revision order by line
        """;

    private const string Insert =
        """
        insert into geology_deposit (book, code, revision, name, valid_from, components, by_products, oxidation_from_um, oxidation_to_um, actor, kept_at)
        values (@book, @code, @revision, @name, @validFrom, @components, @byProducts, @oxidationFrom, @oxidationTo, @actor, @keptAt)
        """;

    private const string InsertNode =
        """
        insert into geology_node (book, deposit, revision, line, code, parent, kind, name, thickness_from_um, thickness_to_um, beds, ore_horizons, source, status)
        values (@book, @deposit, @revision, @line, @code, @parent, @kind, @name, @thicknessFrom, @thicknessTo, @beds, @oreHorizons, @source, @status)
        """;

    public static async Task<Deposit?> FindAsync(StoreSession session, Code book, Code deposit, CancellationToken cancellationToken) =>
        (await ReadAsync(session, book, deposit, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public static async Task<IReadOnlyList<Deposit>> ReadAsync(
        StoreSession session, Code book, Code? deposit, CancellationToken cancellationToken)
    {
        var rows = await session
            .QueryAsync<DepositRow>(SelectLatest, new { book = book.Value, code = deposit?.Value }, cancellationToken)
            .ConfigureAwait(false);
        var deposits = new List<Deposit>();
        foreach (var row in rows)
        {
            var nodes = await session
                .QueryAsync<NodeRow>(SelectNodes, new { book = book.Value, code = row.Code, revision = row.Revision }, cancellationToken)
                .ConfigureAwait(false);
            deposits.Add(Of(book, row, nodes));
        }
        return deposits;
    }

    public static async Task InsertAsync(UnitOfWork unitOfWork, Deposit deposit, Code actor, Instant keptAt, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = deposit.Book.Value,
                code = deposit.Code.Value,
                revision = (long)deposit.Revision,
                name = deposit.Name,
                validFrom = deposit.ValidFrom.Number,
                components = string.Join(' ', deposit.Components),
                byProducts = string.Join(' ', deposit.ByProducts),
                oxidationFrom = deposit.OxidationZone?.From.Micrometres,
                oxidationTo = deposit.OxidationZone?.To.Micrometres,
                actor = actor.Value,
                keptAt = keptAt.ToUnixTimeTicks(),
            },
            cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < deposit.Nodes.Count; i++)
            await unitOfWork.ExecuteAsync(InsertNode, Parameters(deposit, i), cancellationToken).ConfigureAwait(false);
    }

    private static object Parameters(Deposit deposit, int line)
    {
        var node = deposit.Nodes[line];
        return new
        {
            book = deposit.Book.Value,
            deposit = deposit.Code.Value,
            revision = (long)deposit.Revision,
            line = (long)line,
            code = node.Code.Value,
            parent = node.Parent?.Value,
            kind = node.Kind.ToString(),
            name = node.Name,
            thicknessFrom = node.ThicknessFrom?.Micrometres,
            thicknessTo = node.ThicknessTo?.Micrometres,
            beds = (long?)node.Beds,
            oreHorizons = (long?)node.OreHorizons,
            source = node.Source,
            status = node.Status,
        };
    }

    private static Deposit Of(Code book, DepositRow row, List<NodeRow> nodes) => new()
    {
        Book = book,
        Code = Code.Parse(row.Code),
        Revision = (int)row.Revision,
        Name = row.Name,
        ValidFrom = ProductionDay.FromNumber(row.ValidFrom),
        Components = Codes(row.Components),
        ByProducts = Codes(row.ByProducts),
        OxidationZone = row is { OxidationFrom: { } from, OxidationTo: { } to }
            ? new OxidationZone { From = Length.FromMicrometres(from), To = Length.FromMicrometres(to) }
            : null,
        Nodes = nodes.ConvertAll(Of),
    };

    private static DepositNode Of(NodeRow row) => new()
    {
        Code = Code.Parse(row.Code),
        Parent = row.Parent is { } parent ? Code.Parse(parent) : null,
        Kind = Enum.Parse<DepositNodeKind>(row.Kind),
        Name = row.Name,
        ThicknessFrom = row.ThicknessFrom is { } from ? Length.FromMicrometres(from) : null,
        ThicknessTo = row.ThicknessTo is { } to ? Length.FromMicrometres(to) : null,
        Beds = (int?)row.Beds,
        OreHorizons = (int?)row.OreHorizons,
        Source = row.Source,
        Status = row.Status,
    };

    private static Code[] Codes(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code.Parse)];

    private sealed record DepositRow
    {
        public string Code { get; init; } = "";
        public long Revision { get; init; }
        public string Name { get; init; } = "";
        public long ValidFrom { get; init; }
        public string Components { get; init; } = "";
        public string ByProducts { get; init; } = "";
        public long? OxidationFrom { get; init; }
        public long? OxidationTo { get; init; }
    }

    private sealed record NodeRow
    {
        public string Code { get; init; } = "";
        public string? Parent { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public long? ThicknessFrom { get; init; }
        public long? ThicknessTo { get; init; }
        public long? Beds { get; init; }
        public long? OreHorizons { get; init; }
        public string Source { get; init; } = "";
        public string Status { get; init; } = "";
    }
}
