using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>Refining charges per dry tonne of concentrate (Wills and Finch, 8th ed., chapter 1). Pure.</summary>
public static class RefiningCharges
{
    /// <summary>
    /// (grade − deduction) × charge: what refining the payable metal of one dry tonne costs, to twelve decimals, half to even. 24 % less one unit at
    /// 4.5 US cents a pound is 23 units of 22.046 lb: 22.82 USD/DMT.
    /// </summary>
    /// <param name="grade">Grade of the metal.</param>
    /// <param name="deduction">Units that are not paid; what exceeds the grade counts as the grade.</param>
    /// <param name="charge">Refining charge per unit of payable metal.</param>
    /// <param name="units">Pounds and ounces as the contract prints them.</param>
    /// <exception cref="ValidationFailedException">The charge is negative (<c>kernel.value.negative</c>).</exception>
    public static UnitPrice PerDryTonne(Grade grade, Grade deduction, UnitPrice charge, TradeUnits? units = null)
    {
        ArgumentNullException.ThrowIfNull(charge);
        if (charge.Amount < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(charge), charge.Amount));
        var payable = grade > deduction ? grade - deduction : Grade.Zero;
        var exact = charge.ExactValueOf(Mass.FromTonnes(1), units ?? TradeUnits.Exact)
            * Rational.Quotient([payable.PartsPerTrillion], [Grade.Pure.PartsPerTrillion]);
        return new UnitPrice { Amount = exact.Rounded(12), Currency = charge.Currency, Per = PriceUnit.Tonne };
    }
}
