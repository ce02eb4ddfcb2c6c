using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

internal sealed class RecordShiftBalanceValidator : AbstractValidator<RecordShiftBalance>
{
    public RecordShiftBalanceValidator()
    {
        RuleFor(shift => shift.Book).IsNamed();
        RuleFor(shift => shift.Plant).IsSegment();
        RuleFor(shift => shift.OreType).IsSegment();
        RuleFor(shift => shift.Feed).Must(mass => mass > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(shift => shift.Concentrate).Must(mass => mass is null || mass > Mass.Zero)
            .WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(shift => shift.Metals)
            .Must(metals => metals is { Count: > 0 } && metals.DistinctBy(metal => metal.Element).Count() == metals.Count)
            .WithViolation(EnrichmentViolations.MetalsMissing);
        RuleForEach(shift => shift.Metals).ChildRules(metal => metal.RuleFor(m => m.Element).IsSegment());
    }
}
