using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Charges;

internal sealed class RecordChargeValidator : AbstractValidator<RecordCharge>
{
    public RecordChargeValidator()
    {
        RuleFor(command => command.Book).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Number).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Parts)
            .Must((command, parts) => parts.Count + command.Lots.Count > 0).WithViolation(KernelViolations.ListEmpty);
        RuleForEach(command => command.Lots).Must(lot => lot.Dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Lots)
            .Must(lots => lots.Select(lot => lot.Lot).Distinct().Count() == lots.Count).WithViolation(SmeltingViolations.ChargeLotTwice);
        RuleForEach(command => command.Additions).Must(addition => addition.Dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Additions).Must(addition => !addition.From.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Heat)
            .Must((command, heat) => heat is not null || command.Lots.Count + command.Additions.Count == 0)
            .WithViolation(SmeltingViolations.ChargeHeatRequired);
        RuleForEach(command => command.Parts).Must(part => part.Dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Parts).Must(part => !part.From.IsEmpty).WithViolation(KernelViolations.ValueRequired);
    }
}
