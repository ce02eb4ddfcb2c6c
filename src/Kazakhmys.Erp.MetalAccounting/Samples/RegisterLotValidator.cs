using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

internal sealed class RegisterLotValidator : AbstractValidator<RegisterLot>
{
    public const int MaxCode = 60;
    private const int MaxIncrements = 100_000;

    public RegisterLotValidator()
    {
        RuleFor(lot => lot.Book).IsNamed();
        RuleFor(lot => lot.Code).IsCode(MaxCode);
        RuleFor(lot => lot.Flowsheet).IsNamed();
        RuleFor(lot => lot.Stream).IsNamed();
        RuleFor(lot => lot.To).Must((lot, to) => to > lot.From).WithViolation(MetalAccountingViolations.MeasurementInterval);
        RuleFor(lot => lot.Increments).Must(increments => increments.Count is > 0 and <= MaxIncrements)
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", MaxIncrements));
        RuleFor(lot => lot.Increments).Must((lot, increments) => AreWithin(lot, increments)).WithViolation(MetalAccountingViolations.SampleIncrement);
        RuleFor(lot => lot.Sampling).Must(parts => parts.Select(part => part.Element).Distinct().Count() == parts.Count)
            .WithViolation(MetalAccountingViolations.CodeTwice);
        RuleForEach(lot => lot.Sampling).SetValidator(new SamplingValidator());
    }

    private static bool AreWithin(RegisterLot lot, IReadOnlyList<SampleIncrement> increments) =>
        increments.Select(increment => increment.Number).Distinct().Count() == increments.Count
        && increments.All(increment => increment.Number > 0 && increment.TakenAt >= lot.From && increment.TakenAt <= lot.To
            && increment.Mass is not { Milligrams: <= 0 });

    private sealed class SamplingValidator : AbstractValidator<SamplingUncertainty>
    {
        public SamplingValidator()
        {
            RuleFor(part => part.Relative).Must(ratio => ratio >= Ratio.Zero).WithViolation(KernelViolations.ValueNegative);
            RuleFor(part => part.Source).IsText(ShapeOf.MaxName);
        }
    }
}
