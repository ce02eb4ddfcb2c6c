using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Cathodes;

internal sealed class RecordCathodeLotValidator : AbstractValidator<RecordCathodeLot>
{
    public RecordCathodeLotValidator()
    {
        RuleFor(command => command.Book).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Lot).Must(code => !code.IsEmpty).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Mass).Must(mass => mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
    }
}
