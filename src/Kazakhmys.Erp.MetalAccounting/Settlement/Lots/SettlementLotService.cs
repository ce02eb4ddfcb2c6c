using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

internal sealed class SettlementLotService(ErpStore store, DocumentPosting posting) : ISettlementLots
{
    private const string Record = "metal-accounting.lot.record", Approve = "metal-accounting.lot.approve";

    private static readonly RegisterLotValidator _registering = new();
    private static readonly RecordLotWeightValidator _weighing = new();
    private static readonly RecordLotAssayValidator _assaying = new();

    public async Task<SettlementLot> RegisterAsync(RegisterLot lot, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(lot);
        return await WriteAsync(within, Record, lot.Book, unitOfWork => RegisterAsync(unitOfWork, lot, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRegisterAsync(RegisterLot lot, CancellationToken cancellationToken = default) => CheckAsync(
        () => _registering.Require(lot), session => PlanAsync(session, lot, cancellationToken), cancellationToken);

    public async Task<SettlementLot> RecordWeightAsync(RecordLotWeight weight, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _weighing.Require(weight);
        return await WriteAsync(within, Record, weight.Book, unitOfWork => WeighAsync(unitOfWork, weight, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckWeightAsync(RecordLotWeight weight, CancellationToken cancellationToken = default) => CheckAsync(
        () => _weighing.Require(weight), session => OpenAsync(session, weight.Book, weight.Lot, cancellationToken), cancellationToken);

    public async Task<SettlementLot> RecordAssayAsync(RecordLotAssay assay, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _assaying.Require(assay);
        return await WriteAsync(within, Record, assay.Book, unitOfWork => AssayAsync(unitOfWork, assay, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAssayAsync(RecordLotAssay assay, CancellationToken cancellationToken = default) => CheckAsync(
        () => _assaying.Require(assay), session => OpenAsync(session, assay.Book, assay.Lot, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAssaysAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(options);
        return await WriteAsync(
            within,
            Record,
            book,
            unitOfWork => unitOfWork.ImportAsync(
                csv, options, LotAssayRow.Columns, row => LotAssayRow.Read(book, row, options),
                (assay, token) =>
                {
                    _assaying.Require(assay);
                    return AssayAsync(unitOfWork, assay, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<SettlementLot> FinaliseAsync(FinaliseLot approval, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return await WriteAsync(within, Approve, approval.Book, unitOfWork => FinaliseAsync(unitOfWork, approval, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckFinaliseAsync(FinaliseLot approval, CancellationToken cancellationToken = default) => CheckAsync(
        () => ArgumentNullException.ThrowIfNull(approval), session => PlanAsync(session, approval, cancellationToken), cancellationToken);

    public Task<SettlementLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => LotReading.FindAsync(session, book, lot, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SettlementLot>> ListAsync(
        Code book, Code contract, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => LotReading.ListAsync(session, book, contract, cancellationToken), cancellationToken);

    private async Task<T> WriteAsync<T>(
        UnitOfWork? within, string right, Code book, Func<UnitOfWork, Task<T>> operation, CancellationToken cancellationToken)
    {
        await posting.RequireAsync(right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await SettlementContractStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
                return await operation(unitOfWork).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Violation>> CheckAsync<T>(Action shape, Func<StoreSession, Task<T>> plan, CancellationToken cancellationToken)
    {
        try
        {
            shape();
            await store.ReadAsync(null, plan, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    private static async Task<SettlementLot?> PlanAsync(StoreSession session, RegisterLot lot, CancellationToken cancellationToken)
    {
        await SettlementContractStore.RequireAsync(session, lot.Book, lot.Contract, cancellationToken).ConfigureAwait(false);
        var before = await LotReading.FindAsync(session, lot.Book, lot.Code, cancellationToken).ConfigureAwait(false);
        return before is null || before.Content == lot
            ? before
            : throw new RuleViolatedException(MetalAccountingViolations.LotDuplicate.At(nameof(lot.Code), lot.Code, ("book", lot.Book)));
    }

    private async Task<SettlementLot> RegisterAsync(UnitOfWork unitOfWork, RegisterLot lot, CancellationToken cancellationToken)
    {
        if (await PlanAsync(unitOfWork, lot, cancellationToken).ConfigureAwait(false) is { } before)
            return before;
        var registered = new SettlementLot { Content = lot, Revision = 0, Assays = [], RegisteredBy = posting.Actor, RegisteredAt = posting.Now };
        await SettlementLotStore.InsertAsync(unitOfWork, registered, cancellationToken).ConfigureAwait(false);
        return await LotReading.RequireAsync(unitOfWork, lot.Book, lot.Code, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A lot that no final invoice holds fast.</summary>
    private static async Task<SettlementLot> OpenAsync(StoreSession session, Code book, Code lot, CancellationToken cancellationToken)
    {
        var found = await LotReading.RequireAsync(session, book, lot, cancellationToken).ConfigureAwait(false);
        var invoices = await SettlementInvoiceStore.ListAsync(session, book, lot, cancellationToken).ConfigureAwait(false);
        return InvoiceRules.Standing(invoices).FirstOrDefault(invoice => invoice.Kind == InvoiceKind.Final) is { } final
            ? throw new RuleViolatedException(MetalAccountingViolations.LotInvoiced.At("Lot", lot, ("invoice", final.Number)))
            : found;
    }

    private async Task<SettlementLot> WeighAsync(UnitOfWork unitOfWork, RecordLotWeight weight, CancellationToken cancellationToken)
    {
        var lot = await LotReading.RequireAsync(unitOfWork, weight.Book, weight.Lot, cancellationToken).ConfigureAwait(false);
        var before = weight.Stage == WeightStage.Final ? lot.FinalWeight : lot.ProvisionalWeight;
        if (before?.Content == weight)
            return lot;
        await OpenAsync(unitOfWork, weight.Book, weight.Lot, cancellationToken).ConfigureAwait(false);
        await SettlementLotStore.InsertAsync(unitOfWork, weight, lot.Revision + 1, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return await LotReading.RequireAsync(unitOfWork, weight.Book, weight.Lot, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SettlementLot> AssayAsync(UnitOfWork unitOfWork, RecordLotAssay assay, CancellationToken cancellationToken)
    {
        var lot = await LotReading.RequireAsync(unitOfWork, assay.Book, assay.Lot, cancellationToken).ConfigureAwait(false);
        if (assay.Results.Values.All(result => lot.Assays.Any(there =>
                there.Party == assay.Party && there.Element == result.Key && there.Result == result.Value && there.Source == assay.Source)))
            return lot;
        await OpenAsync(unitOfWork, assay.Book, assay.Lot, cancellationToken).ConfigureAwait(false);
        await SettlementLotStore.InsertAsync(unitOfWork, assay, lot.Revision + 1, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return await LotReading.RequireAsync(unitOfWork, assay.Book, assay.Lot, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SettlementLot> PlanAsync(StoreSession session, FinaliseLot approval, CancellationToken cancellationToken)
    {
        var lot = await LotReading.RequireAsync(session, approval.Book, approval.Lot, cancellationToken).ConfigureAwait(false);
        if (lot.Revision != approval.Revision)
            throw new ConcurrencyException(MetalAccountingViolations.LotRevised.At(
                nameof(approval.Revision), lot.Content.Code, ("revision", approval.Revision), ("current", lot.Revision)));
        if (lot.State == LotState.Final)
            return lot;
        var contract = await SettlementContractStore.RequireAsync(session, lot.Content.Book, lot.Content.Contract, cancellationToken).ConfigureAwait(false);
        _ = contract.Terms.At(lot.Content.ShippedOn);
        if (LotRules.CheckFinal(lot) is { Count: > 0 } violations)
            throw new RuleViolatedException(violations);
        if (lot.FinalWeight!.RecordedBy == posting.Actor || lot.Assays.Any(assay => assay.RecordedBy == posting.Actor))
            throw new RuleViolatedException(MetalAccountingViolations.LotSecondPerson.At("Lot", lot.Content.Code, ("actor", posting.Actor)));
        return lot;
    }

    private async Task<SettlementLot> FinaliseAsync(UnitOfWork unitOfWork, FinaliseLot approval, CancellationToken cancellationToken)
    {
        var lot = await PlanAsync(unitOfWork, approval, cancellationToken).ConfigureAwait(false);
        if (lot.State == LotState.Final)
            return lot;
        await SettlementLotStore.FinaliseAsync(unitOfWork, lot, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return lot with { State = LotState.Final, FinalBy = posting.Actor };
    }
}
