using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Plants;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>
/// A synthetic copper enterprise whose true flows are known: ten mines, five concentrators, two smelters with refineries, a precious metals
/// plant and a hydrometallurgical plant, with the stores and the railway between them. Every area and every stock conserves every component,
/// to the milligram, in every shift. Names of sites are published facts; every figure is made up, within published ranges, from a seed.
/// Immutable and safe to use from many threads.
/// </summary>
public sealed class TwinEnterprise
{
    /// <summary>Shifts of a production day of the twin.</summary>
    public const int ShiftsADay = 2;

    private readonly TwinRun _run;
    private readonly Lazy<TwinReadings> _readings;

    private TwinEnterprise(TwinSettings settings, TwinNetwork network, TwinRun run, IReadOnlyList<TwinInstrument> instruments)
    {
        (Settings, Network, _run, Instruments) = (settings, network, run, instruments);
        _readings = new(() => ReadingNoise.Read(this));
    }

    /// <summary>What it was made from.</summary>
    public TwinSettings Settings { get; }

    /// <summary>Its sites, nodes and streams; the same for every seed.</summary>
    public TwinNetwork Network { get; }

    /// <summary>Its instruments with their declared uncertainty; the same for every seed.</summary>
    public IReadOnlyList<TwinInstrument> Instruments { get; }

    /// <summary>What the instruments read, without faults: truth, bias of the group, noise, rounded to the digits of the instrument.</summary>
    public TwinReadings Readings => _readings.Value;

    /// <summary>Runs the enterprise: two hundred days for the stocks to settle, then the days that are asked for.</summary>
    /// <exception cref="ValidationFailedException">Too few or too many days (<c>kernel.value.out-of-range</c>).</exception>
    public static TwinEnterprise Create(TwinSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Require();
        var plan = EnterprisePlan.Of(settings.Seed);
        var network = plan.Network();
        return new TwinEnterprise(settings, network, TwinRun.Of(plan, network, settings), InstrumentPlan.Of(plan, network));
    }

    /// <summary>The true flow of a stream in a shift.</summary>
    /// <exception cref="NotFoundException">No such stream (<c>testing.twin.point-unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">The shift lies outside the run (<c>testing.twin.day-outside</c>).</exception>
    public TwinFlow Flow(Code stream, Shift shift)
    {
        if (shift.Number is < 1 or > ShiftsADay)
            throw new ValidationFailedException(DayOutside(shift));
        var first = (DayIndex(shift.Day) * ShiftsADay) + shift.Number - 1;
        return Flow(Network.StreamIndex(stream), first, first + 1);
    }

    /// <summary>The true flow of a stream in a production day.</summary>
    /// <inheritdoc cref="Flow(Code, Shift)" path="/exception"/>
    public TwinFlow Flow(Code stream, ProductionDay day) => Flow(Network.StreamIndex(stream), DayIndex(day));

    /// <summary>The true flow of a stream in a period.</summary>
    /// <inheritdoc cref="Flow(Code, Shift)" path="/exception"/>
    public TwinFlow Flow(Code stream, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var first = DayIndex(period.First) * ShiftsADay;
        return Flow(Network.StreamIndex(stream), first, (DayIndex(period.Last) + 1) * ShiftsADay);
    }

    /// <summary>The true content of a stock at the close of a day; the day before the first gives the opening stock of the run.</summary>
    /// <exception cref="NotFoundException">No such node (<c>testing.twin.point-unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">The day lies outside the run (<c>testing.twin.day-outside</c>).</exception>
    public TwinContent Stock(Code stock, ProductionDay closeOf)
    {
        var node = Network.NodeIndex(stock);
        return closeOf.Next == Settings.First ? Stock(node, -1) : Stock(node, DayIndex(closeOf));
    }

    internal TwinFlow Flow(int stream, int day) => Flow(stream, day * ShiftsADay, (day + 1) * ShiftsADay);

    /// <summary>The stock at the close of a day by its number; −1 is the opening.</summary>
    internal TwinContent Stock(int node, int day) => TwinContent.From(_run.Held(node, (day + 1) * ShiftsADay));

    internal int DayIndex(ProductionDay day)
    {
        var index = day.Number - Settings.First.Number;
        return index >= 0 && index < Settings.Days ? (int)index : throw new ValidationFailedException(DayOutside(day));
    }

    private Violation DayOutside(object value) => TestingViolations.DayOutside.At(
        "", value, ("first", Settings.First), ("last", Settings.First.AddDays(Settings.Days - 1)));

    private TwinFlow Flow(int stream, int firstShift, int endShift)
    {
        var (wet, amounts) = _run.Moved(stream, firstShift, endShift);
        return new TwinFlow
        {
            Stream = Network.Streams[stream].Code,
            Wet = WetMass.FromMilligrams(wet),
            Content = TwinContent.From(amounts),
        };
    }
}
