using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Collects what goes into a reconciliation: the flowsheet in force and the validated measurements of the period.</summary>
internal sealed class ReconciliationCollection(ProductionCalendar calendar)
{
    /// <exception cref="NotFoundException">No version of the flowsheet is in force, or a measurement that is to be varied is not in the input.</exception>
    /// <exception cref="RuleViolatedException">The input is not fit; every offending tag is named.</exception>
    public async Task<ReconciliationInput> CollectAsync(
        StoreSession session, RunReconciliation order, IReadOnlyDictionary<MeasurementId, MeasuredValue> whatIf, CancellationToken cancellationToken)
    {
        var versions = await FlowsheetStore.VersionsAsync(session, order.Book, cancellationToken).ConfigureAwait(false);
        var flowsheet = versions.InForce(order.Flowsheet, order.Period.Last.Date)
            ?? throw new NotFoundException(MetalAccountingViolations.FlowsheetMissing.At(
                nameof(order.Flowsheet), order.Flowsheet, ("version", order.Period.Last)));
        var period = calendar.IntervalOf(order.Period);
        var around = new Interval(period.Start - PeriodReadings.StockWindow, period.End + PeriodReadings.StockWindow);
        var measurements = await MeasurementStore.RangeAsync(session, order.Book, around, null, null, null, cancellationToken).ConfigureAwait(false);
        var readings = new PeriodReadings(measurements, period, order.CensoredAs, whatIf);
        var summary = new StreamSummary(flowsheet.Drawn, readings);
        var totals = summary.Totals();
        var gone = CheckGone(versions.Of(order.Flowsheet), flowsheet, order, measurements, period);
        Refusals.Require([.. readings.Found, .. summary.Found, .. gone, .. CheckVaried(whatIf, readings)]);
        var problem = NetworkProblem.Of(flowsheet, totals);
        if (Reconciler.Check(problem) is { Count: > 0 } unfit)
            throw new RuleViolatedException(unfit);
        var options = NetworkProblem.Options(flowsheet.Drawn, problem);
        return new ReconciliationInput(order, flowsheet, totals, problem, options, Hash(order, flowsheet, readings, problem, options, totals));
    }

    /// <summary>What was measured under an earlier version, at a point that the version of the end no longer has, would be lost without a word.</summary>
    private static IEnumerable<Violation> CheckGone(
        IEnumerable<Flowsheet> versions, Flowsheet flowsheet, RunReconciliation order, IReadOnlyList<Measurement> measurements, Interval period)
    {
        var gone = versions
            .Where(version => version.ApprovedAt is not null && (version.ValidTo is not { } end || end > order.Period.First.Date))
            .SelectMany(version => version.Drawn.Points.Select(point => point.Code))
            .Except(flowsheet.Drawn.Points.Select(point => point.Code)).ToHashSet();
        return measurements
            .Where(measurement => gone.Contains(measurement.Id.Point) && measurement.State != MeasurementState.Rejected
                && measurement.Id.At > period.Start && measurement.Id.At <= period.End)
            .Select(measurement => MetalAccountingViolations.ReconciliationPointGone.At(
                measurement.Id.Point.Value, measurement.Id, ("version", flowsheet.Drawn.Version)));
    }

    private static IEnumerable<Violation> CheckVaried(IReadOnlyDictionary<MeasurementId, MeasuredValue> whatIf, PeriodReadings readings)
    {
        var used = readings.Used.ToDictionary(measurement => measurement.Id);
        foreach (var (id, value) in whatIf)
        {
            if (!used.TryGetValue(id, out var measurement))
                yield return MetalAccountingViolations.ReconciliationNotInInput.At(id.Point.Value, id);
            else if (measurement.Raw.Value.Quantity != value.Quantity)
                yield return MetalAccountingViolations.MeasurementQuantity.At(
                    id.Point.Value, value, ("quantity", measurement.Raw.Value.Quantity), ("point", id.Point));
        }
    }

    /// <summary>The numbers that go in, the readings that they come from, and what was drawn.</summary>
    private static string Hash(
        RunReconciliation order, Flowsheet flowsheet, PeriodReadings readings, ReconciliationProblem problem, ReconciliationOptions options,
        IReadOnlyList<StreamTotals> totals) => StoredContent.Hash(StoredContent.Of(new
    {
        algorithm = Reconciler.Algorithm,
        flowsheet = flowsheet.Hash,
        period = order.Period.Code,
        first = order.Period.First.Date,
        end = order.Period.End.Date,
        order.CensoredAs,
        problem = ReconciliationProblems.Hash(problem, options),
        readings = readings.Used.Select(measurement => $"{measurement.Id.Document}#{measurement.Revision}"),
        raw = totals.Select(total => new { total.Network, total.RawMass?.Value, grades = total.Grades.Select(grade => grade.Raw?.Value) }),
    }));
}
