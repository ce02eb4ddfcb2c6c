using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Consumption;

internal sealed class ConsumptionNormValidator : AbstractValidator<ConsumptionNorm>
{
    public ConsumptionNormValidator()
    {
        RuleFor(norm => norm.Book).IsNamed();
        RuleFor(norm => norm.Plant).IsSegment();
        RuleFor(norm => norm.Item).IsSegment();
        RuleFor(norm => norm.Source).IsText(1000);
        RuleFor(norm => norm.ValidTo).Must((norm, end) => end is null || end > norm.ValidFrom)
            .WithViolation(KernelViolations.RuleEmpty, norm => [("from", norm.ValidFrom), ("to", norm.ValidTo)]);
    }
}
