using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines;

/// <summary>Rules of shape that several validators share.</summary>
internal static class CodeRules
{
    /// <summary>A code is there and can become part of accounts and keys.</summary>
    public static IRuleBuilderOptions<T, Code> IsSegment<T>(this IRuleBuilder<T, Code> rule) =>
        rule.IsSegment(MinesViolations.CodeSegment, ("max", MineRules.MaxCodeLength));

    /// <summary>A text is there and not too long.</summary>
    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithViolation(KernelViolations.ValueRequired)
            .Must(text => text is null || text.Length <= max).WithViolation(KernelViolations.TextTooLong, ("max", max));
}
