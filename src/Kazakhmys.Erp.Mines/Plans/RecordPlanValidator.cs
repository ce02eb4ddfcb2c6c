using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Plans;

internal sealed class RecordPlanValidator : AbstractValidator<RecordPlan>
{
    public RecordPlanValidator()
    {
        RuleFor(plan => plan.Book).IsNamed();
        RuleFor(plan => plan.Mine).IsSegment();
        RuleFor(plan => plan.Span).Must(span => span is not null).WithViolation(KernelViolations.ValueRequired);
        RuleFor(plan => plan.Ore).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(plan => plan.Waste).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(plan => plan.Drilled).Must(length => length >= Length.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(plan => plan.Hoisted).Must(mass => mass >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(plan => plan.Grades).Must(grades => grades is not null).WithViolation(KernelViolations.ValueRequired);
        RuleFor(plan => plan.Revision).Must(revision => revision >= 0).WithViolation(KernelViolations.ValueNegative);
    }
}
