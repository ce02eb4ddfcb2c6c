using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Ledger.Commodities;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

internal sealed class RecordFinalBalanceValidator : AbstractValidator<RecordFinalBalance>
{
    public RecordFinalBalanceValidator()
    {
        RuleFor(final => final.Book).IsNamed();
        RuleFor(final => final.Plant).IsSegment();
        RuleFor(final => final.OreType).IsSegment();
        RuleFor(final => final.Run).IsText(200);
        RuleFor(final => final.Flows)
            .Must(flows => flows is not null && flows.Any(flow => flow.Commodity == KnownCommodities.Mass)
                && flows.DistinctBy(flow => flow.Commodity).Count() == flows.Count)
            .WithViolation(EnrichmentViolations.FinalFlows);
        RuleForEach(final => final.Flows).ChildRules(flow =>
        {
            flow.RuleFor(f => f.Feed.Value).Must(mass => mass > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
            flow.RuleFor(f => f.Concentrate.Value).Must(mass => mass >= Mass.Zero).WithViolation(EnrichmentViolations.MassNegative);
            flow.RuleFor(f => f.Tailings.Value).Must(mass => mass >= Mass.Zero).WithViolation(EnrichmentViolations.MassNegative);
        });
    }
}
