using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>
/// The n-product formula: yields and recoveries of a separation into k products from assays alone (B. A. Wills, J. A. Finch, Wills' Mineral Processing
/// Technology, 8th ed. 2016, section 3.6; two metals and three products are the three-product formula). It solves Σ w_j (a_ij − t_i) = f_i − t_i for the
/// yields w_j of all products but the tailings t. With more elements than k − 1 the yields are those of weighted least squares, each element weighted by
/// the variance s_i² = u²(f_i) + Σ w_j² u²(a_ij) of its own closure. Pure.
/// </summary>
public static class NProduct
{
    /// <summary>
    /// The largest condition number that is answered: at 50, assays of ±2 % leave yields that may be wrong by their own size. Concentrates of
    /// nearly proportional grades pass it.
    /// </summary>
    public static Ratio MaxConditionNumber { get; } = Ratio.FromFraction(50);

    /// <summary>What keeps assays from being an n-product balance; empty when nothing does.</summary>
    public static IReadOnlyList<Violation> Check(IReadOnlyList<ProductAssays> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Shape(elements) is { Count: > 0 } violations ? violations : Guard(NProductSolution.Of(elements));
    }

    /// <summary>
    /// Yields, recoveries and their first-order uncertainty (JCGM 100:2008, 5.1.2) from independent assays:
    /// ∂w = M (∂f − Σ w_j ∂a_j) with M the (weighted) inverse of the equations; the recoveries follow by the quotient rule. The result is
    /// final when every assay is.
    /// </summary>
    /// <exception cref="ValidationFailedException">No element, fewer than two products, an element twice, or lists of different length
    /// (<c>kernel.n-product.shape</c>); or more elements than needed, one of which states no uncertainty to weight it by
    /// (<c>kernel.n-product.uncertainty-missing</c>).</exception>
    /// <exception cref="RuleViolatedException">Fewer elements than products less one (<c>kernel.n-product.too-few-elements</c>), or
    /// products of nearly proportional grades (<c>kernel.n-product.proportional</c>).</exception>
    public static NProductBalance Of(IReadOnlyList<ProductAssays> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (Shape(elements) is { Count: > 0 } shape)
            throw shape.Any(violation => violation.Code == KernelViolations.NProductTooFewElements.Code)
                ? new RuleViolatedException(shape)
                : new ValidationFailedException(shape);
        var solution = NProductSolution.Of(elements);
        if (Guard(solution) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        return solution.Balance();
    }

    private static List<Violation> Shape(IReadOnlyList<ProductAssays> elements)
    {
        var products = elements.Count == 0 ? 0 : elements[0].Products.Count;
        var violations = new List<Violation>();
        if (products < 2)
            violations.Add(KernelViolations.NProductShape.At("", products, ("products", products)));
        for (var i = 0; i < elements.Count; i++)
        {
            var earlier = elements.Take(i).Any(other => other.Element == elements[i].Element);
            if (elements[i].Products.Count != products || earlier || elements[i].Element.IsEmpty)
                violations.Add(KernelViolations.NProductShape.At($"[{i}]", elements[i].Element, ("products", products)));
            else if (elements.Count > products - 1 && !IsUncertain(elements[i]))
                violations.Add(KernelViolations.NProductUncertaintyMissing.At($"[{i}]", elements[i].Element));
        }
        if (violations.Count == 0 && elements.Count < products - 1)
            violations.Add(KernelViolations.NProductTooFewElements.At("", elements.Count, ("needed", products - 1)));
        return violations;
    }

    // One assay may be exact (a barren tailings of zero), but an element without any uncertainty would silence all others.
    private static bool IsUncertain(ProductAssays assays) => assays.Feed.StandardUncertainty > Grade.Zero;

    private static IReadOnlyList<Violation> Guard(NProductSolution solution) =>
        solution.ConditionNumber <= (double)MaxConditionNumber.Fraction
            ? []
            : [KernelViolations.NProductProportional.At("", null, ("condition", solution.ConditionText), ("max", MaxConditionNumber.Fraction))];
}
