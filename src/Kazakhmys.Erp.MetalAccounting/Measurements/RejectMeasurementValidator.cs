using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

internal sealed class RejectMeasurementValidator : AbstractValidator<RejectMeasurement>
{
    public RejectMeasurementValidator()
    {
        RuleFor(rejection => rejection.Measurement.Book).IsNamed();
        RuleFor(rejection => rejection.Measurement.Point).IsNamed();
        RuleFor(rejection => rejection.Reason).IsText(ShapeOf.MaxReason);
    }
}
