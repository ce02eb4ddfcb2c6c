using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Samples;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

internal sealed class RecordBatchValidator : AbstractValidator<RecordBatch>
{
    private const int MaxResults = 100_000;

    public RecordBatchValidator()
    {
        RuleFor(batch => batch.Book).IsNamed();
        RuleFor(batch => batch.Code).IsCode(RegisterLotValidator.MaxCode);
        RuleFor(batch => batch.Results).Must(results => results.Count is > 0 and <= MaxResults)
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", MaxResults));
        RuleFor(batch => batch.Results).Must(results => results.Any(result => result.Role == ResultRole.Sample)).WithViolation(KernelViolations.ListEmpty);
        RuleForEach(batch => batch.Results).SetValidator(new ResultValidator());
        RuleFor(batch => batch.Results).Custom((results, context) =>
        {
            foreach (var violation in ControlRules.Check(results))
                context.AddViolation(violation);
        });
    }

    private sealed class ResultValidator : AbstractValidator<LaboratoryResult>
    {
        public ResultValidator()
        {
            RuleFor(result => result.Sample).IsCode(RegisterLotValidator.MaxCode);
            RuleFor(result => result.Method).IsNamed();
            RuleFor(result => result.Value).Must(
                    (result, value) => result.Element is null ? value.Quantity == QuantityKind.Moisture : value.Quantity is QuantityKind.Assay or QuantityKind.Concentration)
                .WithViolation(MetalAccountingViolations.LaboratoryQuantity);
            RuleFor(result => result.StandardUncertainty).Must((result, uncertainty) =>
                    uncertainty is null || (uncertainty.Quantity == result.Value.Quantity && !uncertainty.IsCensored && uncertainty.SmallestUnits >= 0))
                .WithViolation(MetalAccountingViolations.MeasurementUncertainty);
        }
    }
}
