using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

internal sealed class CorrectShiftReportValidator : AbstractValidator<CorrectShiftReport>
{
    public CorrectShiftReportValidator()
    {
        RuleFor(correction => correction.Report).SetValidator(new RecordShiftReportValidator());
        RuleFor(correction => correction.Revision).Must(revision => revision > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(correction => correction.Reason).IsText(500);
    }
}
