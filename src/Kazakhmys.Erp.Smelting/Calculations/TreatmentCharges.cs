using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>Worth of treatment and refining charges (TC/RC) in the usual form of copper concentrate contracts. Pure.</summary>
public static class TreatmentCharges
{
    /// <summary>The worth of a parcel at a price of copper a tonne; each amount of money is rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">Price and charges are in different currencies.</exception>
    public static TreatmentWorth Of(Mass dry, Grade copper, TreatmentTerms terms, Money pricePerTonne)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (byShare, byDeduction) = (copper * terms.Payable, copper > terms.Deduction ? copper - terms.Deduction : Grade.Zero);
        var payable = dry * (byShare < byDeduction ? byShare : byDeduction);
        return new TreatmentWorth
        {
            PayableCopper = payable,
            Metal = pricePerTonne * (payable / Mass.FromTonnes(1)),
            Treatment = terms.TreatmentCharge * (dry / Mass.FromTonnes(1)),
            Refining = terms.RefiningCharge * (payable / Mass.FromTonnes(1)),
        };
    }

    /// <summary>A charge a pound as a charge a tonne: 1 lb = 0.45359237 kg exactly.</summary>
    public static Money PerTonne(Money perPound) => perPound * Ratio.FromFraction(decimal.Round(1000m / 0.45359237m, 12, MidpointRounding.ToEven));
}
