using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

internal sealed class RegisterInstrumentValidator : AbstractValidator<RegisterInstrument>
{
    private const int MaxCode = 80;

    public RegisterInstrumentValidator()
    {
        RuleFor(instrument => instrument.Book).IsNamed();
        RuleFor(instrument => instrument.Code).IsCode(MaxCode);
        RuleFor(instrument => instrument.SharedErrorGroup).Must(group => group is not { Value.Length: > MaxCode })
            .WithViolation(KernelViolations.TextTooLong, ("max", MaxCode));
        RuleFor(instrument => instrument.Name).IsText(ShapeOf.MaxName);
    }
}
