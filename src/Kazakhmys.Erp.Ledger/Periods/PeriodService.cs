using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Periods;

internal sealed class PeriodService(
    ErpStore store, MastersCache masters, PeriodClosing closing, IAuthorizer authorizer, ICurrentUser user) : IPeriods
{
    private const string CloseRight = "ledger.period.close";

    public Task<LedgerPeriod> OpenAsync(
        Code book, Period period, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return ChangeAsync(book, "ledger.period.open", within, (unitOfWork, head, known) => OpenAsync(unitOfWork, book, period, head, known, cancellationToken), cancellationToken);
    }

    public Task<LedgerPeriod> BeginClosingAsync(
        Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            book,
            CloseRight,
            within,
            async (unitOfWork, _, known) =>
            {
                var span = Lookups.Period(known, book, period);
                if (span.State != PeriodState.Open)
                    throw new RuleViolatedException(LedgerViolations.PeriodNotOpen.At("Period", period, ("state", Stored.Text(span.State))));
                var next = span with { State = PeriodState.Closing };
                await PeriodStore.UpdateAsync(unitOfWork, book, next, cancellationToken).ConfigureAwait(false);
                return next.Of(book);
            },
            cancellationToken);

    public Task<ClosedPeriod> CloseAsync(
        Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            book, CloseRight, within, (unitOfWork, head, known) => closing.CloseAsync(unitOfWork, book, period, head, known, cancellationToken), cancellationToken);

    public async Task<LedgerPeriod> ReopenAsync(ReopenPeriod order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        const string right = "ledger.period.reopen";
        if (string.IsNullOrWhiteSpace(order.Reason) || order.Reason.Length > EntryShape.MaxMemo || !EntryShape.IsStorable(order.Reason))
            throw new ValidationFailedException(LedgerViolations.ReasonMissing.At("Reason"));
        if (order.ApprovedBy.IsEmpty || order.ApprovedBy == user.Actor)
            throw new NotAuthorizedException(LedgerViolations.SecondPerson.At("ApprovedBy", order.ApprovedBy));
        await authorizer.RequireAsync(order.ApprovedBy, right, order.Book, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            order.Book, right, within, (unitOfWork, head, known) => closing.ReopenAsync(unitOfWork, order, head, known, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task IndexStatementsAsync(Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            book,
            CloseRight,
            within,
            async (unitOfWork, _, known) =>
            {
                var span = Lookups.Period(known, book, period);
                if (span.State != PeriodState.Closed)
                    throw new RuleViolatedException(LedgerViolations.PeriodNotClosed.At("Period", period, ("state", Stored.Text(span.State))));
                if (!span.IsIndexed)
                    await PeriodStore.IndexAsync(unitOfWork, book, span, cancellationToken).ConfigureAwait(false);
                return span;
            },
            cancellationToken);

    public Task<IReadOnlyList<LedgerPeriod>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<LedgerPeriod>>(
            within,
            async session =>
            {
                var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
                return [.. known.Periods.Select(p => p.Of(book))];
            },
            cancellationToken);

    public Task<IReadOnlyList<AccountBalance>> SnapshotAsync(
        Code book, Code period, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<AccountBalance>>(
            within,
            async session =>
            {
                var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
                var span = Lookups.Period(known, book, period);
                var wanted = revision ?? span.Revision;
                if (wanted < 1 || wanted > span.Revision)
                    throw new NotFoundException(LedgerViolations.PeriodNoSnapshot.At("Revision", period, ("revision", wanted)));
                var balances = new Dictionary<(int Account, string Commodity), long>();
                await AllBalances.AddSnapshotAsync(session, book, period, wanted, balances, cancellationToken).ConfigureAwait(false);
                return [.. balances
                    .Select(b => new AccountBalance(known.Find(b.Key.Account)!.Code, Code.Parse(b.Key.Commodity), b.Value))
                    .OrderBy(b => b.Account).ThenBy(b => b.Commodity)];
            },
            cancellationToken);

    private static async Task<LedgerPeriod> OpenAsync(
        UnitOfWork unitOfWork, Code book, Period period, HeadRow head, BookMasters known, CancellationToken cancellationToken)
    {
        var span = new PeriodSpan(period.Code, period.First.Number, period.End.Number, PeriodState.Open, 0, head.Seq, false);
        var same = known.FindPeriod(period.Code);
        if (same is not null && (same.FirstDay, same.EndDay) == (span.FirstDay, span.EndDay))
            return same.Of(book);
        var other = known.Periods.FirstOrDefault(p => p.FirstDay < span.EndDay && span.FirstDay < p.EndDay) ?? same;
        if (other is not null)
            throw new RuleViolatedException(LedgerViolations.PeriodOverlap.At("Period", period.Code, ("other", other.Code)));
        var closed = known.Periods.LastOrDefault(p => p.State == PeriodState.Closed);
        if (closed is not null && span.FirstDay < closed.EndDay)
            throw new RuleViolatedException(LedgerViolations.PeriodBeforeClosed.At("Period", period.Code, ("other", closed.Code)));
        await PeriodStore.InsertAsync(unitOfWork, book, span, cancellationToken).ConfigureAwait(false);
        return span.Of(book);
    }

    private async Task<T> ChangeAsync<T>(
        Code book, string right, UnitOfWork? within, Func<UnitOfWork, HeadRow, BookMasters, Task<T>> change, CancellationToken cancellationToken)
    {
        await authorizer.RequireAsync(user.Actor, right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                var (head, known) = await masters.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
                var result = await change(unitOfWork, head, known).ConfigureAwait(false);
                await HeadRow.ChangeMastersAsync(unitOfWork, masters, book, cancellationToken).ConfigureAwait(false);
                return result;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
