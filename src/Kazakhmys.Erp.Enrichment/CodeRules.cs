using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>Shapes that commands of the module share, with the violations of the module.</summary>
internal static class CodeRules
{
    public static IRuleBuilderOptions<T, Code> IsSegment<T>(this IRuleBuilder<T, Code> rule) =>
        rule.IsSegment(EnrichmentViolations.CodeSegment);

    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.IsText(max, EnrichmentViolations.TextMissing);
}
