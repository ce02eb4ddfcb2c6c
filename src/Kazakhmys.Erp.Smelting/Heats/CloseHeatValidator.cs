using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Heats;

internal sealed class CloseHeatValidator : AbstractValidator<CloseHeat>
{
    public CloseHeatValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
    }
}
