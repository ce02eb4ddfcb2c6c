using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// The netback (net smelter return) of a metal in concentrate: price × payable − treatment − refining − freight (J.-M. Rendu, An Introduction to Cut-off
/// Grade Estimation, 2nd ed. 2014; Wills and Finch, 8th ed., chapter 1). Every figure is exact and rounded once to twelve decimals. Pure.
/// </summary>
public sealed record PriceNetback
{
    /// <summary>Payable grade.</summary>
    public required Grade Payable { get; init; }

    /// <summary>Value of payable metal per dry tonne.</summary>
    public required UnitPrice Gross { get; init; }

    /// <summary>Treatment per dry tonne.</summary>
    public required UnitPrice Treatment { get; init; }

    /// <summary>Refining per dry tonne.</summary>
    public required UnitPrice Refining { get; init; }

    /// <summary>Freight per dry tonne: per wet tonne / (1 − moisture).</summary>
    public required UnitPrice Freight { get; init; }

    /// <summary>What is left per dry tonne of concentrate; negative when charges exceed the value.</summary>
    public required UnitPrice NetPerDryTonne { get; init; }

    /// <summary>What is left per tonne of metal contained in the concentrate.</summary>
    public required UnitPrice NetPerTonneOfMetal { get; init; }

    /// <summary>What is left over the market value of the contained metal.</summary>
    public required Ratio ShareOfPrice { get; init; }

    /// <summary>Calculates the netback.</summary>
    /// <exception cref="ValidationFailedException">The grade or price is not above zero (<c>metal-accounting.calculation.nothing-to-relate-to</c>), a charge is
    /// in another currency (<c>metal-accounting.terms.currency</c>), or the steps are wrong (<c>metal-accounting.terms.*</c>).</exception>
    public static PriceNetback Of(NetbackInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Grade <= Grade.Zero)
            throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At(nameof(inputs.Grade), inputs.Grade));
        if (inputs.Price.Amount <= 0)
            throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At(nameof(inputs.Price), inputs.Price.Amount));
        foreach (var charge in new[] { inputs.TreatmentCharge, inputs.RefiningCharge, inputs.Freight })
            if (charge is not null && charge.Currency != inputs.Price.Currency)
                throw new ValidationFailedException(MetalAccountingViolations.TermsCurrency.At("", charge.Currency, ("currency", inputs.Price.Currency)));
        var payable = PayableMetal.GradeOf(inputs.Grade, inputs.Steps);
        var metal = Rational.Quotient([payable.PartsPerTrillion], [Grade.Pure.PartsPerTrillion]);
        var contained = Rational.Quotient([inputs.Grade.PartsPerTrillion], [Grade.Pure.PartsPerTrillion]);
        var price = PerTonne(inputs.Price);
        var (gross, treatment, refining) = (price * metal, PerTonne(inputs.TreatmentCharge), PerTonne(inputs.RefiningCharge) * metal);
        var freight = PerTonne(inputs.Freight) * Rational.Quotient([Grade.Pure.PartsPerTrillion], [inputs.Moisture.DryPartsPerTrillion]);
        var net = gross - treatment - refining - freight;
        return new PriceNetback
        {
            Payable = payable,
            Gross = Price(gross),
            Treatment = Price(treatment),
            Refining = Price(refining),
            Freight = Price(freight),
            NetPerDryTonne = Price(net),
            NetPerTonneOfMetal = Price(net / contained),
            ShareOfPrice = Ratio.FromFraction((net / contained / price).Rounded(12)),
        };

        Rational PerTonne(UnitPrice? charge) => charge is null ? Rational.Zero : charge.Convert(PriceUnit.Tonne, inputs.Units);

        UnitPrice Price(Rational amount) => new() { Amount = amount.Rounded(12), Currency = inputs.Price.Currency, Per = PriceUnit.Tonne };
    }
}
