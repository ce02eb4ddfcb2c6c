using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

internal sealed class DeclaredFigureService(ErpStore store, IClock clock, IAuthorizer authorizer, ICurrentUser user) : IDeclaredFigures
{
    public async Task<DeclaredFigure> DeclareAsync(DeclareFigure figure, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var violations = CheckDeclare(figure);
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
        await authorizer.RequireAsync(user.Actor, "metal-accounting.figure.declare", figure.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => DeclareAsync(unitOfWork, figure, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckDeclare(DeclareFigure figure) => DeclaredFigureRules.Check(figure);

    public Task<IReadOnlyList<DeclaredFigure>> ListAsync(
        Code book, Code period, Code? metal = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<DeclaredFigure>>(
            within,
            async session =>
                [.. (await DeclaredFigureStore.ReadAsync(session, book, period, cancellationToken).ConfigureAwait(false))
                    .Where(figure => metal is null || figure.Declared.Metal == metal)
                    .GroupBy(figure => (figure.Declared.Metal, figure.Declared.Name), (_, revisions) => revisions.Last())],
            cancellationToken);

    public Task<IReadOnlyList<DeclaredFigure>> HistoryAsync(
        Code book, Code period, Code metal, Code name, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<DeclaredFigure>>(
            within,
            async session =>
                [.. (await DeclaredFigureStore.ReadAsync(session, book, period, cancellationToken).ConfigureAwait(false))
                    .Where(figure => figure.Declared.Metal == metal && figure.Declared.Name == name)],
            cancellationToken);

    private async Task<DeclaredFigure> DeclareAsync(UnitOfWork unitOfWork, DeclareFigure figure, CancellationToken cancellationToken)
    {
        var known = await DeclaredFigureStore.ReadAsync(unitOfWork, figure.Book, figure.Period.Code, cancellationToken).ConfigureAwait(false);
        var latest = known.FindLast(each => each.Declared.Metal == figure.Metal && each.Declared.Name == figure.Name);
        if (latest?.Declared == figure)
            return latest;
        var next = DeclaredFigureStore.Of(figure, (latest?.Revision ?? 0) + 1, user.Actor, clock.GetCurrentInstant());
        return await DeclaredFigureStore.InsertAsync(unitOfWork, next, cancellationToken).ConfigureAwait(false)
            ? next
            : throw new ConcurrencyException(MetalAccountingViolations.FigureRevision.At(nameof(figure.Name), figure.Name));
    }
}
