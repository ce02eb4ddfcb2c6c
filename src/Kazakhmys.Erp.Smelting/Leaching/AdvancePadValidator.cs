using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class AdvancePadValidator : AbstractValidator<AdvancePad>
{
    public AdvancePadValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
    }
}
