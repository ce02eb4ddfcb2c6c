using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Fleet;

internal sealed class RegisterMachineValidator : AbstractValidator<RegisterMachine>
{
    public RegisterMachineValidator()
    {
        RuleFor(machine => machine.Book).IsNamed();
        RuleFor(machine => machine.Mine).IsSegment();
        RuleFor(machine => machine.Machine).IsSegment();
        RuleFor(machine => machine.Name).IsText(200);
        RuleFor(machine => machine.Kind).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired);
        RuleFor(machine => machine.RatedPayload).Must(mass => mass is null || mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(machine => machine.DieselPower).Must(power => power is null || power > Power.Zero).WithViolation(KernelViolations.ValueNotPositive);
    }
}
