using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

internal sealed class RecordCalibrationValidator : AbstractValidator<RecordCalibration>
{
    public RecordCalibrationValidator()
    {
        RuleFor(record => record.Book).IsNamed();
        RuleFor(record => record.Instrument).IsNamed();
        RuleFor(record => record.Calibration.Certificate).IsText(ShapeOf.MaxName);
        RuleFor(record => record.Calibration.ValidTo).Must((record, end) => end > record.Calibration.ValidFrom).WithViolation(
            KernelViolations.RuleEmpty, record => [("from", record.Calibration.ValidFrom), ("to", record.Calibration.ValidTo)]);
    }
}
