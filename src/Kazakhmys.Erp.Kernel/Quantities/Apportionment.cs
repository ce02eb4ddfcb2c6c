using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Shares a whole out so that the parts always sum to it, exactly.</summary>
public static class Apportionment
{
    /// <summary>
    /// Shares a total in proportion to weights by largest remainders (Hamilton's method): each part is the quota rounded toward
    /// zero, and the units left over go
    /// one each to the largest remainders, the first of equals first. No part is a whole unit away from its quota. A negative total
    /// gives the negated parts.
    /// </summary>
    /// <param name="total">The whole, in its smallest unit.</param>
    /// <param name="weights">What each part counts for; not negative, not all zero.</param>
    /// <param name="parts">Receives the parts, in the order of the weights.</param>
    /// <exception cref="ValidationFailedException">A negative weight (<c>kernel.apportionment.negative-weight</c>).</exception>
    /// <exception cref="RuleViolatedException">All weights are zero (<c>kernel.apportionment.no-weight</c>).</exception>
    public static void ByLargestRemainder(long total, ReadOnlySpan<long> weights, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(parts.Length, weights.Length);
        var whole = TotalWeight(total, weights);
        var left = Int128.Abs(total);
        var sign = Math.Sign(total);
        var size = left;
        var remainders = new (Int128 Remainder, int Index)[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (quota, remainder) = Int128.DivRem(size * weights[i], whole);
            remainders[i] = (-remainder, i);
            parts[i] = (long)(sign * quota);
            left -= quota;
        }
        Array.Sort(remainders);
        for (var i = 0; i < left; i++)
            parts[remainders[i].Index] += sign;
    }

    /// <inheritdoc cref="ByLargestRemainder(long, ReadOnlySpan{long}, Span{long})"/>
    /// <returns>The parts, in the order of the weights.</returns>
    public static IReadOnlyList<long> ByLargestRemainder(long total, IReadOnlyList<long> weights)
    {
        var parts = new long[weights.Count];
        ByLargestRemainder(total, weights.ToArray(), parts);
        return parts;
    }

    /// <summary>Shares a quantity to its smallest unit in proportion to weights.</summary>
    /// <inheritdoc cref="ByLargestRemainder(long, ReadOnlySpan{long}, Span{long})" path="/exception"/>
    public static IReadOnlyList<T> ByLargestRemainder<T>(T total, IReadOnlyList<long> weights)
        where T : struct, IQuantity<T> =>
        ByLargestRemainder(total.SmallestUnits, weights).Select(part => T.FromSmallestUnits(part)).ToArray();

    /// <summary>Shares a quantity in proportion to another, for example a survey correction over weighed trucks.</summary>
    /// <inheritdoc cref="ByLargestRemainder(long, ReadOnlySpan{long}, Span{long})" path="/exception"/>
    public static IReadOnlyList<T> ByLargestRemainder<T, TWeight>(T total, IReadOnlyList<TWeight> weights)
        where T : struct, IQuantity<T>
        where TWeight : struct, IQuantity<TWeight> =>
        ByLargestRemainder(total, weights.Select(weight => weight.SmallestUnits).ToArray());

    /// <summary>Shares an amount of money to the hundredth in proportion to weights, for example a cost over users.</summary>
    /// <inheritdoc cref="ByLargestRemainder(long, ReadOnlySpan{long}, Span{long})" path="/exception"/>
    public static IReadOnlyList<Money> ByLargestRemainder(Money total, IReadOnlyList<long> weights) =>
        ByLargestRemainder(total.Hundredths, weights).Select(part => Money.FromHundredths(part, total.Currency)).ToArray();

    /// <summary>
    /// Shares a total in proportion to weights, each part rounded half to even to a multiple of <paramref name="unit"/>; one part
    /// takes what is left, and may be
    /// no multiple, or of the other sign.
    /// </summary>
    /// <param name="total">The whole, in its smallest unit.</param>
    /// <param name="weights">What each part counts for; not negative, not all zero.</param>
    /// <param name="unit">What parts are rounded to (100 for whole tenge of an amount in tiyn).</param>
    /// <param name="residualTo">Index of the part that takes the residual.</param>
    /// <returns>The parts, in the order of the weights.</returns>
    /// <exception cref="ValidationFailedException">A negative weight, a unit below one (<c>kernel.apportionment.unit</c>) or no
    /// such part (<c>kernel.apportionment.residual</c>).</exception>
    /// <exception cref="RuleViolatedException">All weights are zero (<c>kernel.apportionment.no-weight</c>).</exception>
    /// <exception cref="OverflowedException">A part is out of the range of 64 bits (<c>kernel.quantity.overflow</c>).</exception>
    public static IReadOnlyList<long> Rounded(long total, IReadOnlyList<long> weights, long unit, int residualTo)
    {
        if (unit < 1)
            throw new ValidationFailedException(KernelViolations.ApportionmentUnit.At(nameof(unit), unit));
        if (residualTo < 0 || residualTo >= weights.Count)
            throw new ValidationFailedException(KernelViolations.ApportionmentResidual.At(nameof(residualTo), residualTo));
        var whole = TotalWeight(total, weights.ToArray());
        var parts = new long[weights.Count];
        var residual = (Int128)total;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == residualTo)
                continue;
            parts[i] = Ratio.Units.Narrow(HalfEven.Divide((Int128)total * weights[i], whole * unit) * unit);
            residual -= parts[i];
        }
        parts[residualTo] = Ratio.Units.Narrow(residual);
        return parts;
    }

    private static Int128 TotalWeight(long total, ReadOnlySpan<long> weights)
    {
        var whole = Int128.Zero;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
                throw new ValidationFailedException(KernelViolations.ApportionmentNegativeWeight.At($"weights[{i}]", weights[i]));
            whole += weights[i];
        }
        return whole == 0 ? throw new RuleViolatedException(KernelViolations.ApportionmentNoWeight.At(nameof(total), total)) : whole;
    }
}
