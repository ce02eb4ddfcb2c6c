using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Yield and recovery of a separation from weighed feed and concentrate with their assays (Wills and Finch, Wills' Mineral Processing Technology, 8th ed.
/// 2016, section 3.6): yield C/F, recovery C c/(F f). First-order uncertainty of independent measurements (JCGM 100:2008, 5.1.6): relative variances add.
/// Pure.
/// </summary>
public sealed record RecoveryByMass
{
    /// <summary>Dry concentrate over dry feed.</summary>
    public required Measured<Ratio> Yield { get; init; }

    /// <summary>Metal in concentrate over metal in feed. Above 100 % the measurements contradict one another; it is never clipped.</summary>
    public required Measured<Ratio> Recovery { get; init; }

    /// <summary>From measurements with their uncertainty; final when all are.</summary>
    /// <exception cref="ValidationFailedException">Feed or metal in it is not above zero (<c>metal-accounting.calculation.nothing-to-relate-to</c>), or the
    /// concentrate is negative (<c>kernel.value.negative</c>).</exception>
    public static RecoveryByMass Of(Measured<Mass> feed, Measured<Grade> feedGrade, Measured<Mass> concentrate, Measured<Grade> concentrateGrade)
    {
        if (feed.Value <= Mass.Zero)
            throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At(nameof(feed), feed.Value));
        if (feedGrade.Value <= Grade.Zero)
            throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At(nameof(feedGrade), feedGrade.Value));
        if (concentrate.Value < Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(concentrate), concentrate.Value));
        MeasurementStatus[] statuses = [feed.Status, feedGrade.Status, concentrate.Status, concentrateGrade.Status];
        var status = statuses.All(each => each == MeasurementStatus.Final) ? MeasurementStatus.Final : MeasurementStatus.Provisional;
        var yield = concentrate.Value / feed.Value;
        var recovery = Ratio.FromPartsPerTrillion(Ratio.Units.Narrow((Int128)Settlement.Prices.Rational.Quotient(
            [concentrate.Value.Milligrams, concentrateGrade.Value.PartsPerTrillion, Ratio.One.PartsPerTrillion],
            [feed.Value.Milligrams, feedGrade.Value.PartsPerTrillion]).HalfEven()));
        var masses = Square(feed) + Square(concentrate);
        return new RecoveryByMass
        {
            Yield = new Measured<Ratio>(yield, Times(yield, masses), status),
            Recovery = new Measured<Ratio>(recovery, Times(recovery, masses + Square(feedGrade) + Square(concentrateGrade)), status),
        };
    }

    private static double Square<T>(Measured<T> measured)
        where T : struct, IQuantity<T>
    {
        // Nothing has no relative uncertainty; the result is nothing as well.
        if (measured.Value.SmallestUnits == 0)
            return 0;
        var relative = (double)measured.StandardUncertainty.SmallestUnits / measured.Value.SmallestUnits;
        return relative * relative;
    }

    private static Ratio Times(Ratio value, double relativeVariance) =>
        Ratio.FromPartsPerTrillion(Ratio.Units.Narrow((Int128)Math.Round(value.PartsPerTrillion * Math.Sqrt(relativeVariance))));
}
