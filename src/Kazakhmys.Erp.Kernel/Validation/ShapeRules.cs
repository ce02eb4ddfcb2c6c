using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Validation;

/// <summary>Shapes of codes and texts that commands of all modules share; a module names the violation where it has one of its own.</summary>
internal static class ShapeRules
{
    /// <summary>The most characters of a code that becomes a segment: several of them and the key of an entry fit into the ledger's 200 characters.</summary>
    public const int MaxSegment = 40;

    /// <summary>A code is there.</summary>
    public static IRuleBuilderOptions<T, Code> IsNamed<T>(this IRuleBuilder<T, Code> rule) =>
        rule.Must(code => !code.IsEmpty).WithViolation(KernelViolations.CodeMissing);

    /// <summary>A code is there and can become part of accounts and keys.</summary>
    public static IRuleBuilderOptions<T, Code> IsSegment<T>(
        this IRuleBuilder<T, Code> rule, ViolationKind kind, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        rule.Must(IsSegment).WithViolation(kind, arguments);

    /// <summary>A text of 1 to so many characters is there.</summary>
    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max, ViolationKind kind) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text) && text.Length <= max).WithViolation(kind, ("max", max));

    /// <summary>True when a code is one segment and short enough to become part of accounts and keys.</summary>
    public static bool IsSegment(Code code) =>
        !code.IsEmpty && code.Value.Length <= MaxSegment && !code.Value.Contains('/', StringComparison.Ordinal);
}
