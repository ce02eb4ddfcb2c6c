using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Gy's fundamental sampling error: σ² = C d³ (1/M_sample − 1/M_lot) with C = f g l m (P. Gy, Sampling of Particulate Materials, 2nd ed. 1982; Wills and
/// Finch, Wills' Mineral Processing Technology, 8th ed. 2016, section 3.2). σ is relative. Pure.
/// </summary>
public static class GySampling
{
    private const double MicrogramsPerLitreInGramPerCubicCentimetre = 1e9;
    private const double MicrometresInCentimetre = 1e4;
    private const double MilligramsInGram = 1e3;

    /// <summary>What is wrong with a protocol; empty when nothing is.</summary>
    public static IReadOnlyList<Violation> Check(SamplingProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var violations = new List<Violation>();
        if (protocol.TopSizes.Count == 0)
            violations.Add(KernelViolations.ListEmpty.At(nameof(protocol.TopSizes)));
        for (var i = 0; i < protocol.TopSizes.Count; i++)
            Positive($"{nameof(protocol.TopSizes)}[{i}]", protocol.TopSizes[i]);
        Positive(nameof(protocol.LiberationSize), protocol.LiberationSize);
        Positive(nameof(protocol.MineralDensity), protocol.MineralDensity);
        Positive(nameof(protocol.GangueDensity), protocol.GangueDensity);
        Positive(nameof(protocol.ShapeFactor), protocol.ShapeFactor);
        Positive(nameof(protocol.SizeRangeFactor), protocol.SizeRangeFactor);
        Positive(nameof(protocol.RelativeError), protocol.RelativeError);
        Positive(nameof(protocol.CoverageFactor), protocol.CoverageFactor);
        if (protocol.SafetyFactor < Ratio.One)
            violations.Add(MetalAccountingViolations.SamplingSafety.At(nameof(protocol.SafetyFactor), protocol.SafetyFactor));
        if (protocol.Stages is < 1)
            violations.Add(KernelViolations.ValueNotPositive.At(nameof(protocol.Stages), protocol.Stages));
        if (protocol.MaterialGrade <= Grade.Zero || protocol.MaterialGrade >= protocol.MineralGrade)
            violations.Add(MetalAccountingViolations.SamplingGrade.At(
                nameof(protocol.MaterialGrade), protocol.MaterialGrade, ("mineral", protocol.MineralGrade)));
        return violations;

        void Positive<T>(string path, T value)
            where T : struct, IQuantity<T>
        {
            if (value.SmallestUnits <= 0)
                violations.Add(KernelViolations.ValueNotPositive.At(path, value));
        }
    }

    /// <summary>
    /// The least sample mass of every stage: the variance (error / coverage)² is shared equally among the stages, and each share divided by the safety
    /// factor. The mass is that of a sample much smaller than its lot.
    /// </summary>
    /// <exception cref="ValidationFailedException">A size, density, factor or error is not above zero (<c>kernel.value.not-positive</c>), there is no
    /// stage (<c>kernel.list.empty</c>), the safety factor is below one (<c>metal-accounting.sampling.safety</c>), or the material is not
    /// poorer than its mineral (<c>metal-accounting.sampling.grade</c>).</exception>
    /// <exception cref="OverflowedException">A mass or constant is out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static SamplingPlan Plan(SamplingProtocol protocol)
    {
        var violations = Check(protocol);
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
        var stages = protocol.Stages ?? protocol.TopSizes.Count;
        var deviation = Fraction(protocol.RelativeError) / Fraction(protocol.CoverageFactor)
            / Math.Sqrt(stages * Fraction(protocol.SafetyFactor));
        var mineralogical = Mineralogical(protocol);
        return new SamplingPlan
        {
            MineralogicalFactor = Density(mineralogical),
            StageDeviation = Rounded(deviation),
            Stages = [.. protocol.TopSizes.Select(size => Stage(protocol, size, mineralogical, deviation))],
            TotalError = Rounded(Fraction(protocol.CoverageFactor) * deviation * Math.Sqrt(stages)),
        };
    }

    /// <summary>The relative standard deviation of a sample taken from a lot: √(C d³ (1/M_sample − 1/M_lot)); without a lot of one much larger.</summary>
    /// <exception cref="ValidationFailedException">A size or mass is not above zero (<c>kernel.value.not-positive</c>), or the sample is larger than its lot
    /// (<c>metal-accounting.sampling.above-lot</c>).</exception>
    public static Ratio Deviation(Concentration samplingConstant, Length topSize, Mass sample, Mass? lot = null)
    {
        if (topSize <= Length.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(topSize), topSize));
        if (sample <= Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(sample), sample));
        if (lot < sample)
            throw new ValidationFailedException(MetalAccountingViolations.SamplingAboveLot.At(nameof(sample), sample, ("lot", lot)));
        var inverse = 1 / Grams(sample) - (lot is { } whole ? 1 / Grams(whole) : 0);
        return Rounded(Math.Sqrt(GramsPerCubicCentimetre(samplingConstant) * Cube(Centimetres(topSize)) * inverse));
    }

    private static SamplingStage Stage(SamplingProtocol protocol, Length size, double mineralogical, double deviation)
    {
        var liberation = Math.Min(1, Math.Sqrt((double)protocol.LiberationSize.Micrometres / size.Micrometres));
        var constant = Fraction(protocol.ShapeFactor) * Fraction(protocol.SizeRangeFactor) * liberation * mineralogical;
        var mass = constant * Cube(Centimetres(size)) / (deviation * deviation);
        return new SamplingStage
        {
            TopSize = size,
            LiberationFactor = Rounded(liberation),
            SamplingConstant = Density(constant),
            MinimumMass = Mass.FromMilligrams(Mass.Units.Narrow((Int128)Math.Round(mass * MilligramsInGram))),
        };
    }

    private static double Mineralogical(SamplingProtocol protocol)
    {
        var share = (double)protocol.MaterialGrade.PartsPerTrillion / protocol.MineralGrade.PartsPerTrillion;
        return (1 - share) / share
            * (((1 - share) * GramsPerCubicCentimetre(protocol.MineralDensity)) + (share * GramsPerCubicCentimetre(protocol.GangueDensity)));
    }

    private static double Cube(double value) => value * value * value;

    private static double Fraction(Ratio ratio) => (double)ratio.Fraction;

    private static double Centimetres(Length length) => length.Micrometres / MicrometresInCentimetre;

    private static double Grams(Mass mass) => mass.Milligrams / MilligramsInGram;

    private static double GramsPerCubicCentimetre(Concentration density) => density.MicrogramsPerLitre / MicrogramsPerLitreInGramPerCubicCentimetre;

    private static Concentration Density(double gramsPerCubicCentimetre) => Concentration.FromMicrogramsPerLitre(
        Concentration.Units.Narrow((Int128)Math.Round(gramsPerCubicCentimetre * MicrogramsPerLitreInGramPerCubicCentimetre)));

    private static Ratio Rounded(double value) =>
        Ratio.FromPartsPerTrillion(Ratio.Units.Narrow((Int128)Math.Round(value * Ratio.One.PartsPerTrillion)));
}
