using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>The tables <c>enrichment_layout</c> and <c>enrichment_layout_part</c>.</summary>
internal static class PlantLayoutStore
{
    private const string SelectRevision = "select max(revision) from enrichment_layout where book = @book and plant = @plant";

    private const string SelectParts =
        """
        select part as Part, code as Code, name as Name, kind as Kind, of_part as OfPart, to_part as ToPart from enrichment_layout_part
        where book = @book and plant = @plant and revision = @revision order by line
        """;

    private const string Insert = "insert into enrichment_layout (book, plant, revision, actor) values (@book, @plant, @revision, @actor)";

    private const string InsertPart =
        """
        insert into enrichment_layout_part (book, plant, revision, line, part, code, name, kind, of_part, to_part)
        values (@book, @plant, @revision, @line, @part, @code, @name, @kind, @ofPart, @toPart)
        """;

    public static async Task<PlantLayout?> FindAsync(StoreSession session, Code book, Code plant, CancellationToken cancellationToken)
    {
        var key = new { book = book.Value, plant = plant.Value };
        if (await session.FindAsync<long?>(SelectRevision, key, cancellationToken).ConfigureAwait(false) is not { } revision)
            return null;
        var parts = await session
            .QueryAsync<Row>(SelectParts, new { book = book.Value, plant = plant.Value, revision }, cancellationToken).ConfigureAwait(false);
        return new PlantLayout
        {
            Book = book,
            Plant = plant,
            Revision = (int)revision,
            Sections = [.. Of("section", parts).Select(row => new PlantSection { Code = Code.Parse(row.Code), Name = row.Name })],
            Circuits =
            [
                .. Of("circuit", parts).Select(row => new Circuit
                {
                    Code = Code.Parse(row.Code), Name = row.Name, Section = Code.Parse(row.OfPart!), Kind = Enum.Parse<CircuitKind>(row.Kind!),
                }),
            ],
            Streams =
            [
                .. Of("stream", parts).Select(row => new ProcessStream
                {
                    Code = Code.Parse(row.Code), Name = row.Name, From = CodeOf(row.OfPart), To = CodeOf(row.ToPart),
                }),
            ],
            Samplers =
                [.. Of("sampler", parts).Select(row => new Sampler { Code = Code.Parse(row.Code), Name = row.Name, Stream = Code.Parse(row.OfPart!) })],
        };
    }

    public static async Task InsertAsync(UnitOfWork unitOfWork, PlantLayout layout, Code actor, CancellationToken cancellationToken)
    {
        var (book, plant, revision) = (layout.Book.Value, layout.Plant.Value, (long)layout.Revision);
        await unitOfWork.ExecuteAsync(Insert, new { book, plant, revision, actor = actor.Value }, cancellationToken).ConfigureAwait(false);
        var line = 0L;
        foreach (var row in Rows(layout))
        {
            await unitOfWork.ExecuteAsync(
                InsertPart,
                new
                {
                    book, plant, revision, line = line++, part = row.Part, code = row.Code, name = row.Name, kind = row.Kind, ofPart = row.OfPart, toPart = row.ToPart,
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<Row> Rows(PlantLayout layout) =>
    [
        .. layout.Sections.Select(section => new Row { Part = "section", Code = section.Code.Value, Name = section.Name }),
        .. layout.Circuits.Select(circuit => new Row
        {
            Part = "circuit", Code = circuit.Code.Value, Name = circuit.Name, Kind = circuit.Kind.ToString(), OfPart = circuit.Section.Value,
        }),
        .. layout.Streams.Select(stream => new Row
        {
            Part = "stream", Code = stream.Code.Value, Name = stream.Name, OfPart = stream.From?.Value, ToPart = stream.To?.Value,
        }),
        .. layout.Samplers.Select(sampler => new Row { Part = "sampler", Code = sampler.Code.Value, Name = sampler.Name, OfPart = sampler.Stream.Value }),
    ];

    private static IEnumerable<Row> Of(string part, List<Row> rows) => rows.Where(row => row.Part == part);

    private static Code? CodeOf(string? text) => text is null ? null : Code.Parse(text);

    private sealed record Row
    {
        public string Part { get; init; } = "";
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Kind { get; init; }
        public string? OfPart { get; init; }
        public string? ToPart { get; init; }
    }
}
