using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

internal sealed class RecordPeriodProductionValidator : AbstractValidator<RecordPeriodProduction>
{
    public RecordPeriodProductionValidator()
    {
        RuleFor(production => production.Book).IsNamed();
        RuleFor(production => production.Mine).IsSegment();
        RuleFor(production => production.Period).Must(period => period is not null).WithViolation(KernelViolations.ValueRequired);
        RuleFor(production => production.Ore).Must(ore => ore.Value > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(production => production.Ore).Must(ore => ore.HalfWidth >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleForEach(production => production.Grades).ChildRules(grade => grade.RuleFor(g => g.Element).IsNamed());
        RuleFor(production => production.Grades)
            .Must(grades => grades.DistinctBy(grade => grade.Element).Count() == grades.Count).WithViolation(KernelViolations.AssayElementTwice);
        RuleFor(production => production.SourceAccount).IsNamed();
        RuleFor(production => production.Stockpile).IsSegment();
        RuleFor(production => production.Source).IsText(1000);
    }
}
