using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Register;

internal sealed class RecordHoistCapacityValidator : AbstractValidator<RecordHoistCapacity>
{
    public RecordHoistCapacityValidator()
    {
        RuleFor(capacity => capacity.Book).IsNamed();
        RuleFor(capacity => capacity.Mine).IsNamed();
        RuleFor(capacity => capacity.PerHour).Must(mass => mass > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(capacity => capacity.Source).IsText(500);
    }
}
