using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

internal sealed class OreReceiptService(ErpStore store, DocumentPosting posting, ILedger ledger) : IOreReceipts
{
    private const string Right = "enrichment.ore.receive";

    private static readonly ReceiveOreValidator _validator = new();

    public async Task<OreReceipt> ReceiveAsync(ReceiveOre command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync(Right, command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => ReceiveAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckReceiveAsync(
        ReceiveOre command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await PlantStore.FindAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false) is { } plant
                    ? PlantRules.CheckOre(plant, command.OreType)
                    : [EnrichmentViolations.PlantMissing.At("Plant", command.Plant)],
                cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(Right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                ReceiveOreColumns.All,
                row => ReceiveOreColumns.Read(row, book, plant),
                (command, token) =>
                {
                    _validator.Require(command);
                    return ReceiveAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<OreReceipt> ReceiveAsync(UnitOfWork unitOfWork, ReceiveOre command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        if (PlantRules.CheckOre(plant, command.OreType) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        var bin = plant.Bin(command.OreType);
        var document = EnrichmentDocuments.Reference("ore-receipt", command.Id.Value, 1);
        var at = posting.EndOf(command.Shift);
        var transfers = await TransfersAsync(unitOfWork, command, bin, document, cancellationToken).ConfigureAwait(false);
        var draft = DocumentPosting.Draft(command.Book, command.Shift.ToString(), at, document, transfers) with
        {
            Quality = EntryQuality.Final,
            Memo = command.Weighing is { } weighing ? $"{Words.Of(weighing.By)} {weighing.Reference}: {weighing.Wet}, {weighing.Moisture}" : null,
        };
        var receipt = await posting.PostAsync(unitOfWork, draft, cancellationToken).ConfigureAwait(false);
        if (!receipt.WasPostedBefore)
            await posting.TellAsync(unitOfWork, command.Book, "enrichment.ore.received", at, document, cancellationToken).ConfigureAwait(false);
        return new OreReceipt { Bin = bin, Receipt = receipt };
    }

    private async Task<IReadOnlyList<Transfer>> TransfersAsync(
        UnitOfWork unitOfWork, ReceiveOre command, Code bin, DocumentReference document, CancellationToken cancellationToken)
    {
        if (command.Grades is { } grades)
            return [.. new MaterialMovement { From = command.SourceAccount, To = bin, Dry = command.Dry, Assay = grades }.Transfers()];
        // What the source held has changed since a first posting: its metals stand as they were posted then.
        var before = await ledger
            .FindByKeyAsync(command.Book, $"{command.Shift}/{document}", unitOfWork, cancellationToken).ConfigureAwait(false);
        if (before is not null && before.Transfers[0] == new Transfer(command.SourceAccount, bin, before.Transfers[0].Commodity, command.Dry.Milligrams))
            return before.Transfers;
        var content = await posting
            .ContentAsync(unitOfWork, command.Book, command.SourceAccount, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        var part = content.Dry > Mass.Zero ? content.Part(command.Dry) : content with { Dry = command.Dry };
        return [.. part.Transfers(command.SourceAccount, bin)];
    }
}
