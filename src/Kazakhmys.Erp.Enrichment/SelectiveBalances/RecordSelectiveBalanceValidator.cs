using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

internal sealed class RecordSelectiveBalanceValidator : AbstractValidator<RecordSelectiveBalance>
{
    public RecordSelectiveBalanceValidator()
    {
        RuleFor(shift => shift.Book).IsNamed();
        RuleFor(shift => shift.Plant).IsSegment();
        RuleFor(shift => shift.OreType).IsSegment();
        RuleFor(shift => shift.Feed).Must(mass => mass > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(shift => shift.Stacks).Must(stacks => stacks is { Count: > 1 } && stacks.Distinct().Count() == stacks.Count)
            .WithViolation(EnrichmentViolations.PlantIncomplete);
        RuleFor(shift => shift.Metals).Must(metals => metals is { Count: > 0 }).WithViolation(EnrichmentViolations.MetalsMissing);
    }
}
