using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Acceptance;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Enrichment.Lots;

internal sealed class ConcentrateLotService(ErpStore store, DocumentPosting posting) : IConcentrateLots
{
    private static readonly MakeLotValidator _making = new();
    private static readonly CertifyLotValidator _certificate = new();
    private static readonly ShipLotValidator _shipping = new();

    public async Task<ConcentrateLot> MakeAsync(MakeLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _making.Require(command);
        await posting.RequireAsync("enrichment.lot.make", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => MakeAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<ConcentrateLot> SampleAsync(
        Code book, Code plant, Code lot, string sample, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        StepAsync(
            "sample", book, plant, lot,
            found => found with { Status = ConcentrateLotStatus.Sampled, Remark = Text(sample, nameof(sample)) }, within, cancellationToken);

    public Task<ConcentrateLot> CertifyAsync(CertifyLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _certificate.Require(command);
        var pending = command.Assay.Values.Where(value => value.Value.Kind == AssayKind.Pending).ToList();
        if (pending.Count > 0)
            throw new RuleViolatedException(pending.ConvertAll(value => EnrichmentViolations.LotAssayPending.At($"Assay.{value.Key}", value.Key)));
        return StepAsync(
            "certify", command.Book, command.Plant, command.Lot,
            found => found with
            {
                Status = ConcentrateLotStatus.Certified,
                Wet = command.Wet,
                Moisture = command.Moisture,
                Assay = command.Assay,
                Certificate = command.Certificate,
                Remark = null,
            },
            within, cancellationToken);
    }

    public Task<ConcentrateLot> HoldAsync(
        Code book, Code plant, Code lot, string reason, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        StepAsync(
            "hold", book, plant, lot,
            found => found with { Status = ConcentrateLotStatus.Held, Remark = Text(reason, nameof(reason)) }, within, cancellationToken);

    public Task<ConcentrateLot> ReleaseAsync(
        Code book, Code plant, Code lot, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        StepAsync(
            "release", book, plant, lot,
            found => found with { Status = ConcentrateLotStatus.Released, Remark = null }, within, cancellationToken);

    public async Task<ConcentrateLot> ShipAsync(ShipLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _shipping.Require(command);
        await posting.RequireAsync("enrichment.lot.ship", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => ShipAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckShipAsync(
        ShipLot command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _shipping.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync(
                within,
                async session =>
                {
                    var history = await LotStore
                        .HistoryAsync(session, command.Book, command.Plant, command.Lot, cancellationToken).ConfigureAwait(false);
                    return history.Count == 0 ? [EnrichmentViolations.LotMissing.At("Lot", command.Lot)] : Refusals(history[^1], command);
                },
                cancellationToken);

    public async Task<ConcentrateLot?> FindAsync(
        Code book, Code plant, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Latest(await HistoryAsync(book, plant, lot, within, cancellationToken).ConfigureAwait(false));

    public Task<IReadOnlyList<ConcentrateLot>> HistoryAsync(
        Code book, Code plant, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => LotStore.HistoryAsync(session, book, plant, lot, cancellationToken), cancellationToken);

    private static IReadOnlyList<Violation> Refusals(ConcentrateLot lot, ShipLot command)
    {
        if (LotRules.Check(lot, ConcentrateLotStatus.Shipped) is { } refused)
            return [refused];
        return command.Specification is { } specification
            ? AcceptanceRules.Check(specification, lot.Assay!, lot.Moisture!.Value)
            : [];
    }

    private static ConcentrateLot? Latest(IReadOnlyList<ConcentrateLot> history) => history.Count == 0 ? null : history[^1];

    private static string Text(string text, string path) => string.IsNullOrWhiteSpace(text) || text.Length > 500
        ? throw new ValidationFailedException(EnrichmentViolations.TextMissing.At(path, null, ("max", 500)))
        : text;

    private static async Task<ConcentrateLot> RequireAsync(
        UnitOfWork unitOfWork, Code book, Code plant, Code lot, CancellationToken cancellationToken) =>
        Latest(await LotStore.HistoryAsync(unitOfWork, book, plant, lot, cancellationToken).ConfigureAwait(false))
        ?? throw new NotFoundException(EnrichmentViolations.LotMissing.At("Lot", lot));

    private async Task<ConcentrateLot> StepAsync(
        string verb, Code book, Code plant, Code lot, Func<ConcentrateLot, ConcentrateLot> step, UnitOfWork? within, CancellationToken cancellationToken)
    {
        await posting.RequireAsync($"enrichment.lot.{verb}", book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                var found = await RequireAsync(unitOfWork, book, plant, lot, cancellationToken).ConfigureAwait(false);
                return await KeepAsync(unitOfWork, found, step(found), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConcentrateLot> KeepAsync(
        UnitOfWork unitOfWork, ConcentrateLot before, ConcentrateLot after, CancellationToken cancellationToken)
    {
        if (LotRules.Check(before, after.Status) is { } refused)
            throw new RuleViolatedException(refused);
        var next = after with { Revision = before.Revision + 1, Actor = posting.Actor };
        return await LotStore.TryInsertAsync(unitOfWork, next, cancellationToken).ConfigureAwait(false)
            ? next
            : throw new ConcurrencyException(EnrichmentViolations.LotRevision.At("Lot", next.Made.Lot));
    }

    private async Task<ConcentrateLot> MakeAsync(UnitOfWork unitOfWork, MakeLot command, CancellationToken cancellationToken)
    {
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        if (!plant.Stacks.Contains(command.Stack))
            throw new NotFoundException(EnrichmentViolations.PlantNoStack.At("Stack", command.Stack, ("plant", plant.Code)));
        var account = plant.Concentrate(command.Lot);
        if (plant.Stacks.Contains(command.Lot))
            throw new IdempotencyConflictException(EnrichmentViolations.LotDiffers.At("Lot", command.Lot));
        await posting.OpenAsync(
            unitOfWork, command.Book, [PlantRules.Account(plant, account, AccountKind.Stock, "concentrate.dry")], cancellationToken).ConfigureAwait(false);
        var history = await LotStore.HistoryAsync(unitOfWork, command.Book, command.Plant, command.Lot, cancellationToken).ConfigureAwait(false);
        if (history.Count > 0)
        {
            return history[^1].Made == command
                ? history[^1]
                : throw new IdempotencyConflictException(EnrichmentViolations.LotDiffers.At("Lot", command.Lot));
        }
        var stack = plant.Concentrate(command.Stack);
        var held = await posting.ContentAsync(unitOfWork, command.Book, stack, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        if (held.Dry < command.Dry)
            throw new RuleViolatedException(EnrichmentViolations.LotStackShort.At("Dry", command.Dry, ("held", held.Dry)));
        var document = EnrichmentDocuments.Reference("lot", $"{command.Plant}/{command.Lot}", 1);
        var at = posting.EndOf(command.Shift);
        await posting.PostAsync(
            unitOfWork, command.Book, command.Shift.ToString(), at, document, [.. held.Part(command.Dry).Transfers(stack, account)],
            EntryQuality.Provisional, cancellationToken).ConfigureAwait(false);
        var lot = new ConcentrateLot { Made = command, Revision = 1, Status = ConcentrateLotStatus.Made, Actor = posting.Actor };
        await LotStore.TryInsertAsync(unitOfWork, lot, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(unitOfWork, command.Book, "enrichment.lot.made", at, document, cancellationToken).ConfigureAwait(false);
        return lot;
    }

    private async Task<ConcentrateLot> ShipAsync(UnitOfWork unitOfWork, ShipLot command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var lot = await RequireAsync(unitOfWork, command.Book, command.Plant, command.Lot, cancellationToken).ConfigureAwait(false);
        if (Refusals(lot, command) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var shipped = await KeepAsync(
            unitOfWork, lot, lot with { Status = ConcentrateLotStatus.Shipped, ShippedTo = command.ToAccount }, cancellationToken).ConfigureAwait(false);
        var held = await posting
            .ContentAsync(unitOfWork, command.Book, plant.Concentrate(command.Lot), command.Shift.Day, cancellationToken).ConfigureAwait(false);
        var kept = await posting.CommoditiesAsync(unitOfWork, cancellationToken).ConfigureAwait(false);
        var document = EnrichmentDocuments.Reference("lot", $"{command.Plant}/{command.Lot}", shipped.Revision);
        var at = posting.EndOf(command.Shift);
        await posting.PostAsync(
            unitOfWork, command.Book, command.Shift.ToString(), at, document,
            ShipmentTransfers.Of(plant, lot, held, kept, command.ToAccount), EntryQuality.Final, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(unitOfWork, command.Book, "enrichment.lot.shipped", at, document, cancellationToken).ConfigureAwait(false);
        return shipped;
    }
}
