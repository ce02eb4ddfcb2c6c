using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Register;

internal sealed class MineService(ErpStore store, DocumentPosting posting) : IMines
{
    private static readonly RegisterMineValidator _registering = new();
    private static readonly RecordHoistCapacityValidator _recording = new();

    public async Task<Mine> RegisterAsync(RegisterMine mine, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(mine);
        await posting.RequireAsync("mines.mine.register", mine.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, mine, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(
        RegisterMine mine, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _registering.Check(mine);
        if (violations.Count > 0)
            return violations;
        var known = await FindAsync(mine.Book, mine.Code, within, cancellationToken).ConfigureAwait(false);
        return known is null ? [] : MineRules.Differences(known, mine);
    }

    public async Task<Mine> RecordHoistCapacityAsync(
        RecordHoistCapacity capacity, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(capacity);
        await posting.RequireAsync("mines.hoist-capacity.record", capacity.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, capacity, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<Mine?> FindAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => MineStore.FindAsync(session, book, mine, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Mine>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => MineStore.ListAsync(session, book, cancellationToken), cancellationToken);

    private async Task<Mine> RegisterAsync(UnitOfWork unitOfWork, RegisterMine mine, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, mine.Book, cancellationToken).ConfigureAwait(false);
        // The ledger's lock makes two hosts that register the same new mine wait for each other.
        await posting
            .OpenAsync(unitOfWork, mine.Book, MineRules.Accounts(mine.Code, mine.ValidFrom, mine.Stockpiles), cancellationToken)
            .ConfigureAwait(false);
        var known = await MineStore.FindAsync(unitOfWork, mine.Book, mine.Code, cancellationToken).ConfigureAwait(false);
        if (known is not null && MineRules.Differences(known, mine) is { Count: > 0 } differences)
            throw new IdempotencyConflictException(differences);
        if (known is null)
            await MineStore.InsertAsync(unitOfWork, mine, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        var workplaces = mine.Workplaces.Where(w => known is null || known.Workplaces.All(k => k.Code != w.Code));
        await MineStore.InsertAsync(unitOfWork, mine.Book, mine.Code, workplaces, cancellationToken).ConfigureAwait(false);
        var stockpiles = mine.Stockpiles.Where(s => known is null || known.Stockpiles.All(k => k.Code != s.Code));
        await MineStore.InsertAsync(unitOfWork, mine.Book, mine.Code, stockpiles, cancellationToken).ConfigureAwait(false);
        return await MineStore.RequireAsync(unitOfWork, mine.Book, mine.Code, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Mine> RecordAsync(UnitOfWork unitOfWork, RecordHoistCapacity capacity, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, capacity.Book, cancellationToken).ConfigureAwait(false);
        var mine = await MineStore.RequireAsync(unitOfWork, capacity.Book, capacity.Mine, cancellationToken).ConfigureAwait(false);
        var isKnown = mine.HoistCapacityPerHour.All.Any(value =>
            (value.Value, value.ValidFrom, value.Source) == (capacity.PerHour, capacity.ValidFrom, capacity.Source));
        if (isKnown)
            return mine;
        // Two values of one rule are never known from the same moment.
        var (now, known) = (posting.Now, mine.HoistCapacityPerHour.All);
        if (known.Count > 0 && known[0].KnownFrom >= now)
            now = known[0].KnownFrom + Duration.FromTicks(1);
        await MineStore.InsertAsync(unitOfWork, capacity, now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return await MineStore.RequireAsync(unitOfWork, capacity.Book, capacity.Mine, cancellationToken).ConfigureAwait(false);
    }
}
