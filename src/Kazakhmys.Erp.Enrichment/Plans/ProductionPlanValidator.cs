using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Plans;

internal sealed class ProductionPlanValidator : AbstractValidator<ProductionPlan>
{
    public ProductionPlanValidator()
    {
        RuleFor(plan => plan.Book).IsNamed();
        RuleFor(plan => plan.Plant).IsSegment();
        RuleFor(plan => plan.OreType).IsSegment();
        RuleFor(plan => plan.Processed).Must(mass => mass > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(plan => plan.Metals)
            .Must(metals => metals is not null && metals.DistinctBy(metal => metal.Element).Count() == metals.Count)
            .WithViolation(EnrichmentViolations.MetalsMissing);
        RuleForEach(plan => plan.Metals).ChildRules(metal =>
        {
            metal.RuleFor(m => m.Element).IsSegment();
            metal.RuleFor(m => m.Recovery).Must(recovery => recovery >= Ratio.Zero && recovery <= Ratio.One)
                .WithViolation(EnrichmentViolations.PlanRecovery);
        });
    }
}
