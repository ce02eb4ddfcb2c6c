using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Anodes;

internal static class AnodeStore
{
    private static readonly string[] _states = ["cast", "loaded", "dissolved", "scrap", "withdrawn"];

    private const string SelectOne =
        "select number, step, state, casting, crop, mass_mg from smelting_anode where book = $1 and smelter = $2 and number = $3 order by step desc limit 1";

    private const string SelectCasting =
        """
        select a.number, a.step, a.state, a.casting, a.crop, a.mass_mg from smelting_anode a
        where a.book = $1 and a.smelter = $2 and a.number in (
            select b.number from smelting_anode b where b.book = $1 and b.smelter = $2 and b.casting = $3)
        order by a.number, a.step
        """;

    private const string Insert =
        """
        insert into smelting_anode (book, smelter, number, step, state, casting, crop, mass_mg) values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (book, smelter, number, step) do nothing
        """;

    public static async Task<Anode?> FindAsync(StoreSession session, Code book, Code smelter, Code anode, CancellationToken cancellationToken)
    {
        using var rows = session.Prepare(SelectOne);
        rows.Bind(0, book.Value);
        rows.Bind(1, smelter.Value);
        rows.Bind(2, anode.Value);
        return await rows.StepAsync(cancellationToken).ConfigureAwait(false) ? Of(rows) : null;
    }

    /// <summary>What is known of several anodes, in the order asked for; those that never were are left out.</summary>
    public static async Task<IReadOnlyList<Anode>> FindAsync(
        StoreSession session, Code book, Code smelter, IEnumerable<Code> anodes, CancellationToken cancellationToken)
    {
        var found = new List<Anode>();
        foreach (var number in anodes)
            if (await FindAsync(session, book, smelter, number, cancellationToken).ConfigureAwait(false) is { } anode)
                found.Add(anode);
        return found;
    }

    /// <summary>The anodes whose latest casting is this one, by number.</summary>
    public static async Task<IReadOnlyList<Anode>> OfCastingAsync(
        StoreSession session, Code book, Code smelter, Code casting, CancellationToken cancellationToken)
    {
        var latest = new SortedDictionary<Code, Anode>();
        using var rows = session.Prepare(SelectCasting);
        rows.Bind(0, book.Value);
        rows.Bind(1, smelter.Value);
        rows.Bind(2, casting.Value);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var anode = Of(rows);
            latest[anode.Number] = anode;
        }
        return [.. latest.Values.Where(anode => anode.Casting == casting)];
    }

    /// <summary>Takes an anode a step further.</summary>
    /// <exception cref="ConcurrencyException">Somebody else did (<c>smelting.document.revision</c>).</exception>
    public static async Task StepAsync(UnitOfWork unitOfWork, Code book, Code smelter, Anode anode, CancellationToken cancellationToken)
    {
        using var insert = unitOfWork.Prepare(Insert);
        insert.Bind(0, book.Value);
        insert.Bind(1, smelter.Value);
        insert.Bind(2, anode.Number.Value);
        insert.Bind(3, anode.Step);
        insert.Bind(4, _states[(int)anode.State]);
        insert.Bind(5, anode.Casting.Value);
        insert.Bind(6, anode.Crop?.Value ?? "");
        insert.Bind(7, anode.Mass.Milligrams);
        if (await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 0)
            throw new ConcurrencyException(SmeltingViolations.DocumentRevision.At(
                "Anodes", $"anode {anode.Number}", ("revision", anode.Step), ("seen", anode.Step - 1)));
    }

    private static Anode Of(StoreStatement rows) => new()
    {
        Number = Code.Parse(rows.Text(0)!),
        Step = (int)rows.Number(1),
        State = (AnodeState)Array.IndexOf(_states, rows.Text(2)!),
        Casting = Code.Parse(rows.Text(3)!),
        Crop = rows.Text(4) is { Length: > 0 } crop ? Code.Parse(crop) : null,
        Mass = Mass.FromMilligrams(rows.Number(5)),
    };
}
