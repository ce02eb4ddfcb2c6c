using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

internal sealed class PrepareSampleValidator : AbstractValidator<PrepareSample>
{
    public PrepareSampleValidator()
    {
        RuleFor(sample => sample.Book).IsNamed();
        RuleFor(sample => sample.Code).IsCode(RegisterLotValidator.MaxCode);
        RuleFor(sample => sample.Parents).Must(parents => parents.Count > 0).WithViolation(KernelViolations.ListEmpty);
        RuleFor(sample => sample.Parents).Must(parents => parents.Distinct().Count() == parents.Count).WithViolation(MetalAccountingViolations.CodeTwice);
        RuleForEach(sample => sample.Parents).IsNamed();
        RuleFor(sample => sample.Mass).Must(mass => mass is not { Milligrams: <= 0 }).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(sample => sample.PreparationUncertainty).Must(ratio => ratio >= Ratio.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
