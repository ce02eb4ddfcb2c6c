using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Reconciliations;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>Reconciles the month to date, day by day, until the global test fails.</summary>
internal sealed class DriftWatching(TwinStudySettings settings, ReconciliationOptions options)
{
    private static readonly Code ToDate = Code.Parse("to-date");

    private readonly List<(int? Size, int? Days)> _seen = [];

    /// <summary>Every day is a look of its own: each gets its share of the false alarms that are allowed to the period (Bonferroni).</summary>
    private readonly ReconciliationOptions _daily = options with { Confidence = 1 - ((1 - options.Confidence) / settings.Period.DayCount) };

    public void Watch(TwinReadings clean, int month, CancellationToken cancellationToken)
    {
        _seen.Add((null, FirstAlarm(clean, cancellationToken)));
        foreach (var size in settings.Sizes)
        {
            var fault = FaultDraw.Draw(clean, settings, new StudyCase(TwinFaultKind.Drift, size), month);
            _seen.Add((size, FirstAlarm(clean.With(fault), cancellationToken)));
        }
    }

    public IReadOnlyList<TwinDriftWatch> Told() =>
    [
        .. _seen.GroupBy(s => s.Size).OrderBy(g => g.Key ?? 0).Select(g => new TwinDriftWatch
        {
            Size = g.Key,
            Months = g.Count(),
            Alarmed = g.Count(s => s.Days is not null),
            DaysToAlarm = g.Sum(s => s.Days ?? 0),
        }),
    ];

    private int? FirstAlarm(TwinReadings readings, CancellationToken cancellationToken)
    {
        for (var days = 1; days <= settings.Period.DayCount; days++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var toDate = Period.Between(ToDate, settings.Period.First.Date, settings.Period.First.AddDays(days).Date);
            var result = Reconciler.Reconcile(TwinReconciliation.Problem(readings, toDate, settings.Elements), _daily);
            if (!result.GlobalTest.Passes)
                return days;
        }
        return null;
    }
}
