using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>What the engine found, in the quantities of the suite: layers and adjustments, each rounded once.</summary>
internal sealed class RunAnswer(Code run, ReconciliationInput input, ReconciliationResult result)
{
    private readonly Dictionary<Code, ReconciledStream> _streams = result.Streams.ToDictionary(stream => stream.Code);
    private readonly ContentCorrelations _correlations = new(result);

    public IReadOnlyList<StreamLayers> Layers() => [.. input.Totals.Where(total => total.Network == total.Stream).SelectMany(Layers)];

    public IReadOnlyList<ReconciledCorrelation> Correlations() => [.. _correlations.All(input.Flowsheet.Drawn)];

    public IReadOnlyList<Adjustment> Adjustments() => [.. input.Totals.Where(total => _streams.ContainsKey(total.Network)).SelectMany(Adjustments)];

    private IEnumerable<StreamLayers> Layers(StreamTotals totals)
    {
        var reconciled = _streams.GetValueOrDefault(totals.Network);
        yield return new StreamLayers
        {
            Stream = totals.Stream,
            Component = FlowsheetObservability.Mass,
            Raw = totals.RawMass is { } raw ? MassOf(raw.Value) : null,
            Validated = totals.Mass is { } mass ? Measured(mass.Value, mass.StandardUncertainty) : null,
            Reconciled = reconciled?.Mass.Adjusted is { } adjusted
                ? Measured(adjusted * NetworkUnits.MilligramsPerTonne, (reconciled.Mass.AdjustedStandardUncertainty ?? 0) * NetworkUnits.MilligramsPerTonne)
                : null,
        };
        for (var e = 0; e < totals.Grades.Count; e++)
            yield return Layer(totals, e, reconciled);
    }

    private StreamLayers Layer(StreamTotals totals, int element, ReconciledStream? reconciled)
    {
        var grade = totals.Grades[element];
        return new StreamLayers
        {
            Stream = totals.Stream,
            Component = grade.Element,
            Raw = totals.RawMass is { } rawMass && grade.Raw is { } rawGrade ? MassOf(rawMass.Value * (rawGrade.Value / Parts)) : null,
            Validated = totals.Mass is { } mass && grade.Grade is { } own
                ? Content(mass, own)
                : null,
            Reconciled = reconciled is null ? null : Content(reconciled, element),
            ValidatedGrade = grade.Grade is { } validated ? GradeOf(validated.Value, validated.StandardUncertainty) : null,
            ReconciledGrade = reconciled?.Assays[element] is { Adjusted: { } adjusted } assay
                ? GradeOf(adjusted * Unit(element), (assay.AdjustedStandardUncertainty ?? 0) * Unit(element))
                : null,
        };
    }

    private const double Parts = 1e12;

    /// <summary>M g with u² = g² u(M)² + M² u(g)²: the errors of scale and laboratory are independent.</summary>
    private static Measured<Mass> Content(Total mass, Total grade) => Measured(
        mass.Value * (grade.Value / Parts),
        Math.Sqrt(Math.Pow(grade.Value / Parts * mass.StandardUncertainty, 2) + Math.Pow(mass.Value * (grade.StandardUncertainty / Parts), 2)));

    private Measured<Mass>? Content(ReconciledStream stream, int element)
    {
        if (stream.Mass.Adjusted is not { } mass || stream.Assays[element].Adjusted is not { } assay)
            return null;
        var toMilligrams = NetworkUnits.MilligramsPerTonne * Unit(element) / Parts;
        return Measured(mass * assay * toMilligrams, Math.Sqrt(_correlations.Variance(stream.Code, element) ?? 0) * toMilligrams);
    }

    private IEnumerable<Adjustment> Adjustments(StreamTotals totals)
    {
        var stream = _streams[totals.Network];
        if (stream.Mass is { State: ReadingState.Measured, Adjustment: { } change } mass)
            yield return Basis(totals, FlowsheetObservability.Mass, totals.MassPoint, mass) with
            {
                MassChange = MassOf(change * NetworkUnits.MilligramsPerTonne), MassDeviation = MassOf(Deviation(mass) * NetworkUnits.MilligramsPerTonne),
            };
        for (var e = 0; e < stream.Assays.Count; e++)
            if (stream.Assays[e] is { State: ReadingState.Measured, Adjustment: { } difference } assay)
                yield return Basis(totals, input.Element(e), totals.Grades[e].Point, assay) with
                {
                    GradeChange = Ratio.FromPartsPerTrillion(Rounded(difference * Unit(e))),
                    GradeDeviation = Ratio.FromPartsPerTrillion(Rounded(Deviation(assay) * Unit(e))),
                };
    }

    private Adjustment Basis(StreamTotals totals, Code component, Code? point, ReconciledReading reading) => new()
    {
        Run = run,
        Stream = totals.Stream,
        Component = component,
        Point = point,
        ZScore = reading.TestStatistic is { } test ? Math.CopySign(test, reading.Adjustment ?? 0) : null,
        IsSuspect = reading.IsSuspect,
        Method = $"{(input.Problem.Components.Count == 0 ? "linear" : "bilinear")}, {result.Algorithm}",
    };

    /// <summary>Var(adjustment) = Var(measured) − Var(adjusted), which the redundancy states as a share of Var(measured).</summary>
    private static double Deviation(ReconciledReading reading) => (reading.StandardUncertainty ?? 0) * Math.Sqrt(Math.Max(0, reading.Redundancy ?? 0));

    private double Unit(int element) => NetworkUnits.PartsPerTrillionIn(input.Element(element));

    private static Measured<Mass> Measured(double milligrams, double uncertainty) => new(MassOf(milligrams), MassOf(uncertainty), MeasurementStatus.Final);

    // A bound at zero may leave a rounding error of the engine below it.
    private static Measured<Grade> GradeOf(double partsPerTrillion, double uncertainty) => new(
        Grade.FromPartsPerTrillion(Math.Max(0, Rounded(partsPerTrillion))), Grade.FromPartsPerTrillion(Rounded(uncertainty)), MeasurementStatus.Final);

    private static Mass MassOf(double milligrams) => Mass.FromMilligrams(Rounded(milligrams));

    private static long Rounded(double value) => checked((long)Math.Round(value, MidpointRounding.ToEven));
}
