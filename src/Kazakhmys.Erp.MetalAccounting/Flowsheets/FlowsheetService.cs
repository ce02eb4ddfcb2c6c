using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

internal sealed class FlowsheetService(ErpStore store, DocumentPosting posting, MetalAccountingOptions options) : IFlowsheets
{
    private static readonly DraftFlowsheetValidator _drafting = new();

    public async Task<FlowsheetReceipt> DraftAsync(DraftFlowsheet flowsheet, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _drafting.Require(flowsheet);
        if (FlowsheetRules.Check(flowsheet) is var found && found.Any(violation => violation.IsError))
            throw new ValidationFailedException(found);
        await posting.RequireAsync("metal-accounting.flowsheet.draft", flowsheet.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => DraftAsync(unitOfWork, flowsheet, found, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckDraftAsync(
        DraftFlowsheet flowsheet, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _drafting.Check(flowsheet);
        if (violations.Count > 0)
            return violations;
        var hash = StoredContent.Hash(StoredContent.Of(flowsheet));
        return await store.ReadAsync<IReadOnlyList<Violation>>(
            within,
            async session =>
            [
                .. FlowsheetRules.Check(flowsheet),
                .. CheckVersion(flowsheet, hash, await OfAsync(session, flowsheet.Book, flowsheet.Code, cancellationToken).ConfigureAwait(false)),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<FlowsheetReceipt> ApproveAsync(ApproveFlowsheet approval, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approval);
        await posting.RequireAsync("metal-accounting.flowsheet.approve", approval.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => ApproveAsync(unitOfWork, approval, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckApprovalAsync(
        ApproveFlowsheet approval, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return store.ReadAsync<IReadOnlyList<Violation>>(
            within,
            async session => [.. FlowsheetApproval.Check(
                approval, await FlowsheetStore.VersionsAsync(session, approval.Book, cancellationToken).ConfigureAwait(false), posting.Actor, options)],
            cancellationToken);
    }

    public Task<Flowsheet?> InForceAsync(
        Code book, Code flowsheet, ProductionDay day, Instant? knownAt = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => new FlowsheetVersions(await FlowsheetStore.ListAsync(session, book, flowsheet, knownAt, cancellationToken).ConfigureAwait(false))
                .InForce(flowsheet, day.Date),
            cancellationToken);

    public Task<Flowsheet?> FindAsync(
        Code book, Code flowsheet, int version, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => (await OfAsync(session, book, flowsheet, cancellationToken).ConfigureAwait(false))
                .FirstOrDefault(sheet => sheet.Drawn.Version == version),
            cancellationToken);

    public Task<IReadOnlyList<Flowsheet>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FlowsheetStore.ListAsync(session, book, null, null, cancellationToken), cancellationToken);

    private static Task<IReadOnlyList<Flowsheet>> OfAsync(StoreSession session, Code book, Code flowsheet, CancellationToken cancellationToken) =>
        FlowsheetStore.ListAsync(session, book, flowsheet, null, cancellationToken);

    private static IEnumerable<Violation> CheckVersion(DraftFlowsheet flowsheet, string hash, IReadOnlyList<Flowsheet> known)
    {
        if (known.FirstOrDefault(sheet => sheet.Drawn.Version == flowsheet.Version) is { } there)
        {
            if (there.Hash != hash)
                yield return MetalAccountingViolations.FlowsheetDiffers.At(nameof(flowsheet.Version), flowsheet.Version, ("flowsheet", flowsheet.Code));
        }
        else if (flowsheet.Version != known.Count + 1)
        {
            yield return MetalAccountingViolations.FlowsheetVersion.At(nameof(flowsheet.Version), flowsheet.Version, ("next", known.Count + 1));
        }
    }

    private async Task<FlowsheetReceipt> DraftAsync(
        UnitOfWork unitOfWork, DraftFlowsheet flowsheet, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, flowsheet.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var known = await OfAsync(unitOfWork, flowsheet.Book, flowsheet.Code, cancellationToken).ConfigureAwait(false);
        var content = StoredContent.Of(flowsheet);
        var hash = StoredContent.Hash(content);
        Refusals.Require([.. CheckVersion(flowsheet, hash, known)]);
        if (known.FirstOrDefault(sheet => sheet.Drawn.Version == flowsheet.Version) is { } there)
            return new FlowsheetReceipt { Flowsheet = there, Warnings = warnings, WasDoneBefore = true };
        await FlowsheetStore.InsertAsync(unitOfWork, flowsheet, content, hash, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return await ReceiptAsync(unitOfWork, flowsheet.Book, flowsheet.Code, flowsheet.Version, "drafted", warnings, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FlowsheetReceipt> ApproveAsync(UnitOfWork unitOfWork, ApproveFlowsheet approval, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, approval.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var versions = await FlowsheetStore.VersionsAsync(unitOfWork, approval.Book, cancellationToken).ConfigureAwait(false);
        var there = versions.Of(approval.Code).FirstOrDefault(sheet => sheet.Drawn.Version == approval.Version);
        if (there is { ApprovedAt: not null } && there.Hash == approval.Hash)
            return new FlowsheetReceipt { Flowsheet = there, WasDoneBefore = true };
        Refusals.Require([.. FlowsheetApproval.Check(approval, versions, posting.Actor, options)]);
        await FlowsheetStore.InsertAsync(unitOfWork, approval, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return await ReceiptAsync(unitOfWork, approval.Book, approval.Code, approval.Version, "approved", [], cancellationToken).ConfigureAwait(false);
    }

    private async Task<FlowsheetReceipt> ReceiptAsync(
        UnitOfWork unitOfWork, Code book, Code code, int version, string happened, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        await posting.TellAsync(
            unitOfWork, book, $"metal-accounting.flowsheet.{happened}", new { flowsheet = code.Value, version }, cancellationToken).ConfigureAwait(false);
        var stored = await OfAsync(unitOfWork, book, code, cancellationToken).ConfigureAwait(false);
        return new FlowsheetReceipt { Flowsheet = stored.Single(sheet => sheet.Drawn.Version == version), Warnings = warnings };
    }
}
