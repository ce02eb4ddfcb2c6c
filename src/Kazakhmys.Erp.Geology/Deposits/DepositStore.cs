using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The tables <c>geology_deposit</c> and <c>geology_node</c>.</summary>
internal static class DepositStore
{
    private const string SelectLatest =
        """
        select d.code as Code, d.revision as Revision, d.name as Name, d.name_ru as NameRu, d.name_kk as NameKk, d.ground_classes as GroundClasses, d.valid_from as ValidFrom, d.components as Components,
               d.by_products as ByProducts, d.oxidation_from_um as OxidationFrom, d.oxidation_to_um as OxidationTo
        from geology_deposit d
        where d.book = @book and (@code is null or d.code = @code) and d.revision = (
            select max(m.revision) from geology_deposit m where m.book = @book and m.code = d.code)
        order by d.code
        """;

    private const string SelectNodes =
        """
        select code as Code, parent as Parent, kind as Kind, name as Name, name_ru as NameRu, name_kk as NameKk,
               thickness_from_um as ThicknessFrom, thickness_to_um as ThicknessTo, beds as Beds, ore_horizons as OreHorizons, lithology as Lithology,
               lithology_ru as LithologyRu, lithology_kk as LithologyKk, shape as Shape, ground_class as GroundClass, source as Source, status as Status
        from geology_node where book = @book and deposit = @code and revision = @revision order by line
        """;

    private const string Insert =
        """
        insert into geology_deposit (book, code, revision, name, name_ru, name_kk, ground_classes, valid_from, components, by_products,
            oxidation_from_um, oxidation_to_um, actor, kept_at)
        values (@book, @code, @revision, @name, @nameRu, @nameKk, @groundClasses, @validFrom, @components, @byProducts, @oxidationFrom, @oxidationTo, @actor, @keptAt)
        """;

    private const string InsertNode =
        """
        insert into geology_node (book, deposit, revision, line, code, parent, kind, name, name_ru, name_kk, thickness_from_um, thickness_to_um,
            beds, ore_horizons, lithology, lithology_ru, lithology_kk, shape, ground_class, source, status)
        values (@book, @deposit, @revision, @line, @code, @parent, @kind, @name, @nameRu, @nameKk, @thicknessFrom, @thicknessTo,
            @beds, @oreHorizons, @lithology, @lithologyRu, @lithologyKk, @shape, @groundClass, @source, @status)
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
            var minerals = await MineralStore.ReadAsync(session, book, row.Code, row.Revision, cancellationToken).ConfigureAwait(false);
            deposits.Add(Of(book, row, nodes, minerals));
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
                name = deposit.Name.En,
                nameRu = deposit.Name.Ru,
                nameKk = deposit.Name.Kk,
                groundClasses = string.Join(' ', deposit.GroundClasses),
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
        await MineralStore.InsertAsync(unitOfWork, deposit, cancellationToken).ConfigureAwait(false);
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
            name = node.Name.En,
            nameRu = node.Name.Ru,
            nameKk = node.Name.Kk,
            thicknessFrom = node.ThicknessFrom?.Micrometres,
            thicknessTo = node.ThicknessTo?.Micrometres,
            beds = (long?)node.Beds,
            oreHorizons = (long?)node.OreHorizons,
            lithology = node.Lithology?.En,
            lithologyRu = node.Lithology?.Ru,
            lithologyKk = node.Lithology?.Kk,
            shape = node.Shape?.ToString(),
            groundClass = node.GroundClass?.ToString(),
            source = node.Source,
            status = node.Status,
        };
    }

    private static Deposit Of(Code book, DepositRow row, List<NodeRow> nodes, IReadOnlyList<MineralOccurrence> minerals) => new()
    {
        Book = book,
        Code = Code.Parse(row.Code),
        Revision = (int)row.Revision,
        Name = new LocalizedText(row.Name, row.NameRu, row.NameKk),
        ValidFrom = ProductionDay.FromNumber(row.ValidFrom),
        Components = Codes(row.Components),
        ByProducts = Codes(row.ByProducts),
        OxidationZone = row is { OxidationFrom: { } from, OxidationTo: { } to }
            ? new OxidationZone { From = Length.FromMicrometres(from), To = Length.FromMicrometres(to) }
            : null,
        GroundClasses = [.. row.GroundClasses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<GroundClass>)],
        Minerals = minerals,
        Nodes = nodes.ConvertAll(Of),
    };

    private static DepositNode Of(NodeRow row) => new()
    {
        Code = Code.Parse(row.Code),
        Parent = row.Parent is { } parent ? Code.Parse(parent) : null,
        Kind = Enum.Parse<DepositNodeKind>(row.Kind),
        Name = new LocalizedText(row.Name, row.NameRu, row.NameKk),
        ThicknessFrom = row.ThicknessFrom is { } from ? Length.FromMicrometres(from) : null,
        ThicknessTo = row.ThicknessTo is { } to ? Length.FromMicrometres(to) : null,
        Beds = (int?)row.Beds,
        OreHorizons = (int?)row.OreHorizons,
        Lithology = row is { Lithology: { } en, LithologyRu: { } ru, LithologyKk: { } kk } ? new LocalizedText(en, ru, kk) : null,
        Shape = row.Shape is { } shape ? Enum.Parse<OreBodyShape>(shape) : null,
        GroundClass = row.GroundClass is { } ground ? Enum.Parse<GroundClass>(ground) : null,
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
        public string NameRu { get; init; } = "";
        public string NameKk { get; init; } = "";
        public string GroundClasses { get; init; } = "";
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
        public string NameRu { get; init; } = "";
        public string NameKk { get; init; } = "";
        public string? Lithology { get; init; }
        public string? LithologyRu { get; init; }
        public string? LithologyKk { get; init; }
        public string? Shape { get; init; }
        public string? GroundClass { get; init; }
        public long? ThicknessFrom { get; init; }
        public long? ThicknessTo { get; init; }
        public long? Beds { get; init; }
        public long? OreHorizons { get; init; }
        public string Source { get; init; } = "";
        public string Status { get; init; } = "";
    }
}
