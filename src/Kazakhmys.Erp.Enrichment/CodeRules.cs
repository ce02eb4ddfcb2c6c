using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>Shapes that commands of the module share.</summary>
internal static class CodeRules
{
    // Plant, stack or lot, type of ore and the key of an entry have to fit into the ledger.s 200 characters.
    private const int MaxSegment = 40;

    public static IRuleBuilderOptions<T, Code> IsBook<T>(this IRuleBuilder<T, Code> rule) =>
        rule.Must(code => !code.IsEmpty).WithViolation(KernelViolations.CodeMissing);

    public static IRuleBuilderOptions<T, Code> IsSegment<T>(this IRuleBuilder<T, Code> rule) =>
        rule.Must(IsSegment).WithViolation(EnrichmentViolations.CodeSegment);

    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text) && text.Length <= max)
            .WithViolation(EnrichmentViolations.TextMissing, ("max", max));

    private static bool IsSegment(Code code) =>
        !code.IsEmpty && code.Value.Length <= MaxSegment && !code.Value.Contains('/', StringComparison.Ordinal);
}
