using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The table <c>geology_mineral</c>.</summary>
internal static class MineralStore
{
    private const string Select =
        """
        select code as Code, occurrence as Occurrence, name as Name, name_ru as NameRu, name_kk as NameKk, source as Source, status as Status
        from geology_mineral where book = @book and deposit = @deposit and revision = @revision order by line
        """;

    private const string Insert =
        """
        insert into geology_mineral (book, deposit, revision, line, code, occurrence, name, name_ru, name_kk, source, status)
        values (@book, @deposit, @revision, @line, @code, @occurrence, @name, @nameRu, @nameKk, @source, @status)
        """;

    public static async Task<IReadOnlyList<MineralOccurrence>> ReadAsync(
        StoreSession session, Code book, string deposit, long revision, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(Select, new { book = book.Value, deposit, revision }, cancellationToken).ConfigureAwait(false)).ConvertAll(Of);

    public static async Task InsertAsync(UnitOfWork unitOfWork, Deposit deposit, CancellationToken cancellationToken)
    {
        for (var i = 0; i < deposit.Minerals.Count; i++)
        {
            var mineral = deposit.Minerals[i];
            await unitOfWork.ExecuteAsync(
                Insert,
                new
                {
                    book = deposit.Book.Value,
                    deposit = deposit.Code.Value,
                    revision = (long)deposit.Revision,
                    line = (long)i,
                    code = mineral.Code.Value,
                    occurrence = mineral.Kind.ToString(),
                    name = mineral.Name.En,
                    nameRu = mineral.Name.Ru,
                    nameKk = mineral.Name.Kk,
                    source = mineral.Source,
                    status = mineral.Status,
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static MineralOccurrence Of(Row row) => new()
    {
        Code = Code.Parse(row.Code),
        Name = new LocalizedText(row.Name, row.NameRu, row.NameKk),
        Kind = Enum.Parse<OccurrenceKind>(row.Occurrence),
        Source = row.Source,
        Status = row.Status,
    };

    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string Occurrence { get; init; } = "";
        public string Name { get; init; } = "";
        public string NameRu { get; init; } = "";
        public string NameKk { get; init; } = "";
        public string Source { get; init; } = "";
        public string Status { get; init; } = "";
    }
}
