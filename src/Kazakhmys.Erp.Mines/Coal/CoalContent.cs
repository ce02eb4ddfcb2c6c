using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal as received and the energy in it. Energy is the truth, the calorific value is derived.</summary>
public sealed record CoalContent
{
    /// <summary>Mass as received.</summary>
    public required WetMass Coal { get; init; }

    /// <summary>Energy in it.</summary>
    public required Energy Energy { get; init; }

    /// <summary>Energy over mass, rounded once.</summary>
    /// <exception cref="RuleViolatedException">There is no coal (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public CalorificValue CalorificValue => CalorificValue.Of(Energy, Coal);

    /// <summary>The part with a mass: energy in proportion, rounded once, half to even; who takes all the coal takes all the energy.</summary>
    /// <exception cref="RuleViolatedException">There is less (<c>mines.stockpile.too-little</c>).</exception>
    public CoalContent Part(WetMass coal)
    {
        if (coal > Coal)
            throw new RuleViolatedException(MinesViolations.StockpileTooLittle.At("Coal", coal, ("available", Coal)));
        return coal == Coal ? this : new CoalContent
        {
            Coal = coal,
            Energy = Energy.FromWattHours((long)HalfEven.MulDiv(Energy.WattHours, coal.Milligrams, Coal.Milligrams)),
        };
    }
}
