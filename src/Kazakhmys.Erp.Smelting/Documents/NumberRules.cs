using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>The shape of numbers that become part of accounts and keys.</summary>
internal static class NumberRules
{
    public static IRuleBuilderOptions<T, Code> IsNumber<T>(this IRuleBuilder<T, Code> rule) =>
        rule.IsSegment(SmeltingViolations.NumberSegment, ("max", ShapeRules.MaxSegment));
}
