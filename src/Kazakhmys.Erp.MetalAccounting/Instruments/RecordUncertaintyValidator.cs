using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

internal sealed class RecordUncertaintyValidator : AbstractValidator<RecordUncertainty>
{
    public RecordUncertaintyValidator()
    {
        RuleFor(record => record.Book).IsNamed();
        RuleFor(record => record.Instrument).IsNamed();
        RuleFor(record => record.Uncertainty.Source).IsText(ShapeOf.MaxReason);
        RuleFor(record => record.Uncertainty).Must(Fits).WithViolation(MetalAccountingViolations.InstrumentUncertainty);
    }

    private static bool Fits(InstrumentUncertainty uncertainty) =>
        uncertainty.Relative >= Ratio.Zero
        && uncertainty.SharedRelative >= Ratio.Zero
        && (uncertainty.Relative > Ratio.Zero || uncertainty.Absolute is { SmallestUnits: > 0 })
        && (uncertainty.Absolute is not { } absolute
            || (absolute.Quantity == uncertainty.Quantity && absolute.SmallestUnits >= 0 && !absolute.IsCensored))
        && (uncertainty.Quantity is QuantityKind.Assay or QuantityKind.Concentration) == uncertainty.Element is not null;
}
