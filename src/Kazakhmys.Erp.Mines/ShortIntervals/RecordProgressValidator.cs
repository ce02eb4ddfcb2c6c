using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

internal sealed class RecordProgressValidator : AbstractValidator<RecordProgress>
{
    public RecordProgressValidator()
    {
        RuleFor(progress => progress.Book).IsNamed();
        RuleFor(progress => progress.Mine).IsSegment();
        RuleFor(progress => progress.Workplace).IsSegment();
        RuleFor(progress => progress.Number).IsSegment();
        RuleFor(progress => progress.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(progress => progress.Ore).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(progress => progress.Waste).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(progress => progress.Drilled).Must(length => length >= Length.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(progress => progress.Hoisted).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
