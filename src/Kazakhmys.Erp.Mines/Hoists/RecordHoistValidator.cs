using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Hoists;

internal sealed class RecordHoistValidator : AbstractValidator<RecordHoist>
{
    public RecordHoistValidator()
    {
        RuleFor(hoist => hoist.Book).IsNamed();
        RuleFor(hoist => hoist.Mine).IsSegment();
        RuleFor(hoist => hoist.Hoist).IsSegment();
        RuleFor(hoist => hoist.Shaft).IsSegment();
        RuleFor(hoist => hoist.Payload).Must(payload => payload > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(hoist => hoist.Cycle).Must(cycle => cycle > Duration.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(hoist => hoist.Availability)
            .Must(share => share > Ratio.Zero && share <= Ratio.One).WithViolation(KernelViolations.ValueOutOfRange, ("min", 0), ("max", 1));
        RuleFor(hoist => hoist.Source).IsText(500);
    }
}
