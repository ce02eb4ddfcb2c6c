using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Bars;

internal sealed class MoveBarValidator : AbstractValidator<MoveBar>
{
    public MoveBarValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Serial).IsNamed();
        RuleFor(command => command.To).IsNamed();
        RuleFor(command => command.ReleasedBy).IsNamed();
        RuleFor(command => command.ReceivedBy).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
    }
}
