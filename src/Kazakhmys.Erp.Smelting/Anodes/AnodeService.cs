using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Anodes;

internal sealed class AnodeService : DocumentService<RecordCasting>, IAnodes
{
    private readonly ErpStore _store;
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;

    public AnodeService(ErpStore store, DocumentDesk desk, StageDesk stages, ProductionCalendar calendar, SmeltingOptions options)
        : base(desk)
    {
        (_store, _stages, _calendar, _options) = (store, stages, calendar, options);
        Kind = new DocumentKind<RecordCasting, Recorded<RecordCasting>>
        {
            Type = DocumentTypes.Casting,
            Validator = new RecordCastingValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordCasting, Recorded<RecordCasting>> Kind { get; }

    public Task<Anode?> FindAnodeAsync(
        Code book, Code smelter, Code anode, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(
            within,
            async session => await AnodeStore.FindAsync(session, book, smelter, anode, cancellationToken).ConfigureAwait(false) is { State: not AnodeState.Withdrawn } found
                ? found
                : null,
            cancellationToken);

    public Task<IReadOnlyList<Anode>> ListAnodesAsync(
        Code book, Code smelter, Code casting, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync<IReadOnlyList<Anode>>(
            within,
            async session =>
            [
                .. (await AnodeStore.OfCastingAsync(session, book, smelter, casting, cancellationToken).ConfigureAwait(false))
                    .Where(anode => anode.State != AnodeState.Withdrawn),
            ],
            cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordCasting command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var heat = await HeatService.RequireAsync(session, command.Book, command.Heat, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(HeatRules.CheckOpen(heat, command.Shift, nameof(command.Heat)));
        if (ChargeService.FurnaceOf(smelter, heat.Opened.Furnace).Kind != FurnaceKind.Anode)
            violations.Add(SmeltingViolations.CastingFurnace.At(nameof(command.Heat), command.Heat, ("furnace", heat.Opened.Furnace)));
        var mine = await AnodeStore.OfCastingAsync(session, command.Book, command.Smelter, command.Number, cancellationToken).ConfigureAwait(false);
        var named = await AnodeStore
            .FindAsync(session, command.Book, command.Smelter, command.Anodes.Select(anode => anode.Number), cancellationToken).ConfigureAwait(false);
        violations.AddRange(AnodeRules.CheckCast(command, [.. mine.UnionBy(named, anode => anode.Number)]));
        var held = await _stages.ContentAsync(session, smelter, Stage.Heat, command.Heat, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        if (held.All(owner => owner.Content.Dry <= Mass.Zero))
            violations.Add(SmeltingViolations.StageEmpty.At(nameof(command.Heat), command.Heat));
        var amounts = MaterialAmounts.Of(command.Anodes.Sum(anode => anode.Mass), command.Assay, command.CensoredAs);
        violations.AddRange(HeatRules.CheckHeld(amounts, held, _options));
        await _stages.OpenAsync(session, smelter, Stage.Anodes, command.Number, held.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var pieces = SmelterAccounts.AnodePieces(command.Smelter, command.Number);
        await _stages.OpenPiecesAsync(session, smelter, pieces, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Casting, command.Number.Value, command.Shift) with
        {
            Transfers = violations.Any(violation => violation.IsError)
                ? []
                :
                [
                    .. OwnerShares.Transfers(
                        amounts, held, owner => SmelterAccounts.Stage(command.Smelter, Stage.Heat, command.Heat, owner),
                        owner => SmelterAccounts.Stage(command.Smelter, Stage.Anodes, command.Number, owner)),
                    new Transfer(SmelterAccounts.Pieces(command.Smelter), pieces, KnownCommodities.Piece, command.Anodes.Count),
                ],
            Parents = [(DocumentTypes.Heat, command.Heat.Value)],
            Takes = [(command.Number, LotKinds.Casting)],
            Also = (unitOfWork, token) => CastAsync(unitOfWork, command, mine, named, token),
            Event = "smelting.anodes.cast",
        };
        return (draft, violations);
    }

    private static async Task CastAsync(
        UnitOfWork unitOfWork, RecordCasting command, IReadOnlyList<Anode> mine, IReadOnlyList<Anode> named, CancellationToken cancellationToken)
    {
        var steps = mine.UnionBy(named, anode => anode.Number).ToDictionary(anode => anode.Number, anode => anode.Step);
        foreach (var anode in mine.Where(anode => anode.State == AnodeState.Cast))
        {
            steps[anode.Number]++;
            var withdrawn = anode with { State = AnodeState.Withdrawn, Step = steps[anode.Number] };
            await AnodeStore.StepAsync(unitOfWork, command.Book, command.Smelter, withdrawn, cancellationToken).ConfigureAwait(false);
        }
        foreach (var cast in command.Anodes)
        {
            var anode = new Anode
            {
                Number = cast.Number,
                Mass = cast.Mass,
                State = AnodeState.Cast,
                Step = steps.GetValueOrDefault(cast.Number) + 1,
                Casting = command.Number,
            };
            await AnodeStore.StepAsync(unitOfWork, command.Book, command.Smelter, anode, cancellationToken).ConfigureAwait(false);
        }
    }
}
