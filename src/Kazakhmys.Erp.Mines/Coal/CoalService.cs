using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Coal;

internal sealed class CoalService(ErpStore store, ILedger ledger, IBalances balances, DocumentPosting posting, MineFiles files) : ICoal
{
    private static readonly RegisterCoalPitValidator _registering = new();
    private static readonly RecordCoalValidator _recording = new();
    private static readonly CorrectCoalValidator _correcting = new();
    private static readonly ShipCoalValidator _shipping = new();

    public async Task<CoalPit> RegisterAsync(RegisterCoalPit pit, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(pit);
        return await WriteAsync("mines.coal.register", pit.Book, within, unitOfWork => RegisterAsync(unitOfWork, pit, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<CoalProduction> RecordAsync(RecordCoal coal, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(coal);
        return await WriteAsync("mines.coal.record", coal.Book, within, unitOfWork => RecordAsync(unitOfWork, coal, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RecordCoal coal, CancellationToken cancellationToken = default)
    {
        EntryDraft? draft = null;
        var refusal = await Refusals.OfAsync(store, null, async session =>
        {
            _recording.Require(coal);
            var (before, planned) = await PlanAsync(session, coal, 1, cancellationToken).ConfigureAwait(false);
            draft = before is null ? planned : null;
        }, cancellationToken).ConfigureAwait(false);
        return refusal.Count > 0 || draft is null ? refusal : await ledger.CheckAsync([draft], cancellationToken).ConfigureAwait(false);
    }

    public async Task<CoalProduction> CorrectAsync(CorrectCoal correction, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _correcting.Require(correction);
        return await WriteAsync(
            "mines.coal.correct", correction.Coal.Book, within, unitOfWork => CorrectAsync(unitOfWork, correction, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<CoalShipment> ShipAsync(ShipCoal shipment, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _shipping.Require(shipment);
        return await WriteAsync("mines.coal.ship", shipment.Book, within, unitOfWork => ShipAsync(unitOfWork, shipment, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(ShipCoal shipment, CancellationToken cancellationToken = default)
    {
        EntryDraft? draft = null;
        var refusal = await Refusals.OfAsync(store, null, async session =>
        {
            _shipping.Require(shipment);
            (_, _, draft) = await PlanAsync(session, shipment, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        return refusal.Count > 0 || draft is null ? refusal : await ledger.CheckAsync([draft], cancellationToken).ConfigureAwait(false);
    }

    public Task<CoalPit> FindAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => CoalStore.RequireAsync(session, book, mine, cancellationToken), cancellationToken);

    public Task<CoalContent> ContentAsync(
        Code book, Code mine, Code stockpile, ProductionDay? asOf = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var pit = await CoalStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            return await ContentAsync(session, book, CoalRules.AccountOf(pit, stockpile), asOf, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<CoalQuality?> QualityAsync(
        Code book, Code mine, Code? seam, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var won = await CoalStore.ListAsync(session, book, mine, first, last, cancellationToken).ConfigureAwait(false);
            return CoalRules.Mean([.. won.Select(coal => coal.Content).Where(coal => seam is null || coal.Seam == seam)]);
        }, cancellationToken);

    public Task<IReadOnlyList<CoalProduction>> ListAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => CoalStore.ListAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CoalShipment>> ListShipmentsAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => CoalStore.ShipmentsAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RecordCoal>("mines.coal.record", CoalColumns.All, row => CoalColumns.Read(row, book), async (unitOfWork, coal, token) =>
            {
                _recording.Require(coal);
                await MineStore.LockAsync(unitOfWork, book, token).ConfigureAwait(false);
                await RecordAsync(unitOfWork, coal, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. CoalColumns.All.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var won in await ListAsync(book, mine, first, last, null, cancellationToken).ConfigureAwait(false))
            await export.WriteRowAsync(CoalColumns.Write(won.Content), cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> WriteAsync<T>(
        string right, Code book, UnitOfWork? within, Func<UnitOfWork, Task<T>> operation, CancellationToken cancellationToken)
    {
        await posting.RequireAsync(right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await MineStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
                return await operation(unitOfWork).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<CoalPit> RegisterAsync(UnitOfWork unitOfWork, RegisterCoalPit wanted, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(unitOfWork, wanted.Book, wanted.Mine, cancellationToken).ConfigureAwait(false);
        var pit = await CoalStore.RequireAsync(unitOfWork, wanted.Book, wanted.Mine, cancellationToken).ConfigureAwait(false);
        if (wanted.Seams.FirstOrDefault(seam => pit.Seams.Any(known => known.Code == seam.Code && known != seam)) is { } other)
            throw new IdempotencyConflictException(MinesViolations.MineDiffers.At(nameof(wanted.Seams), other.Code));
        if (wanted.Stockpiles.FirstOrDefault(stockpile => pit.Stockpiles.Any(known => known.Code == stockpile.Code && known != stockpile)) is { } changed)
            throw new IdempotencyConflictException(MinesViolations.MineDiffers.At(nameof(wanted.Stockpiles), changed.Code));
        var accounts = wanted.Stockpiles.Select(stockpile => new OpenAccount
        {
            Code = MineAccounts.CoalStockpile(wanted.Mine, stockpile.Code), Kind = AccountKind.Stock, Material = MineAccounts.Coal, ValidFrom = mine.ValidFrom,
        });
        await posting.OpenAsync(unitOfWork, wanted.Book, [.. accounts], cancellationToken).ConfigureAwait(false);
        await CoalStore.InsertAsync(
            unitOfWork,
            wanted with { Seams = [.. wanted.Seams.Except(pit.Seams)], Stockpiles = [.. wanted.Stockpiles.Except(pit.Stockpiles)] },
            cancellationToken).ConfigureAwait(false);
        return await CoalStore.RequireAsync(unitOfWork, wanted.Book, wanted.Mine, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CoalProduction> RecordAsync(UnitOfWork unitOfWork, RecordCoal coal, CancellationToken cancellationToken)
    {
        var (before, draft) = await PlanAsync(unitOfWork, coal, 1, cancellationToken).ConfigureAwait(false);
        if (before is not null)
            return before;
        var receipt = await ledger.PostAsync(draft, unitOfWork, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(unitOfWork, coal, 1, null, receipt.Seq, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CoalProduction> CorrectAsync(UnitOfWork unitOfWork, CorrectCoal correction, CancellationToken cancellationToken)
    {
        var (coal, revision) = (correction.Coal, correction.Revision + 1);
        var before = await CoalStore.FindAsync(unitOfWork, coal.Book, coal.Mine, coal.Number, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(MinesViolations.CoalMissing.At("Number", coal.Number, ("mine", coal.Mine)));
        if (before.Revision == revision && before.Reason == correction.Reason && before.Content == coal)
            return before;
        if (before.Revision != correction.Revision)
            throw new ConcurrencyException(MinesViolations.CoalRevised.At(
                "Revision", coal.Number, ("revision", correction.Revision), ("current", before.Revision)));
        var draft = await DraftAsync(unitOfWork, coal, revision, cancellationToken).ConfigureAwait(false);
        var takingBack = new ReversalDraft
        {
            Book = coal.Book,
            Seq = before.Entry,
            Key = $"{draft.Key}/reversal",
            Document = draft.Document,
            BookedOn = coal.BookedOn,
            Memo = correction.Reason,
        };
        var receipt = await ledger.CorrectAsync(
            new Correction { Book = coal.Book, Reversals = [takingBack], Entries = [draft] }, unitOfWork, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(unitOfWork, coal, revision, correction.Reason, receipt.Entries[0].Seq, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(CoalProduction? Before, EntryDraft Draft)> PlanAsync(
        StoreSession session, RecordCoal coal, int revision, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(session, coal, revision, cancellationToken).ConfigureAwait(false);
        var before = await CoalStore.FindAsync(session, coal.Book, coal.Mine, coal.Number, cancellationToken).ConfigureAwait(false);
        return before is null || before.Content == coal
            ? (before, draft)
            : throw new IdempotencyConflictException(MinesViolations.CoalNumberUsed.At("Number", coal.Number));
    }

    private async Task<EntryDraft> DraftAsync(StoreSession session, RecordCoal coal, int revision, CancellationToken cancellationToken)
    {
        var pit = await CoalStore.RequireAsync(session, coal.Book, coal.Mine, cancellationToken).ConfigureAwait(false);
        var (seam, account) = (CoalRules.SeamOf(pit, coal.Seam), CoalRules.AccountOf(pit, coal.Stockpile));
        return new EntryDraft
        {
            Book = coal.Book,
            Key = $"{coal.Shift}/mines/coal/{coal.Mine}/{coal.Number}#{revision}",
            EffectiveAt = posting.EndOf(coal.Shift),
            BookedOn = coal.BookedOn,
            Document = MineDocuments.Reference("coal", $"{coal.Mine}/{coal.Number}", revision),
            Transfers = CoalRules.Transfers(CoalRules.Posted(coal), seam.SourceAccount, account),
            Quality = coal.Status == MeasurementStatus.Final ? EntryQuality.Final : EntryQuality.Provisional,
        };
    }

    private async Task<CoalProduction> StoreAsync(
        UnitOfWork unitOfWork, RecordCoal coal, int revision, string? reason, long entry, CancellationToken cancellationToken)
    {
        var won = new CoalProduction
        {
            Content = coal,
            Revision = revision,
            Energy = CoalRules.Posted(coal).Energy,
            Entry = entry,
            RecordedBy = posting.Actor,
            RecordedAt = posting.Now,
            Reason = reason,
        };
        await CoalStore.InsertAsync(unitOfWork, won, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, coal.Book, revision == 1 ? "mines.coal.recorded" : "mines.coal.corrected",
            new { mine = coal.Mine.Value, number = coal.Number.Value, revision }, cancellationToken).ConfigureAwait(false);
        return won;
    }

    private async Task<CoalShipment> ShipAsync(UnitOfWork unitOfWork, ShipCoal order, CancellationToken cancellationToken)
    {
        var (before, taken, draft) = await PlanAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        if (before is not null)
            return before;
        var receipt = await ledger.PostAsync(draft!, unitOfWork, cancellationToken).ConfigureAwait(false);
        var shipment = new CoalShipment
        {
            Content = order, Energy = taken!.Energy, Entry = receipt.Seq, RecordedBy = posting.Actor, RecordedAt = posting.Now,
        };
        await CoalStore.InsertAsync(unitOfWork, shipment, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, order.Book, "mines.coal.shipped", new { mine = order.Mine.Value, number = order.Number.Value }, cancellationToken).ConfigureAwait(false);
        return shipment;
    }

    private async Task<(CoalShipment? Before, CoalContent? Taken, EntryDraft? Draft)> PlanAsync(
        StoreSession session, ShipCoal order, CancellationToken cancellationToken)
    {
        var pit = await CoalStore.RequireAsync(session, order.Book, order.Mine, cancellationToken).ConfigureAwait(false);
        var account = CoalRules.AccountOf(pit, order.Stockpile);
        if (await CoalStore.FindShipmentAsync(session, order.Book, order.Mine, order.Number, cancellationToken).ConfigureAwait(false) is { } before)
            return before.Content == order
                ? (before, null, null)
                : throw new IdempotencyConflictException(MinesViolations.CoalNumberUsed.At("Number", order.Number));
        var content = await ContentAsync(session, order.Book, account, order.BookedOn ?? order.Shift.Day, cancellationToken).ConfigureAwait(false);
        var taken = content.Part(order.Coal);
        return (null, taken, new EntryDraft
        {
            Book = order.Book,
            Key = $"{order.Shift}/mines/coal-shipment/{order.Mine}/{order.Number}",
            EffectiveAt = posting.EndOf(order.Shift),
            BookedOn = order.BookedOn,
            Document = MineDocuments.Reference("coal-shipment", $"{order.Mine}/{order.Number}"),
            Transfers = CoalRules.Transfers(taken, account, order.ToAccount),
        });
    }

    private async Task<CoalContent> ContentAsync(
        StoreSession session, Code book, Code account, ProductionDay? asOf, CancellationToken cancellationToken)
    {
        var moment = asOf is { } day ? new BalanceMoment { AsOf = day } : BalanceMoment.Latest;
        Task<long> OfAsync(Code commodity) => balances.OfAsync(book, account, commodity, moment, session, cancellationToken);
        return new CoalContent
        {
            Coal = WetMass.FromMilligrams(await OfAsync(KnownCommodities.Coal).ConfigureAwait(false)),
            Energy = Energy.FromWattHours(await OfAsync(KnownCommodities.Energy).ConfigureAwait(false)),
        };
    }
}
