using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.CellHouse;

internal sealed class RegisterSectionValidator : AbstractValidator<RegisterSection>
{
    public RegisterSectionValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Cells).Must(cells => cells > 0).WithViolation(KernelViolations.ValueNotPositive);
    }
}
