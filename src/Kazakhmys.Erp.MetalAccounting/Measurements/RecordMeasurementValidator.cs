using FluentValidation;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

internal sealed class RecordMeasurementValidator : AbstractValidator<RecordMeasurement>
{
    private const int MaxReference = 60;

    // Before it no plant of the enterprise measured anything that a file could hold; a date there is a typing error.
    private static readonly Instant _earliest = Instant.FromUtc(1990, 1, 1, 0, 0);

    public RecordMeasurementValidator()
    {
        RuleFor(measurement => measurement.Book).IsNamed();
        RuleFor(measurement => measurement.Point).IsSegment();
        RuleFor(measurement => measurement.To).Must(to => to >= _earliest).WithViolation(
            KernelViolations.ValueOutOfRange, ("min", _earliest), ("max", Instant.MaxValue));
        RuleFor(measurement => measurement.From).Must((measurement, from) => from is null || from < measurement.To)
            .WithViolation(MetalAccountingViolations.MeasurementInterval);
        RuleFor(measurement => measurement.Reference).Must(text => text.Length <= MaxReference && !text.Any(char.IsControl))
            .WithViolation(KernelViolations.TextTooLong, ("max", MaxReference));
        RuleFor(measurement => measurement.Value).Must(value => !IsNegative(value)).WithViolation(MetalAccountingViolations.MeasurementNegative);
        RuleFor(measurement => measurement.StandardUncertainty).Must((measurement, uncertainty) => Fits(measurement.Value, uncertainty))
            .WithViolation(MetalAccountingViolations.MeasurementUncertainty);
        RuleFor(measurement => measurement.Origin.File).IsAtMost(ShapeOf.MaxName);
    }

    /// <summary>True when a quantity that cannot be below zero is; a level may lie below its datum.</summary>
    public static bool IsNegative(MeasuredValue value) => value.SmallestUnits < 0 && value.Quantity != QuantityKind.Level;

    private static bool Fits(MeasuredValue value, MeasuredValue? uncertainty) =>
        uncertainty is null || (uncertainty.Quantity == value.Quantity && uncertainty.SmallestUnits >= 0 && !uncertainty.IsCensored);
}
