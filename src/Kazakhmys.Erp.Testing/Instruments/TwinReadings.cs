using System.Collections.Frozen;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>What the instruments of a twin read, with the faults that were put in. Immutable and safe to use from many threads.</summary>
public sealed class TwinReadings
{
    private readonly long[][] _values;
    private readonly FrozenDictionary<Code, int> _tags;

    internal TwinReadings(TwinEnterprise enterprise, long[][] values, IReadOnlyList<TwinFault> faults)
    {
        (Enterprise, _values, Faults) = (enterprise, values, faults);
        _tags = enterprise.Instruments.Select((i, index) => (i.Tag, index)).ToFrozenDictionary(p => p.Tag, p => p.index);
    }

    /// <summary>The enterprise that was read.</summary>
    public TwinEnterprise Enterprise { get; }

    /// <summary>The faults in these readings, in the order in which they were put in: the truth that a test has to find.</summary>
    public IReadOnlyList<TwinFault> Faults { get; }

    /// <summary>What a tag reads on a day: on a stream of the day, on a stock at its close; the day before the first is the opening of a stock.</summary>
    /// <exception cref="NotFoundException">No such tag (<c>testing.twin.tag-unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">The day lies outside the run (<c>testing.twin.day-outside</c>).</exception>
    public MeasuredValue Of(Code tag, ProductionDay day)
    {
        var index = TagIndex(tag);
        return Value(index, CloseIndex(Enterprise.Instruments[index], day));
    }

    /// <summary>What a perfect instrument would have read, to the last unit.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public MeasuredValue TruthOf(Code tag, ProductionDay day)
    {
        var instrument = Enterprise.Instruments[TagIndex(tag)];
        return TwinFigures.Of(instrument.Quantity, ReadingNoise.Truth(Enterprise, instrument, CloseIndex(instrument, day) - 1));
    }

    /// <summary>The same readings with further faults, one after another. What a fault does not name stays as it is, to the digit.</summary>
    /// <exception cref="NotFoundException">A tag is unknown (<c>testing.twin.tag-unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">A fault is malformed (<c>testing.fault.malformed</c>) or its days lie outside the run
    /// (<c>testing.twin.day-outside</c>).</exception>
    public TwinReadings With(params IReadOnlyList<TwinFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var values = _values.ToArray();
        foreach (var fault in faults)
            FaultRules.Apply(fault, this, values);
        return new TwinReadings(Enterprise, values, [.. Faults, .. faults]);
    }

    internal int TagIndex(Code tag) =>
        _tags.TryGetValue(tag, out var index) ? index : throw new NotFoundException(TestingViolations.TagUnknown.At(nameof(tag), tag));

    /// <summary>The index of a tag, or −1 when there is none.</summary>
    internal int TagIndexOrNone(Code tag) => _tags.TryGetValue(tag, out var index) ? index : -1;

    /// <summary>In smallest units, by close: 0 is the opening, 1 the first day.</summary>
    internal ReadOnlySpan<long> Values(int tag) => _values[tag];

    internal int CloseIndex(TwinInstrument instrument, ProductionDay day) =>
        instrument.IsOnStock && day.Next == Enterprise.Settings.First ? 0 : Enterprise.DayIndex(day) + 1;

    private MeasuredValue Value(int tag, int close) => TwinFigures.Of(Enterprise.Instruments[tag].Quantity, _values[tag][close]);
}
