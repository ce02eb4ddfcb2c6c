using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Commodities;

internal sealed class CommodityService(ErpStore store, ICurrentUser user, IAuthorizer authorizer) : ICommodities
{
    private const string SelectAll =
        "select code, unit, smallest_unit, per_unit, name_en, name_ru, name_kk from ledger_commodity order by code";

    private const string Insert =
        """
        insert into ledger_commodity (code, unit, smallest_unit, per_unit, name_en, name_ru, name_kk)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing
        """;

    public async Task<Commodity> AddAsync(Commodity commodity, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        string[] texts = [commodity.Unit, commodity.SmallestUnit, commodity.Name.En, commodity.Name.Ru, commodity.Name.Kk];
        if (commodity.Code.IsEmpty || commodity.PerUnit <= 0 || texts.Any(string.IsNullOrWhiteSpace) || !texts.All(EntryShape.IsStorable))
            throw new ValidationFailedException(LedgerViolations.CommodityMalformed.At("", commodity.Code));
        await authorizer.RequireAsync(user.Actor, "ledger.commodity.add", default, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => AddAsync(unitOfWork, commodity, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Commodity>> ListAsync(StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<Commodity>>(
            within, async session => await ReadAsync(session, cancellationToken).ConfigureAwait(false), cancellationToken);

    private static async Task<Commodity> AddAsync(UnitOfWork unitOfWork, Commodity commodity, CancellationToken cancellationToken)
    {
        using (var insert = unitOfWork.Prepare(Insert))
        {
            insert.Bind(0, commodity.Code.Value);
            insert.Bind(1, commodity.Unit);
            insert.Bind(2, commodity.SmallestUnit);
            insert.Bind(3, commodity.PerUnit);
            insert.Bind(4, commodity.Name.En);
            insert.Bind(5, commodity.Name.Ru);
            insert.Bind(6, commodity.Name.Kk);
            await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        var kept = (await ReadAsync(unitOfWork, cancellationToken).ConfigureAwait(false)).Find(c => c.Code == commodity.Code)!;
        return kept == commodity
            ? kept
            : throw new IdempotencyConflictException(LedgerViolations.CommodityDiffers.At("Code", commodity.Code));
    }

    private static async Task<List<Commodity>> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var commodities = new List<Commodity>();
        using var statement = session.Prepare(SelectAll);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            commodities.Add(new Commodity
            {
                Code = Code.Parse(statement.Text(0)!),
                Unit = statement.Text(1)!,
                SmallestUnit = statement.Text(2)!,
                PerUnit = statement.Number(3),
                Name = new LocalizedText(statement.Text(4)!, statement.Text(5)!, statement.Text(6)!),
            });
        return commodities;
    }
}
