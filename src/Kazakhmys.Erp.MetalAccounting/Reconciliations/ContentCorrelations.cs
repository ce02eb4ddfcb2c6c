using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Variances, covariances and correlations of masses and contents, to first order, in the units of the network.</summary>
internal sealed class ContentCorrelations(ReconciliationResult result)
{
    private readonly Dictionary<Code, ReconciledStream> _streams = result.Streams.ToDictionary(stream => stream.Code);
    private readonly Dictionary<ReadingPair, double?> _covariances = result.Covariances.ToDictionary(each => each.Pair, each => each.Covariance);

    /// <summary>u² of M g: g² u(M)² + M² u(g)² + 2 M g cov(M, g); of the mass alone u(M)². Null where it is not observable.</summary>
    public double? Variance(Code stream, int? element)
    {
        var found = _streams[stream];
        if (found.Mass is not { Adjusted: { } mass, AdjustedStandardUncertainty: { } massUncertainty })
            return null;
        if (element is not { } e)
            return massUncertainty * massUncertainty;
        return found.Assays[e] is not { Adjusted: { } grade, AdjustedStandardUncertainty: { } gradeUncertainty } assay
            ? null
            : Math.Max(0, (grade * grade * massUncertainty * massUncertainty) + (mass * mass * gradeUncertainty * gradeUncertainty)
                + (2 * mass * grade * Of(found.Mass.Tag, assay.Tag)));
    }

    /// <summary>The correlations of neighbouring streams, for the mass and each element.</summary>
    public IEnumerable<ReconciledCorrelation> All(DraftFlowsheet drawn)
    {
        foreach (var (first, second) in NeighbourPairs.Streams(drawn, [.. _streams.Keys]))
            for (var e = -1; e < drawn.Elements.Count; e++)
                if (Coefficient(first, second, e < 0 ? null : e) is { } coefficient)
                    yield return new ReconciledCorrelation
                    {
                        Component = e < 0 ? FlowsheetObservability.Mass : drawn.Elements[e],
                        First = first,
                        Second = second,
                        Coefficient = Ratio.FromPartsPerTrillion((long)Math.Round(coefficient * Ratio.One.PartsPerTrillion, MidpointRounding.ToEven)),
                    };
    }

    private double? Coefficient(Code first, Code second, int? element) =>
        Variance(first, element) is { } left and > 0 && Variance(second, element) is { } right and > 0
            ? Math.Clamp(Covariance(_streams[first], _streams[second], element) / Math.Sqrt(left * right), -1, 1)
            : null;

    /// <summary>cov(M g, N h) = g h cov(M, N) + g N cov(M, h) + M h cov(g, N) + M N cov(g, h).</summary>
    private double Covariance(ReconciledStream first, ReconciledStream second, int? element)
    {
        var masses = Of(first.Mass.Tag, second.Mass.Tag);
        if (element is not { } e)
            return masses;
        var (mass, grade) = (first.Mass.Adjusted!.Value, first.Assays[e].Adjusted!.Value);
        var (otherMass, otherGrade) = (second.Mass.Adjusted!.Value, second.Assays[e].Adjusted!.Value);
        return (grade * otherGrade * masses) + (grade * otherMass * Of(first.Mass.Tag, second.Assays[e].Tag))
            + (mass * otherGrade * Of(first.Assays[e].Tag, second.Mass.Tag)) + (mass * otherMass * Of(first.Assays[e].Tag, second.Assays[e].Tag));
    }

    private double Of(ReadingTag first, ReadingTag second) => _covariances.GetValueOrDefault(NeighbourPairs.Pair(first, second)) ?? 0;
}
