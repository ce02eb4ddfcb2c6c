using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement;

/// <summary>Shapes that the commands of settlement share.</summary>
internal static class TradeShape
{
    public const int MaxText = 1000;

    public static IRuleBuilderOptions<T, Code> IsPartOfKeys<T>(this IRuleBuilder<T, Code> rule) =>
        rule.IsSegment(MetalAccountingViolations.TradeCode, ("max", ShapeRules.MaxSegment));

    public static IRuleBuilderOptions<T, string> IsSaid<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithViolation(KernelViolations.ValueRequired)
            .Must(text => text is null || text.Length <= MaxText).WithViolation(KernelViolations.TextTooLong, ("max", MaxText));
}
