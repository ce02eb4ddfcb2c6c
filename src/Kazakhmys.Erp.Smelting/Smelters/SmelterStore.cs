using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Smelters;

internal static class SmelterStore
{
    private static readonly string[] _kinds = ["electric", "bath", "converter", "anode", "dore"];

    private const string Select = "select code, name, annual_capacity_mg, valid_from from smelting_smelter where book = $1 order by code";

    private const string SelectFurnaces = "select smelter, code, kind from smelting_furnace where book = $1 order by smelter, code";

    private const string Insert =
        """
        insert into smelting_smelter (book, code, name, annual_capacity_mg, valid_from, actor, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (book, code) do nothing
        """;

    // A capacity of null is written as a statement of its own: parameters are bigint and never null.
    private const string InsertWithoutCapacity =
        """
        insert into smelting_smelter (book, code, name, annual_capacity_mg, valid_from, actor, recorded_at)
        values ($1, $2, $3, null, $4, $5, $6) on conflict (book, code) do nothing
        """;

    private const string InsertFurnace = "insert into smelting_furnace (book, smelter, code, kind) values ($1, $2, $3, $4)";

    private const string SelectLock = "select code from smelting_smelter where book = $1 order by code";

    private const string SelectLockForUpdate = SelectLock + " for update";

    /// <summary>Makes the operations that change documents of a book wait for each other.</summary>
    public static async Task LockAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        using var rows = unitOfWork.Prepare(unitOfWork.Store.ForUpdate.Length == 0 ? SelectLock : SelectLockForUpdate);
        rows.Bind(0, book.Value);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            // The rows are read for their locks only.
        }
    }

    public static async Task<IReadOnlyList<Smelter>> ListAsync(StoreSession session, Code book, CancellationToken cancellationToken)
    {
        var furnaces = new List<(string Smelter, Furnace Furnace)>();
        using (var rows = session.Prepare(SelectFurnaces))
        {
            rows.Bind(0, book.Value);
            while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
            {
                var kind = (FurnaceKind)Array.IndexOf(_kinds, rows.Text(2)!);
                furnaces.Add((rows.Text(0)!, new Furnace { Code = Code.Parse(rows.Text(1)!), Kind = kind }));
            }
        }
        var smelters = new List<Smelter>();
        using var statement = session.Prepare(Select);
        statement.Bind(0, book.Value);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            smelters.Add(new Smelter
            {
                Book = book,
                Code = Code.Parse(statement.Text(0)!),
                Name = statement.Text(1)!,
                AnnualCapacity = statement.IsNull(2) ? null : Mass.FromMilligrams(statement.Number(2)),
                ValidFrom = ProductionDay.FromNumber(statement.Number(3)),
                Furnaces = [.. furnaces.Where(each => each.Smelter == statement.Text(0)).Select(each => each.Furnace)],
            });
        return smelters;
    }

    /// <summary>False when the smelter is there already.</summary>
    public static async Task<bool> InsertAsync(
        UnitOfWork unitOfWork, Smelter smelter, string actor, long recordedAt, CancellationToken cancellationToken)
    {
        using (var insert = unitOfWork.Prepare(smelter.AnnualCapacity is null ? InsertWithoutCapacity : Insert))
        {
            var at = 0;
            insert.Bind(at++, smelter.Book.Value);
            insert.Bind(at++, smelter.Code.Value);
            insert.Bind(at++, smelter.Name);
            if (smelter.AnnualCapacity is { } capacity)
                insert.Bind(at++, capacity.Milligrams);
            insert.Bind(at++, smelter.ValidFrom.Number);
            insert.Bind(at++, actor);
            insert.Bind(at, recordedAt);
            if (await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 0)
                return false;
        }
        using var furnaces = unitOfWork.Prepare(InsertFurnace);
        foreach (var furnace in smelter.Furnaces)
        {
            furnaces.Bind(0, smelter.Book.Value);
            furnaces.Bind(1, smelter.Code.Value);
            furnaces.Bind(2, furnace.Code.Value);
            furnaces.Bind(3, _kinds[(int)furnace.Kind]);
            await furnaces.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        return true;
    }
}
