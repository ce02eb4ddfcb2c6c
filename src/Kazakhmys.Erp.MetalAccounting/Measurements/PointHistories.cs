using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>
/// The values before each measurement while many are gone through in the order of their moments: asked of the store once a point, kept in memory then.
/// </summary>
internal sealed class PointHistories(StoreSession session)
{
    private readonly Dictionary<Code, List<RecordMeasurement>> _byPoint = [];

    /// <summary>The latest first, at most as many as the limits of the point ask for.</summary>
    public async Task<IReadOnlyList<RecordMeasurement>> BeforeAsync(
        Measurement measurement, MeasuringPoint? point, CancellationToken cancellationToken)
    {
        if (point is null)
            return [];
        if (!_byPoint.TryGetValue(point.Code, out var history))
        {
            var stored = await MeasurementIntake.PrecedingAsync(session, measurement.Id, point, cancellationToken).ConfigureAwait(false);
            // One of the same moment under a later reference is gone through later.
            _byPoint[point.Code] = history = [.. stored.Where(other => other.To < measurement.Id.At).Reverse()];
        }
        var wanted = Math.Max(1, (point.Limits.FrozenAfter ?? 2) - 1);
        if (history.Count > 4 * wanted)
            history.RemoveRange(0, history.Count - wanted);
        return [.. Enumerable.Reverse(history).Take(wanted)];
    }

    public void Add(Measurement measurement)
    {
        if (_byPoint.TryGetValue(measurement.Id.Point, out var history))
            history.Add(measurement.Raw);
    }
}
