using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

internal sealed class RheniumService : DocumentService<RecordRhenium>, IRheniumSolutions
{
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;

    public RheniumService(DocumentDesk desk, StageDesk stages, ProductionCalendar calendar)
        : base(desk)
    {
        (_stages, _calendar) = (stages, calendar);
        Kind = new DocumentKind<RecordRhenium, Recorded<RecordRhenium>>
        {
            Type = DocumentTypes.Rhenium,
            Validator = new RecordRheniumValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordRhenium, Recorded<RecordRhenium>> Kind { get; }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordRhenium command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var gas = await _stages
            .ContentAsync(session, smelter, Stage.Gas, StageDesk.Main, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        var (rhenium, held) = (command.Solution * command.Rhenium, Mass.FromMilligrams(gas.Sum(owner => owner.AmountOf(KnownCommodities.Rhenium))));
        IReadOnlyList<Violation> violations = rhenium <= held
            ? []
            : [SmeltingViolations.RheniumShort.At(nameof(command.Solution), rhenium, ("held", held))];
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Rhenium, command.Number.Value, command.Shift) with
        {
            Transfers = violations.Count > 0
                ? []
                : OwnerShares.Transfers(
                    [(KnownCommodities.Rhenium, rhenium.Milligrams)], gas,
                    owner => SmelterAccounts.Stage(command.Smelter, Stage.Gas, StageDesk.Main, owner),
                    owner => SmelterAccounts.Rhenium(command.Smelter, owner)),
            Event = "smelting.rhenium.recorded",
        };
        return (draft, violations);
    }
}
