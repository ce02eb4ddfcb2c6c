using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>
/// A deduction for an unwanted element above a limit: 2.5 USD/DMT for each 0.1 % above 0.2 %. Several of one element, each up to the limit of the next,
/// make a scale. <see cref="Moisture"/> stands for the moisture of the lot.
/// </summary>
public sealed record PenaltyTerm
{
    /// <summary>The code that means the moisture of the lot, on wet basis.</summary>
    public static Code Moisture { get; } = Code.Parse("moisture");

    /// <summary>The element, or <see cref="Moisture"/>.</summary>
    public required Code Element { get; init; }

    /// <summary>The content that is free.</summary>
    public required Grade Limit { get; init; }

    /// <summary>The content up to which this term counts; null for all above the limit.</summary>
    public Grade? UpTo { get; init; }

    /// <summary>The step; above zero.</summary>
    public required Grade Step { get; init; }

    /// <summary>What one step costs per unit of settled dry mass.</summary>
    public required UnitPrice PerStep { get; init; }

    /// <summary>How fractions of a step count.</summary>
    public PenaltyCounting Counting { get; init; }

    /// <summary>The charge per unit of dry mass at a content; zero at or below the limit.</summary>
    internal Rational RateAt(Grade content)
    {
        var counted = UpTo is { } most && content > most ? most : content;
        if (counted <= Limit)
            return Rational.Zero;
        var steps = Rational.Quotient([counted.PartsPerTrillion - Limit.PartsPerTrillion], [Step.PartsPerTrillion]);
        var whole = steps.Floor();
        return Rational.Of(PerStep.Amount) * (Counting switch
        {
            PenaltyCounting.FullSteps => Rational.Quotient([whole], []),
            PenaltyCounting.StartedSteps => Rational.Quotient([steps == Rational.Quotient([whole], []) ? whole : whole + 1], []),
            _ => steps,
        });
    }
}
