using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Judges fit what the rules find nothing in; everything else must have been judged by people.</summary>
internal sealed class ValidateWork(IMeasurements measurements) : ICloseWork
{
    /// <summary>More than people read at once.</summary>
    private const int Shown = 50;

    public CloseStep Step => CloseStep.Validate;

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        var judged = await measurements.ValidateSoundAsync(context.Book, context.Period, unitOfWork, cancellationToken).ConfigureAwait(false);
        var counts = await measurements.CountAsync(context.Book, context.Period, unitOfWork, cancellationToken).ConfigureAwait(false);
        var left = Left([.. judged.Left.OrderBy(each => each.Key.Document, StringComparer.Ordinal).Select(each => (each.Key, each.Value))]);
        var warnings = StepOutcome.Require([.. left, .. Provisional(counts)]);
        return new StepOutcome(
            new JsonObject
            {
                ["validated"] = judged.Validated,
                ["final"] = counts.ValidatedFinal,
                ["provisional"] = counts.ValidatedProvisional,
                ["rejected"] = counts.Rejected,
            },
            warnings);
    }

    private static IEnumerable<Violation> Left(List<(MeasurementId Id, IReadOnlyList<Violation> Found)> left)
    {
        if (left.Count == 0)
            yield break;
        yield return MetalAccountingViolations.CloseMeasurementsPending.At("Measurements", left.Count);
        foreach (var violation in left.Take(Shown).SelectMany(each => each.Found.Select(found => found.Under(each.Id.Document))))
            yield return violation;
    }

    private static IEnumerable<Violation> Provisional(MeasurementCounts counts)
    {
        if (counts.ValidatedProvisional > 0)
            yield return MetalAccountingViolations.CloseProvisional.At("Measurements", counts.ValidatedProvisional);
    }
}
