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
        RuleFor(command => command.Parts).NotEmpty().WithViolation(KernelViolations.ListEmpty);
        RuleForEach(command => command.Parts).Must(part => part.Dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleForEach(command => command.Parts).Must(part => !part.From.IsEmpty).WithViolation(KernelViolations.ValueRequired);
    }
}
