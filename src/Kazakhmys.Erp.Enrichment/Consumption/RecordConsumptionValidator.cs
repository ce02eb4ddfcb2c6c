using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment.Consumption;

internal sealed class RecordConsumptionValidator : AbstractValidator<RecordConsumption>
{
    public RecordConsumptionValidator()
    {
        RuleFor(record => record.Book).IsNamed();
        RuleFor(record => record.Plant).IsSegment();
        RuleFor(record => record.Item).IsSegment();
        RuleFor(record => record.Amount).Must(amount => amount.Smallest > 0)
            .WithViolation(EnrichmentViolations.ConsumptionAmount, record => [("value", record.Item)]);
        RuleFor(record => record.FromAccount).Must((record, account) => account is null || record.Amount.Unit == ConsumedUnit.Mass)
            .WithViolation(EnrichmentViolations.ConsumptionUnit, ("unit", ConsumedUnit.Mass));
    }
}
