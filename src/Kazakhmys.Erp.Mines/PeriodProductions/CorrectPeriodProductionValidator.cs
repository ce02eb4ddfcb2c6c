using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

internal sealed class CorrectPeriodProductionValidator : AbstractValidator<CorrectPeriodProduction>
{
    public CorrectPeriodProductionValidator()
    {
        RuleFor(correction => correction.Production).SetValidator(new RecordPeriodProductionValidator());
        RuleFor(correction => correction.Revision).Must(revision => revision > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(correction => correction.Reason).IsText(500);
    }
}
