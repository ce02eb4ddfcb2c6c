using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

internal sealed class ReplaceMeasurementValidator : AbstractValidator<ReplaceMeasurement>
{
    public ReplaceMeasurementValidator()
    {
        RuleFor(replacement => replacement.Measurement).SetValidator(new RecordMeasurementValidator());
        RuleFor(replacement => replacement.Revision).Must(revision => revision > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(replacement => replacement.Reason).IsText(ShapeOf.MaxReason);
    }
}
