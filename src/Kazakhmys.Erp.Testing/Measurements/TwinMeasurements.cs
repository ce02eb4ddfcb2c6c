using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Testing.Measurements;

/// <summary>The instruments of a twin and what they read, as commands of metal accounting. Pure; what they say is synthetic.</summary>
public static class TwinMeasurements
{
    /// <summary>The instruments of the flowsheet of <see cref="TwinFlowsheet.Draft"/>, for <see cref="IInstruments.RegisterAsync"/>.</summary>
    public static IReadOnlyList<RegisterInstrument> Instruments(TwinEnterprise twin, Code book, params IReadOnlyList<Code> elements)
    {
        ArgumentNullException.ThrowIfNull(twin);
        return
        [
            .. TwinFlowsheet.Measured(twin, elements).Select(i => new RegisterInstrument
            {
                Book = book,
                Code = i.Tag,
                Name = i.Tag.Value,
                Kind = i.Kind,
                SharedErrorGroup = i.SharedRelative == Ratio.Zero ? null : i.Group,
                NeedsCalibration = false,
            }),
        ];
    }

    /// <summary>What they declare, for <see cref="IInstruments.RecordUncertaintyAsync"/>.</summary>
    public static IReadOnlyList<RecordUncertainty> Uncertainties(
        TwinEnterprise twin, Code book, LocalDate validFrom, params IReadOnlyList<Code> elements)
    {
        ArgumentNullException.ThrowIfNull(twin);
        return
        [
            .. TwinFlowsheet.Measured(twin, elements).Select(i => new RecordUncertainty
            {
                Book = book,
                Instrument = i.Tag,
                Uncertainty = new InstrumentUncertainty
                {
                    Quantity = i.Quantity,
                    Element = i.Element,
                    Relative = i.Relative,
                    Absolute = i.Absolute,
                    SharedRelative = i.SharedRelative,
                    ValidFrom = validFrom,
                    Source = "synthetic twin",
                },
            }),
        ];
    }

    /// <summary>
    /// The readings of a period, faults included, for <see cref="IMeasurements"/> to record at once: of streams every day, of stocks the opening and the
    /// close of the period.
    /// </summary>
    /// <param name="readings">The readings.</param>
    /// <param name="book">The book that keeps them.</param>
    /// <param name="period">Days of the run.</param>
    /// <param name="calendar">When days begin.</param>
    /// <param name="elements">Elements that the flowsheet balances besides mass.</param>
    /// <exception cref="ValidationFailedException">The period lies outside the run (<c>testing.twin.day-outside</c>).</exception>
    public static IReadOnlyList<RecordMeasurement> Of(
        TwinReadings readings, Code book, Period period, ProductionCalendar calendar, params IReadOnlyList<Code> elements)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        return
        [
            .. TwinFlowsheet.Measured(readings.Enterprise, elements).SelectMany(i => Days(i, period).Select(day => new RecordMeasurement
            {
                Book = book,
                Point = i.Tag,
                From = i.IsOnStock ? null : calendar.IntervalOf(day).Start,
                To = calendar.IntervalOf(day).End,
                Value = readings.Of(i.Tag, day),
                Status = MeasurementStatus.Final,
                Origin = new MeasurementOrigin { Device = i.Tag },
            })),
        ];
    }

    private static IEnumerable<ProductionDay> Days(TwinInstrument instrument, Period period) =>
        instrument.IsOnStock ? [period.First.Previous, period.Last] : period.Days;
}
