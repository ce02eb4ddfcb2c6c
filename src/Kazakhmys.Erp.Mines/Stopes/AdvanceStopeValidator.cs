using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stopes;

internal sealed class AdvanceStopeValidator : AbstractValidator<AdvanceStope>
{
    private const int MaxReason = 500;

    public AdvanceStopeValidator()
    {
        RuleFor(step => step.Book).IsNamed();
        RuleFor(step => step.Mine).IsSegment();
        RuleFor(step => step.Stope).IsSegment();
        RuleFor(step => step.Revision).Must(revision => revision > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(step => step.To).Must(Enum.IsDefined).WithViolation(KernelViolations.ValueRequired)
            .Must(state => !StopeRules.NeedsBlast(state)).WithViolation(MinesViolations.StopeNeedsBlast);
        RuleFor(step => step.Reason)
            .Must((step, reason) => step.To != StopeState.Closed || !string.IsNullOrWhiteSpace(reason)).WithViolation(KernelViolations.ValueRequired)
            .Must(reason => reason is null || reason.Length <= MaxReason).WithViolation(KernelViolations.TextTooLong, ("max", MaxReason));
    }
}
