using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

internal sealed class ValidateMeasurementValidator : AbstractValidator<ValidateMeasurement>
{
    public ValidateMeasurementValidator()
    {
        RuleFor(judgement => judgement.Measurement.Book).IsNamed();
        RuleFor(judgement => judgement.Measurement.Point).IsNamed();
        RuleFor(judgement => judgement.Reason).IsAtMost(ShapeOf.MaxReason);
        RuleFor(judgement => judgement.Corrected).Must(value => value is null || !RecordMeasurementValidator.IsNegative(value))
            .WithViolation(MetalAccountingViolations.MeasurementNegative);
    }
}
