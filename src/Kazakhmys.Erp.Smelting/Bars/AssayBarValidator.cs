using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Bars;

internal sealed class AssayBarValidator : AbstractValidator<AssayBar>
{
    public AssayBarValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Serial).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Fineness).Must(fineness => fineness > Grade.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Certificate).NotEmpty().WithViolation(KernelViolations.ValueRequired);
    }
}
