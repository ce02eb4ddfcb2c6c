using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Tolling;

internal sealed class ReturnTolledMetalValidator : AbstractValidator<ReturnTolledMetal>
{
    public ReturnTolledMetalValidator()
    {
        RuleFor(command => command.Book).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Number).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Amount).Must(amount => amount > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
    }
}
