using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Instruments;

namespace Kazakhmys.Erp.Testing.Reconciliations;

/// <summary>
/// Brings readings of days to readings of a period: masses summed, grades weighted by dry mass. What is independent from day to day adds as squares, what is
/// shared adds as it is (JCGM 100:2008, 5.2.2).
/// </summary>
internal sealed class PeriodReadings(TwinReadings readings, int firstClose, int lastClose)
{
    /// <summary>The dry mass of a stream; null when it is not weighed.</summary>
    public PeriodReading? MassOf(Code stream)
    {
        var tag = Find($"{stream}.mass");
        if (tag < 0)
            return null;
        var scale = readings.Enterprise.Instruments[tag];
        var water = scale.Quantity == QuantityKind.WetMass ? Find($"{stream}.moisture") : -1;
        double dry = 0, own = 0, wetted = 0;
        for (var close = firstClose; close <= lastClose; close++)
        {
            var mass = (double)readings.Values(tag)[close];
            var moisture = water < 0 ? 0 : readings.Values(water)[close] / 1e12;
            var share = 1 - moisture;
            dry += mass * share;
            own += Square(share * scale.Class.Independent(mass));
            if (water >= 0)
            {
                own += Square(mass * Moistures(water).Independent(moisture * 1e12) / 1e12);
                wetted += mass * moisture;
            }
        }
        var shared = scale.Class.Shared * dry;
        var ofMoisture = water < 0 ? 0 : Moistures(water).Shared * wetted;
        return new PeriodReading(dry, Math.Sqrt(own + Square(shared) + Square(ofMoisture)), scale.Group, shared);
    }

    /// <summary>The grade of a stream over the period; null when it is not assayed. Days weigh alike where the mass is not weighed.</summary>
    public PeriodReading? GradeOf(Code stream, Code element)
    {
        var tag = Find($"{stream}.{element}");
        if (tag < 0)
            return null;
        var instrument = readings.Enterprise.Instruments[tag];
        double weights = 0, weighed = 0, own = 0;
        for (var close = firstClose; close <= lastClose; close++)
        {
            var weight = Weight(stream, close);
            var grade = (double)readings.Values(tag)[close];
            weights += weight;
            weighed += weight * grade;
            own += Square(weight * instrument.Class.Independent(grade));
        }
        if (weights == 0)
            return null;
        var mean = weighed / weights;
        return WithShared(mean, own / Square(weights), instrument);
    }

    /// <summary>A stock at a close: its mass, or with an element its grade; null when that is not found.</summary>
    public PeriodReading? StockOf(Code stock, Code? element, bool atOpening)
    {
        var tag = Find(element is { } assayed ? $"{stock}.{assayed}" : $"{stock}.mass");
        if (tag < 0)
            return null;
        var value = (double)readings.Values(tag)[atOpening ? firstClose - 1 : lastClose];
        var instrument = readings.Enterprise.Instruments[tag];
        return WithShared(value, Square(instrument.Class.Independent(value)), instrument);
    }

    private double Weight(Code stream, int close)
    {
        var tag = Find($"{stream}.mass");
        if (tag < 0)
            return 1;
        var water = Find($"{stream}.moisture");
        return readings.Values(tag)[close] * (water < 0 ? 1 : 1 - (readings.Values(water)[close] / 1e12));
    }

    private InstrumentClass Moistures(int tag) => readings.Enterprise.Instruments[tag].Class;

    private int Find(string tag) => readings.TagIndexOrNone(Code.Parse(tag));

    private static PeriodReading WithShared(double value, double own, TwinInstrument instrument)
    {
        var shared = instrument.Class.Shared * value;
        return new PeriodReading(value, Math.Sqrt(own + Square(shared)), instrument.Group, shared);
    }

    private static double Square(double x) => x * x;
}
