using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Weightometers;

internal sealed class RegisterWeightometerValidator : AbstractValidator<RegisterWeightometer>
{
    public RegisterWeightometerValidator()
    {
        RuleFor(scale => scale.Book).IsNamed();
        RuleFor(scale => scale.Mine).IsSegment();
        RuleFor(scale => scale.Weightometer).IsSegment();
        RuleFor(scale => scale.Name).IsText(200);
        RuleFor(scale => scale.Stockpile).IsSegment();
        RuleFor(scale => scale.RelativeUncertainty)
            .Must(share => share >= Ratio.Zero && share <= Ratio.One).WithViolation(KernelViolations.ValueOutOfRange, ("min", 0), ("max", 1));
    }
}

internal sealed class RecordReadingValidator : AbstractValidator<RecordReading>
{
    public RecordReadingValidator()
    {
        RuleFor(reading => reading.Book).IsNamed();
        RuleFor(reading => reading.Mine).IsSegment();
        RuleFor(reading => reading.Weightometer).IsSegment();
        RuleFor(reading => reading.Total).Must(total => total >= WetMass.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
