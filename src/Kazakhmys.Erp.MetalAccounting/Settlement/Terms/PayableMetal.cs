using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>
/// The payable part of a content: min(share × grade, grade − deduction), never negative and never above the content, with thresholds
/// (smelter contracts: Wills and Finch, Wills' Mineral Processing Technology, 8th ed. 2016, chapter 1). Pure.
/// </summary>
public static class PayableMetal
{
    /// <summary>The payable grade; share × grade is rounded once to 10⁻¹², half to even.</summary>
    /// <exception cref="ValidationFailedException">The steps are none (<c>kernel.list.empty</c>), not ascending
    /// (<c>metal-accounting.terms.steps-order</c>), or a share lies outside 0 to 100 % (<c>metal-accounting.terms.share</c>).</exception>
    public static Grade GradeOf(Grade grade, IReadOnlyList<PayableStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (Check(steps, nameof(steps)).ToList() is { Count: > 0 } violations)
            throw new ValidationFailedException(violations);
        return Of(grade, steps);
    }

    /// <summary>The payable metal in a dry mass, to the milligram.</summary>
    /// <inheritdoc cref="GradeOf" path="/exception"/>
    public static Mass MassOf(Mass dry, Grade grade, IReadOnlyList<PayableStep> steps) => dry * GradeOf(grade, steps);

    internal static Grade Of(Grade grade, IReadOnlyList<PayableStep> steps)
    {
        var step = steps.LastOrDefault(each => grade >= each.From);
        if (step is null || grade <= step.Deduction)
            return Grade.Zero;
        var (byShare, byDeduction) = (grade * step.Share, grade - step.Deduction);
        return byShare < byDeduction ? byShare : byDeduction;
    }

    internal static IEnumerable<Violation> Check(IReadOnlyList<PayableStep> steps, string path)
    {
        if (steps.Count == 0)
            yield return KernelViolations.ListEmpty.At(path);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Share < Ratio.Zero || steps[i].Share > Ratio.One)
                yield return MetalAccountingViolations.TermsShare.At($"{path}[{i}].{nameof(PayableStep.Share)}", steps[i].Share);
            if (i > 0 && steps[i].From <= steps[i - 1].From)
                yield return MetalAccountingViolations.TermsStepsOrder.At($"{path}[{i}].{nameof(PayableStep.From)}", steps[i].From);
        }
    }
}
