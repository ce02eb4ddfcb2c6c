using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stopes;

internal sealed class PlanStopeValidator : AbstractValidator<PlanStope>
{
    public PlanStopeValidator()
    {
        RuleFor(stope => stope.Book).IsNamed();
        RuleFor(stope => stope.Mine).IsSegment();
        RuleFor(stope => stope.Stope).IsSegment();
        RuleFor(stope => stope.Kind).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired);
        RuleFor(stope => stope.PlannedOre).Must(ore => ore >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(stope => stope.PlannedGrades).Must(grades => grades is not null).WithViolation(KernelViolations.ValueRequired);
    }
}
