using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

internal sealed class RecordPeriodBalanceValidator : AbstractValidator<RecordPeriodBalance>
{
    public RecordPeriodBalanceValidator()
    {
        RuleFor(totals => totals.Book).IsNamed();
        RuleFor(totals => totals.Plant).IsSegment();
        RuleFor(totals => totals.OreType).IsSegment();
        RuleFor(totals => totals.Processed).Must(mass => mass > Mass.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(totals => totals.ProcessedHalfWidth).Must(mass => mass >= Mass.Zero).WithViolation(EnrichmentViolations.MassNegative);
        RuleFor(totals => totals.ProcessedHalfWidth).Must((totals, half) => half < totals.Processed)
            .WithViolation(EnrichmentViolations.HalfWidth);
        RuleFor(totals => totals.Concentrate).Must(mass => mass is null || mass > Mass.Zero)
            .WithViolation(EnrichmentViolations.MassNotPositive);
        RuleFor(totals => totals.Metals)
            .Must(metals => metals is { Count: > 0 } && metals.DistinctBy(metal => metal.Element).Count() == metals.Count)
            .WithViolation(EnrichmentViolations.MetalsMissing);
        RuleForEach(totals => totals.Metals).ChildRules(metal =>
        {
            metal.RuleFor(m => m.Element).IsSegment();
            metal.RuleFor(m => m.FeedGrade).Must(grade => grade > Grade.Zero).WithViolation(EnrichmentViolations.MassNotPositive);
            metal.RuleFor(m => m.FeedGradeHalfWidth).Must((m, half) => half < m.FeedGrade).WithViolation(EnrichmentViolations.HalfWidth);
            metal.RuleFor(m => m.InConcentrate).Must(mass => mass >= Mass.Zero).WithViolation(EnrichmentViolations.MassNegative);
            metal.RuleFor(m => m.InConcentrateHalfWidth).Must(mass => mass >= Mass.Zero).WithViolation(EnrichmentViolations.MassNegative);
        });
    }
}
