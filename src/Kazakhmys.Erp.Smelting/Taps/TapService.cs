using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Taps;

internal sealed class TapService : DocumentService<RecordTap>, ITaps
{
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;

    public TapService(DocumentDesk desk, StageDesk stages, ProductionCalendar calendar, SmeltingOptions options)
        : base(desk)
    {
        (_stages, _calendar, _options) = (stages, calendar, options);
        Kind = new DocumentKind<RecordTap, Recorded<RecordTap>>
        {
            Type = DocumentTypes.Tap,
            Validator = new RecordTapValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordTap, Recorded<RecordTap>> Kind { get; }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordTap command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var heat = await HeatService.RequireAsync(session, command.Book, command.Heat, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(HeatRules.CheckOpen(heat, command.Shift, nameof(command.Heat)));
        if (HeatRules.CheckProduct(ChargeService.FurnaceOf(smelter, heat.Opened.Furnace).Kind, command.Product) is { } product)
            violations.Add(product);
        var held = await _stages
            .ContentAsync(session, smelter, Stage.Heat, command.Heat, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        if (held.All(owner => owner.Content.Dry <= Mass.Zero))
            violations.Add(SmeltingViolations.StageEmpty.At(nameof(command.Heat), command.Heat));
        var amounts = Amounts(command);
        violations.AddRange(HeatRules.CheckHeld(amounts, held, _options));
        var (stage, number) = command.Product == TapProduct.Gas ? (Stage.Gas, StageDesk.Main) : (Stage.Lot, command.Number);
        if (!command.IsDiscarded)
            await _stages.OpenAsync(session, smelter, stage, number, held.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Tap, command.Number.Value, command.Shift) with
        {
            Transfers = violations.Any(violation => violation.IsError)
                ? []
                : OwnerShares.Transfers(
                    amounts, held, owner => SmelterAccounts.Stage(command.Smelter, Stage.Heat, command.Heat, owner),
                    owner => command.IsDiscarded
                        ? SmelterAccounts.Loss(command.Smelter, LossOf(command.Product))
                        : SmelterAccounts.Stage(command.Smelter, stage, number, owner)),
            Parents = [(DocumentTypes.Heat, command.Heat.Value)],
            Takes = command.IsDiscarded || command.Product == TapProduct.Gas ? [] : [(command.Number, LotKinds.Of(command.Product))],
            Event = "smelting.tap.recorded",
        };
        return (draft, violations);
    }

    private static IReadOnlyList<(Code Commodity, long Amount)> Amounts(RecordTap command) =>
        MaterialAmounts.Of(command.Dry, command.Assay, command.CensoredAs);

    private static LossKind LossOf(TapProduct product) => product switch
    {
        TapProduct.Slag => LossKind.Slag,
        TapProduct.Dust => LossKind.Dust,
        _ => LossKind.Gas,
    };
}
