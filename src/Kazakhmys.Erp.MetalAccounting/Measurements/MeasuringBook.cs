using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What is known of a book when its measurements are judged: flowsheets, instruments, the calendar.</summary>
internal sealed class MeasuringBook
{
    private readonly ProductionCalendar _calendar;
    private readonly Dictionary<Code, Instrument> _instruments;

    private MeasuringBook(ProductionCalendar calendar, FlowsheetVersions flowsheets, IEnumerable<Instrument> instruments)
    {
        (_calendar, Flowsheets) = (calendar, flowsheets);
        _instruments = instruments.ToDictionary(instrument => instrument.Registered.Code);
    }

    public FlowsheetVersions Flowsheets { get; }

    public static async Task<MeasuringBook> ReadAsync(
        StoreSession session, Code book, ProductionCalendar calendar, CancellationToken cancellationToken) => new(
            calendar,
            await FlowsheetStore.VersionsAsync(session, book, cancellationToken).ConfigureAwait(false),
            await InstrumentStore.ListAsync(session, book, null, cancellationToken).ConfigureAwait(false));

    /// <summary>The production day that ends with or contains a moment: a reading at the end of a day belongs to it, not to the next.</summary>
    public LocalDate DayOf(Instant moment) => _calendar.DayAt(moment - Duration.FromTicks(1)).Date;

    public MeasuringPoint? Point(Code point, Instant moment) => Flowsheets.Find(point, DayOf(moment))?.Point;

    public Instrument? Instrument(Code? instrument) => instrument is { } code ? _instruments.GetValueOrDefault(code) : null;
}
