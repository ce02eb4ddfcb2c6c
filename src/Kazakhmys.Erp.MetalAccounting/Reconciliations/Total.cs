namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>
/// A total over a period with its uncertainty to first order (JCGM 100:2008, 5.1 and 5.2): independent errors add in squares, an error that readings share adds
/// as it is, with its sign.
/// </summary>
internal sealed class Total(double value)
{
    private readonly SortedDictionary<string, double> _shared = new(StringComparer.Ordinal);

    public double Value => value;

    public double Independent { get; private set; }

    public IReadOnlyDictionary<string, double> Shared => _shared;

    public double StandardUncertainty => Math.Sqrt(Independent + _shared.Values.Sum(part => part * part));

    /// <summary>Adds the error of a reading that the total depends on with this slope.</summary>
    public void Add(PeriodReading reading, double slope)
    {
        Independent += slope * slope * reading.Uncertainty * reading.Uncertainty;
        if (reading.Group is { } group && reading.Shared > 0)
            _shared[group] = _shared.GetValueOrDefault(group) + (slope * reading.Shared);
    }
}
