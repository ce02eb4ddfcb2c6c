using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.CellHouse;

internal sealed class CropService : ICrops
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;
    private readonly DocumentKind<LoadCrop, StoredDocument> _load;
    private readonly DocumentStep<PullCrop, StoredCrop, StoredDocument> _pull;

    public CropService(ErpStore store, DocumentDesk desk, StageDesk stages, ProductionCalendar calendar, SmeltingOptions options)
    {
        (_store, _desk, _stages, _calendar, _options) = (store, desk, stages, calendar, options);
        _load = new DocumentKind<LoadCrop, StoredDocument>
        {
            Type = DocumentTypes.Crop,
            Validator = new LoadCropValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            ContentOf = command => ContentJson.Write(new StoredCrop { Loaded = command }),
            Compose = ComposeLoadAsync,
            Answer = stored => stored,
        };
        _pull = new DocumentStep<PullCrop, StoredCrop, StoredDocument>
        {
            Type = DocumentTypes.Crop,
            Right = "smelting.crop.pull",
            Validator = new PullCropValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            SeenBy = command => command.Revision,
            Next = (_, crop, command, _) => Task.FromResult(crop with { Pulled = command }),
            Compose = ComposePullAsync,
            Answer = stored => stored,
        };
    }

    public Task<Crop> LoadAsync(LoadCrop command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _store.WriteAsync(
            within,
            async unitOfWork => await AnswerAsync(
                unitOfWork, await _desk.RecordAsync(_load, command, unitOfWork, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckLoadAsync(LoadCrop command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_load, command, within, cancellationToken);

    public Task<Crop> PullAsync(PullCrop command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _store.WriteAsync(
            within,
            async unitOfWork => await AnswerAsync(
                unitOfWork, await _desk.StepAsync(_pull, command, unitOfWork, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckPullAsync(PullCrop command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_pull, command, within, cancellationToken);

    public Task<Crop?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(
            within,
            async session => await DocumentStore.FindAsync(session, book, DocumentTypes.Crop, number.Value, cancellationToken).ConfigureAwait(false) is { } stored
                ? await AnswerAsync(session, stored, cancellationToken).ConfigureAwait(false)
                : null,
            cancellationToken);

    public Task<IReadOnlyList<Crop>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync<IReadOnlyList<Crop>>(
            within,
            async session =>
            {
                var crops = new List<Crop>();
                foreach (var stored in await _desk.ListAsync(_load, book, smelter, first, last, session, cancellationToken).ConfigureAwait(false))
                    crops.Add(await AnswerAsync(session, stored, cancellationToken).ConfigureAwait(false));
                return crops;
            },
            cancellationToken);

    /// <summary>A crop that was pulled, for its cathode lots.</summary>
    public static async Task<StoredCrop> RequireAsync(StoreSession session, Code book, Code number, CancellationToken cancellationToken) =>
        await DocumentStore.FindAsync(session, book, DocumentTypes.Crop, number.Value, cancellationToken).ConfigureAwait(false) is { } stored
            ? ContentJson.Read<StoredCrop>(stored.Content)
            : throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("Crop", $"{DocumentTypes.Crop} {number}"));

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeLoadAsync(
        StoreSession session, LoadCrop command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var section = await SectionService.RequireAsync(session, command.Book, command.Smelter, command.Section, cancellationToken).ConfigureAwait(false);
        var crops = await DocumentStore
            .ChildrenAsync(session, command.Book, DocumentTypes.Section, command.Section.Value, DocumentTypes.Crop, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(CropRules.CheckLoad(command, section.Kind, [.. crops.Select(stored => Answer(stored, section.Cells))]));
        var anodes = await AnodeStore.FindAsync(session, command.Book, command.Smelter, command.Anodes, cancellationToken).ConfigureAwait(false);
        if (command.Anodes.Except(anodes.Where(anode => anode.State != AnodeState.Withdrawn).Select(anode => anode.Number)).ToList() is { Count: > 0 } unknown)
            throw new NotFoundException(SmeltingViolations.AnodeUnknown.At(nameof(command.Anodes), unknown[0], ("smelter", command.Smelter)));
        violations.AddRange(anodes.Select(anode => AnodeRules.Check(nameof(command.Anodes), anode, AnodeState.Loaded)).OfType<Violation>());
        var transfers = violations.Any(violation => violation.IsError)
            ? []
            : await LoadedAsync(session, smelter, command, anodes, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Crop, command.Number.Value, command.Shift) with
        {
            Transfers = transfers,
            Parents = [(DocumentTypes.Section, command.Section.Value)],
            Also = (unitOfWork, token) => StepAsync(
                unitOfWork, command.Book, command.Smelter, anodes.Select(anode => anode with { State = AnodeState.Loaded, Crop = command.Number }), token),
            Event = "smelting.crop.loaded",
        };
        return (draft, violations);
    }

    private async Task<IReadOnlyList<Transfer>> LoadedAsync(
        StoreSession session, Smelter smelter, LoadCrop command, IReadOnlyList<Anode> anodes, CancellationToken cancellationToken)
    {
        var transfers = new List<Transfer>();
        foreach (var casting in anodes.GroupBy(anode => anode.Casting))
        {
            var held = await _stages
                .ContentAsync(session, smelter, Stage.Anodes, casting.Key, command.Shift.Day, cancellationToken).ConfigureAwait(false);
            await _stages.OpenAsync(session, smelter, Stage.Crop, command.Number, held.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
            transfers.AddRange(OwnerShares.Everything(
                OwnerShares.Part(casting.Sum(anode => anode.Mass), held),
                owner => SmelterAccounts.Stage(smelter.Code, Stage.Anodes, casting.Key, owner),
                owner => SmelterAccounts.Stage(smelter.Code, Stage.Crop, command.Number, owner)));
            transfers.Add(new Transfer(
                SmelterAccounts.AnodePieces(smelter.Code, casting.Key), SmelterAccounts.CropPieces(smelter.Code, command.Number),
                KnownCommodities.Piece, casting.Count()));
        }
        if (anodes.Count > 0)
            await _stages
                .OpenPiecesAsync(session, smelter, SmelterAccounts.CropPieces(smelter.Code, command.Number), cancellationToken).ConfigureAwait(false);
        return transfers;
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposePullAsync(
        StoreSession session, StoredDocument seen, StoredCrop stored, PullCrop command, CancellationToken cancellationToken)
    {
        var loaded = stored.Loaded;
        var smelter = await SmelterService.RequireAsync(session, command.Book, loaded.Smelter, cancellationToken).ConfigureAwait(false);
        var section = await SectionService.RequireAsync(session, command.Book, loaded.Smelter, loaded.Section, cancellationToken).ConfigureAwait(false);
        var day = command.Shift.Day;
        var crop = await _stages.ContentAsync(session, smelter, Stage.Crop, command.Number, day, cancellationToken).ConfigureAwait(false);
        var bath = await _stages.ContentAsync(session, smelter, Stage.Electrolyte, StageDesk.Main, day, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(CropRules.CheckPull(
            command, Answer(seen, section.Cells), section.Kind, crop.Sum(owner => owner.Content.Dry), _options));
        if (command.Slimes is { Assay: { } assay } slimes)
            violations.AddRange(HeatRules.CheckHeld(MaterialAmounts.Of(slimes.Dry, assay, slimes.CensoredAs), [.. crop, .. bath], _options));
        if (section.Kind == SectionKind.Winning && bath.Count == 0)
            violations.Add(SmeltingViolations.StageEmpty.At("Electrolyte", loaded.Smelter));
        var owners = (section.Kind == SectionKind.Refining ? crop : bath).Select(each => each.Owner).ToList();
        await OpenAsync(session, smelter, command, owners, cancellationToken).ConfigureAwait(false);
        var anodes = await AnodeStore.FindAsync(session, command.Book, loaded.Smelter, loaded.Anodes, cancellationToken).ConfigureAwait(false);
        violations.AddRange(anodes
            .Select(anode => AnodeRules.Check(nameof(loaded.Anodes), anode, AnodeState.Dissolved)).OfType<Violation>().Take(violations.Count == 0 ? 1 : 0));
        var draft = ShiftDraft.Of(_calendar, command.Book, loaded.Smelter, DocumentTypes.Crop, seen.Id, command.Shift) with
        {
            Transfers = violations.Any(violation => violation.IsError) ? [] : Pulled(loaded, command, crop, bath),
            Takes =
            [
                .. command.Scrap is { } scrap ? [(scrap.Lot, LotKinds.AnodeScrap)] : Array.Empty<(Code, Code)>(),
                .. command.Slimes is { } settled ? [(settled.Lot, LotKinds.Slimes)] : Array.Empty<(Code, Code)>(),
            ],
            Also = (unitOfWork, token) => StepAsync(
                unitOfWork, command.Book, loaded.Smelter,
                anodes.Select(anode => anode with { State = command.Scrapped.Contains(anode.Number) ? AnodeState.Scrap : AnodeState.Dissolved }), token),
            Event = "smelting.crop.pulled",
        };
        return (draft, violations);
    }

    private async Task OpenAsync(
        StoreSession session, Smelter smelter, PullCrop command, IReadOnlyList<MetalOwner> owners, CancellationToken cancellationToken)
    {
        await _stages.OpenAsync(session, smelter, Stage.Electrolyte, StageDesk.Main, owners, cancellationToken).ConfigureAwait(false);
        await _stages.OpenAsync(session, smelter, Stage.Crop, command.Number, owners, cancellationToken).ConfigureAwait(false);
        foreach (var lot in new[] { command.Scrap, command.Slimes }.OfType<PulledLot>())
            await _stages.OpenAsync(session, smelter, Stage.Lot, lot.Lot, owners, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<Transfer> Pulled(
        LoadCrop loaded, PullCrop command, IReadOnlyList<OwnerContent> crop, IReadOnlyList<OwnerContent> bath) =>
    [
        .. CropRules.Pull(command, crop, bath, loaded.Smelter),
        .. loaded.Anodes.Count == 0
            ? Array.Empty<Transfer>()
            : [new Transfer(SmelterAccounts.CropPieces(loaded.Smelter, command.Number), SmelterAccounts.Pieces(loaded.Smelter), KnownCommodities.Piece, loaded.Anodes.Count)],
    ];

    private static async Task StepAsync(
        UnitOfWork unitOfWork, Code book, Code smelter, IEnumerable<Anode> anodes, CancellationToken cancellationToken)
    {
        foreach (var anode in anodes)
            await AnodeStore.StepAsync(unitOfWork, book, smelter, anode with { Step = anode.Step + 1 }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Crop> AnswerAsync(StoreSession session, StoredDocument stored, CancellationToken cancellationToken)
    {
        var loaded = ContentJson.Read<StoredCrop>(stored.Content).Loaded;
        var section = await SectionService.RequireAsync(session, loaded.Book, loaded.Smelter, loaded.Section, cancellationToken).ConfigureAwait(false);
        return Answer(stored, section.Cells);
    }

    private static Crop Answer(StoredDocument stored, int cells)
    {
        var crop = ContentJson.Read<StoredCrop>(stored.Content);
        return new Crop { Loaded = crop.Loaded, Pulled = crop.Pulled, Revision = stored.Revision, EntrySeq = stored.EntrySeq, Cells = cells };
    }
}
