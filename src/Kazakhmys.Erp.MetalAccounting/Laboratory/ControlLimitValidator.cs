using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

internal sealed class ControlLimitValidator : AbstractValidator<ControlLimit>
{
    public ControlLimitValidator()
    {
        RuleFor(limit => limit.Book).IsNamed();
        RuleFor(limit => limit.Method).IsNamed();
        RuleFor(limit => limit.Source).IsText(ShapeOf.MaxReason);
        RuleFor(limit => limit).Must(Fits).WithViolation(MetalAccountingViolations.LaboratoryLimit).OverridePropertyName(nameof(ControlLimit.Role));
    }

    private static bool Fits(ControlLimit limit) =>
        limit.Role != ResultRole.Sample
        && limit.Relative >= Ratio.Zero
        && (limit.Relative > Ratio.Zero || limit.Absolute is { SmallestUnits: > 0 })
        && (limit.Role == ResultRole.Reference) == (limit.Material is not null && limit.Certified is not null)
        && (limit.Role == ResultRole.Reference || (limit.Material is null && limit.Certified is null))
        && (limit.Role != ResultRole.Blank || (limit.Absolute is not null && limit.Relative == Ratio.Zero))
        && Quantities(limit).Distinct().Count() <= 1;

    private static IEnumerable<QuantityKind> Quantities(ControlLimit limit)
    {
        if (limit.Absolute is { } absolute)
            yield return absolute.Quantity;
        if (limit.Certified is { } certified)
            yield return certified.Quantity;
    }
}
