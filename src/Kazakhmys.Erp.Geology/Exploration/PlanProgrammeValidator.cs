using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Geology.Exploration;

internal sealed class PlanProgrammeValidator : AbstractValidator<PlanProgramme>
{
    public PlanProgrammeValidator()
    {
        RuleFor(plan => plan.Book).IsNamed();
        RuleFor(plan => plan.Id).IsSegment();
        RuleFor(plan => plan.Deposit).IsSegment();
        RuleFor(plan => plan.Section).IsSegment();
        RuleFor(plan => plan.Document).IsText(1000);
        RuleFor(plan => plan.Last).Must((plan, last) => last >= plan.First).WithViolation(GeologyViolations.ExplorationSpan);
        RuleFor(plan => plan.Metres).Must(metres => metres > Length.Zero).WithViolation(GeologyViolations.ExplorationAmount);
        RuleFor(plan => plan.Holes).Must(holes => holes > 0).WithViolation(GeologyViolations.ExplorationAmount);
    }
}
