using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Rules of shape that several validators share.</summary>
internal static class ShapeOf
{
    public const int MaxReason = 500;
    public const int MaxName = 200;

    /// <summary>A code is there and is one segment, so that it can become part of accounts and keys.</summary>
    public static IRuleBuilderOptions<T, Code> IsSegment<T>(this IRuleBuilder<T, Code> rule) =>
        rule.IsSegment(MetalAccountingViolations.CodeSegment, ("max", ShapeRules.MaxSegment));

    /// <summary>A text is there and not too long.</summary>
    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithViolation(KernelViolations.ValueRequired)
            .Must(text => text is null || text.Length <= max).WithViolation(KernelViolations.TextTooLong, ("max", max));

    /// <summary>A text may be absent, and is not too long.</summary>
    public static IRuleBuilderOptions<T, string?> IsAtMost<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || text.Length <= max).WithViolation(KernelViolations.TextTooLong, ("max", max));

    /// <summary>A code is there and not too long.</summary>
    public static IRuleBuilderOptions<T, Code> IsCode<T>(this IRuleBuilder<T, Code> rule, int max) =>
        rule.Must(code => !code.IsEmpty).WithViolation(KernelViolations.CodeMissing)
            .Must(code => code.Value.Length <= max).WithViolation(KernelViolations.TextTooLong, ("max", max));
}
