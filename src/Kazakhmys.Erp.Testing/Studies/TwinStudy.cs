using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Randomness;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>
/// Measures what the gross-error tests of the reconciliation find in a twin, where every fault is known: recall, location, false alarms and delay.
/// Pure: the same settings give the same counts.
/// </summary>
public sealed class TwinStudy
{
    private readonly TwinStudySettings _settings;
    private readonly IReadOnlyList<StudyCase> _cases;
    private readonly ReconciliationOptions _options;

    private TwinStudy(TwinStudySettings settings)
    {
        _settings = settings;
        _cases = StudyCase.Of(settings);
        _options = ReconciliationOptions.Default with { Confidence = settings.Confidence.PartsPerTrillion / 1e12 };
    }

    /// <summary>Runs a study. It takes a reconciliation for each month and fault, and twice that where the global test fails.</summary>
    /// <exception cref="ValidationFailedException">The settings are out of range (<c>kernel.value.out-of-range</c>).</exception>
    /// <exception cref="NotFoundException">An element is none of the twin (<c>testing.twin.component-unknown</c>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TwinStudyResult Run(TwinStudySettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Require();
        return new TwinStudy(settings).Run(cancellationToken);
    }

    private TwinStudyResult Run(CancellationToken cancellationToken)
    {
        var clean = new List<Verdict>();
        var found = _cases.Select(_ => new List<Verdict>()).ToArray();
        var watch = new DriftWatching(_settings, _options);
        for (var month = 0; month < _settings.Months; month++)
        {
            var readings = TwinOf(month).Readings;
            clean.Add(Judge(readings, Verdict.None));
            for (var c = 0; c < _cases.Count; c++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var fault = FaultDraw.Draw(readings, _settings, _cases[c], month);
                found[c].Add(Judge(readings.With(fault), Faulty(readings, fault)));
            }
            if (month < _settings.WatchedMonths)
                watch.Watch(readings, month, cancellationToken);
        }
        return Told(clean, found, watch);
    }

    private TwinEnterprise TwinOf(int month) => TwinEnterprise.Create(TwinSettings.For(
        _settings.Period, TwinRandom.For(_settings.Seed, string.Create(CultureInfo.InvariantCulture, $"month/{month}")).Next()));

    private Verdict Judge(TwinReadings readings, IReadOnlySet<ReadingTag> faulty) =>
        Verdict.Of(TwinReconciliation.Problem(readings, _settings.Period, _settings.Elements), _options, faulty);

    private static HashSet<ReadingTag> Faulty(TwinReadings readings, TwinFault fault)
    {
        var instruments = readings.Enterprise.Instruments;
        IEnumerable<Code> tags = fault.Other is { } other ? [fault.Tag, other] : [fault.Tag];
        return [.. tags.SelectMany(t => TwinReconciliation.ReadingsOf(instruments[readings.TagIndex(t)]))];
    }

    private TwinStudyResult Told(List<Verdict> clean, List<Verdict>[] found, DriftWatching watch)
    {
        var network = Reconciler.Reconcile(TwinReconciliation.Problem(TwinOf(0).Readings, _settings.Period, _settings.Elements), _options);
        var measured = network.Readings.Where(r => r.State == ReadingState.Measured).ToList();
        return new TwinStudyResult
        {
            Settings = _settings,
            Algorithm = network.Algorithm,
            Measured = measured.Count,
            Redundant = measured.Count(r => r.Standing == ReadingStanding.Redundant),
            Equivalent = measured.Count(r => r.EquivalenceSet is not null),
            Clean = new TwinFalseAlarms
            {
                Months = clean.Count,
                Refused = clean.Count(v => v.IsRefused),
                Global = clean.Count(v => v.Global),
                Measurement = clean.Count(v => v.Measurement),
                Nodal = clean.Count(v => v.Nodal),
                Elimination = clean.Count(v => v.Eliminated),
            },
            Rows = [.. _cases.Zip(found, Row)],
            Watches = watch.Told(),
        };
    }

    private static TwinStudyRow Row(StudyCase fault, List<Verdict> found) => new()
    {
        Kind = fault.Kind,
        Size = fault.Size,
        Slip = fault.Slip,
        Months = found.Count,
        Redundant = found.Count(v => v.IsRedundant),
        Refused = found.Count(v => v.IsRefused),
        Global = found.Count(v => v.Global),
        Measurement = found.Count(v => v.Measurement),
        MeasurementLocated = found.Count(v => v.MeasurementLocated),
        Nodal = found.Count(v => v.Nodal),
        NodalLocated = found.Count(v => v.NodalLocated),
        EliminationLocated = found.Count(v => v.EliminationLocated),
        EliminationExact = found.Count(v => v.EliminationExact),
    };
}
