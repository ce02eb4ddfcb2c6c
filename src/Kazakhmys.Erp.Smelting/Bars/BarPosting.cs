using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>What the steps of a bar move, and what is wrong with them.</summary>
internal sealed class BarPosting(StageDesk stages, FeedCheck feeds, IAccounts accounts, ProductionCalendar calendar)
{
    public static StoredBar Stored(CastBar command) => new()
    {
        Cast = command,
        State = BarState.Cast,
        Account = SmelterAccounts.Stage(command.Smelter, Stage.Bars, StageDesk.Main, command.Owner),
    };

    public static StoredBar Stored(RecordBar command) => new()
    {
        Cast = new CastBar
        {
            Book = command.Book,
            Smelter = command.Smelter,
            Serial = command.Serial,
            Metal = command.Metal,
            Shift = command.Shift,
            Owner = command.Owner,
            Gross = command.Gross,
            ScaleUnit = command.ScaleUnit,
        },
        From = command.From,
        Fineness = command.Fineness,
        State = BarState.Vaulted,
        Account = VaultOf(command.Smelter, command.Metal, command.Owner),
    };

    public static StoredBar Assayed(StoredBar bar, AssayBar command) =>
        bar with { Fineness = command.Fineness, Certificate = command.Certificate, State = BarState.Assayed, Move = null };

    /// <summary>The kind of an account never changes, so the same move leads to the same state.</summary>
    public async Task<StoredBar> MovedAsync(StoreSession session, StoredBar bar, MoveBar command, CancellationToken cancellationToken)
    {
        var place = await RequirePlaceAsync(session, command, cancellationToken).ConfigureAwait(false);
        return bar with { Account = command.To, Move = command, State = BarRules.StateAt(place.Kind) ?? bar.State };
    }

    public async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> CastAsync(
        StoreSession session, CastBar command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        await stages.OpenAsync(session, smelter, Stage.Bars, StageDesk.Main, [command.Owner], cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>();
        if (command.Lot is { } lot)
            await CheckLotAsync(session, smelter, command, lot, command.Shift.Day, KnownCommodities.Mass, command.Gross, violations, cancellationToken).ConfigureAwait(false);
        var to = Stored(command).Account;
        var draft = ShiftDraft.Of(calendar, command.Book, command.Smelter, DocumentTypes.Bar, command.Serial.Value, command.Shift) with
        {
            Transfers =
            [
                new Transfer(SourceOf(command), to, KnownCommodities.Mass, command.Gross.Milligrams),
                new Transfer(SmelterAccounts.Pieces(command.Smelter), to, KnownCommodities.Piece, 1),
            ],
            Event = "smelting.bar.cast",
        };
        return (draft, violations);
    }

    public async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> AssayAsync(
        StoreSession session, StoredDocument seen, StoredBar bar, AssayBar command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, bar.Cast.Smelter, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>();
        if (!BarRules.CanBecome(bar.State, BarState.Assayed))
            violations.Add(SmeltingViolations.BarState.At(nameof(command.Serial), command.Serial, ("state", bar.State), ("wanted", BarState.Assayed)));
        if (command.Shift < bar.Cast.Shift)
            violations.Add(SmeltingViolations.BarBeforeCast.At(nameof(command.Shift), command.Shift, ("cast", bar.Cast.Shift)));
        var fine = BarRules.Fine(bar.Cast.Gross, command.Fineness, bar.Cast.ScaleUnit);
        if (bar.Cast.Lot is { } lot)
            await CheckLotAsync(session, smelter, bar.Cast, lot, command.Shift.Day, bar.Cast.Metal, fine, violations, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(calendar, command.Book, bar.Cast.Smelter, DocumentTypes.Bar, seen.Id, command.Shift) with
        {
            Transfers = fine > Mass.Zero ? [new Transfer(SourceOf(bar.Cast), bar.Account, bar.Cast.Metal, fine.Milligrams)] : [],
            Event = "smelting.bar.assayed",
        };
        return (draft, violations);
    }

    public async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> RecordAsync(
        StoreSession session, RecordBar command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (session is UnitOfWork unitOfWork && command.Owner.IsTolled)
            await SmelterService.OpenOwnerAsync(accounts, unitOfWork, smelter, command.Owner, cancellationToken).ConfigureAwait(false);
        var violations = command.From is { } source
            ? await feeds.CheckAsync(session, command.Book, [(nameof(command.From), command.Owner, source)], cancellationToken).ConfigureAwait(false)
            : [];
        var inProcess = SmelterAccounts.InProcess(command.Smelter, command.Owner);
        var vault = VaultOf(command.Smelter, command.Metal, command.Owner);
        var fine = BarRules.Fine(command.Gross, command.Fineness, command.ScaleUnit).Milligrams;
        var draft = ShiftDraft.Of(calendar, command.Book, command.Smelter, DocumentTypes.Bar, command.Serial.Value, command.Shift) with
        {
            Transfers =
            [
                .. command.From is { } feed ? [new Transfer(feed, inProcess, command.Metal, fine)] : Array.Empty<Transfer>(),
                new Transfer(inProcess, vault, command.Metal, fine),
                new Transfer(inProcess, vault, KnownCommodities.Piece, 1),
            ],
            Event = "smelting.bar.recorded",
        };
        return (draft, violations);
    }

    public async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> MoveAsync(
        StoreSession session, StoredDocument seen, StoredBar bar, MoveBar command, CancellationToken cancellationToken)
    {
        var place = await RequirePlaceAsync(session, command, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(BarRules.CheckMove(command, bar.State, bar.Cast.Owner, bar.Account, place.Kind));
        if (ProductionDay.FromNumber(seen.Day) > command.Shift.Day)
            violations.Add(SmeltingViolations.BarBeforeCast.At(nameof(command.Shift), command.Shift, ("cast", ProductionDay.FromNumber(seen.Day))));
        var draft = ShiftDraft.Of(calendar, command.Book, seen.Smelter, DocumentTypes.Bar, seen.Id, command.Shift) with
        {
            Transfers = violations.Any(violation => violation.IsError) ? [] : Moves(bar, command),
            Event = "smelting.bar.moved",
        };
        return (draft, violations);
    }

    private async Task<Account> RequirePlaceAsync(StoreSession session, MoveBar command, CancellationToken cancellationToken) =>
        await accounts.FindAsync(command.Book, command.To, session, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(SmeltingViolations.BarPlaceUnknown.At(nameof(command.To), command.To));

    private static IReadOnlyList<Transfer> Moves(StoredBar bar, MoveBar command)
    {
        var fine = BarRules.Fine(bar.Cast.Gross, bar.Fineness!.Value, bar.Cast.ScaleUnit);
        // A bar that was recorded at once brought no mass with it, only its fine metal.
        return
        [
            .. fine > Mass.Zero ? [new Transfer(bar.Account, command.To, bar.Cast.Metal, fine.Milligrams)] : Array.Empty<Transfer>(),
            .. bar.Certificate is not null
                ? [new Transfer(bar.Account, command.To, KnownCommodities.Mass, bar.Cast.Gross.Milligrams)]
                : Array.Empty<Transfer>(),
            new Transfer(bar.Account, command.To, KnownCommodities.Piece, 1),
        ];
    }

    private async Task CheckLotAsync(
        StoreSession session, Smelter smelter, CastBar bar, Code lot, ProductionDay day, Code commodity, Mass wanted, List<Violation> violations,
        CancellationToken cancellationToken)
    {
        await LotDesk.RequireAsync(session, smelter, nameof(bar.Lot), lot, cancellationToken).ConfigureAwait(false);
        var content = await stages.ContentAsync(session, smelter, Stage.Lot, lot, day, cancellationToken).ConfigureAwait(false);
        var held = Mass.FromMilligrams(content.FirstOrDefault(each => each.Owner == bar.Owner)?.AmountOf(commodity) ?? 0);
        if (wanted > held)
            violations.Add(SmeltingViolations.LotShort.At(nameof(bar.Lot), wanted, ("lot", lot), ("held", held)));
    }

    private static Code SourceOf(CastBar bar) => bar.Lot is { } lot
        ? SmelterAccounts.Stage(bar.Smelter, Stage.Lot, lot, bar.Owner)
        : SmelterAccounts.InProcess(bar.Smelter, bar.Owner);

    private static Code VaultOf(Code smelter, Code metal, MetalOwner owner) => metal == KnownCommodities.Gold
        ? SmelterAccounts.Gold(smelter, owner)
        : SmelterAccounts.Silver(smelter, owner);
}
