using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Whose metal each stage of the works has held.</summary>
internal static class StageStore
{
    private const string Select =
        "select owner from smelting_stage where book = $1 and smelter = $2 and stage = $3 and number = $4 order by owner";

    private const string Insert =
        """
        insert into smelting_stage (book, smelter, stage, number, owner) values ($1, $2, $3, $4, $5)
        on conflict (book, smelter, stage, number, owner) do nothing
        """;

    public static async Task<IReadOnlyList<MetalOwner>> OwnersAsync(
        StoreSession session, Code book, Code smelter, Stage stage, Code number, CancellationToken cancellationToken)
    {
        var owners = new List<MetalOwner>();
        using var rows = session.Prepare(Select);
        rows.Bind(0, book.Value);
        rows.Bind(1, smelter.Value);
        rows.Bind(2, SmelterAccounts.Name(stage));
        rows.Bind(3, number.Value);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
            owners.Add(MetalOwner.Parse(rows.Text(0)!));
        return owners;
    }

    /// <summary>True when the owner is new there.</summary>
    public static async Task<bool> InsertAsync(
        UnitOfWork unitOfWork, Smelter smelter, Stage stage, Code number, MetalOwner owner, CancellationToken cancellationToken)
    {
        using var insert = unitOfWork.Prepare(Insert);
        insert.Bind(0, smelter.Book.Value);
        insert.Bind(1, smelter.Code.Value);
        insert.Bind(2, SmelterAccounts.Name(stage));
        insert.Bind(3, number.Value);
        insert.Bind(4, owner.ToString());
        return await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 1;
    }
}
