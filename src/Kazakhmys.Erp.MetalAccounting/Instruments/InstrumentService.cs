using System.Globalization;
using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

internal sealed class InstrumentService(ErpStore store, DocumentPosting posting) : IInstruments
{
    private const string Registering = "metal-accounting.instrument.register";

    private static readonly RegisterInstrumentValidator _registering = new();
    private static readonly RecordCalibrationValidator _calibrating = new();
    private static readonly RecordUncertaintyValidator _weighing = new();

    public async Task<Instrument> RegisterAsync(RegisterInstrument instrument, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(instrument);
        await posting.RequireAsync(Registering, instrument.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, instrument, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(
        RegisterInstrument instrument, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _registering.Check(instrument);
        return violations.Count > 0
            ? violations
            : await store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => [.. Differences(instrument, await FindAsync(session, instrument.Book, instrument.Code, cancellationToken).ConfigureAwait(false))],
                cancellationToken).ConfigureAwait(false);
    }

    public async Task<Instrument> RecordCalibrationAsync(
        RecordCalibration calibration, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _calibrating.Require(calibration);
        await posting.RequireAsync("metal-accounting.instrument.calibrate", calibration.Book, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            within,
            calibration.Book,
            calibration.Instrument,
            instrument => instrument.Calibrations.Contains(calibration.Calibration),
            (unitOfWork, _) => InstrumentStore.InsertAsync(unitOfWork, calibration, posting.Now, posting.Actor, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckCalibrationAsync(
        RecordCalibration calibration, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _calibrating.Check(calibration);
        return violations.Count > 0
            ? violations
            : await CheckThereAsync(calibration.Book, calibration.Instrument, within, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Instrument> RecordUncertaintyAsync(
        RecordUncertainty uncertainty, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _weighing.Require(uncertainty);
        await posting.RequireAsync("metal-accounting.instrument.set-uncertainty", uncertainty.Book, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            within,
            uncertainty.Book,
            uncertainty.Instrument,
            instrument => IsLatest(instrument, uncertainty.Uncertainty),
            (unitOfWork, instrument) => InstrumentStore.InsertAsync(
                unitOfWork, uncertainty, instrument.Uncertainties.Count + 1, After(instrument), posting.Actor, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckUncertaintyAsync(
        RecordUncertainty uncertainty, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _weighing.Check(uncertainty);
        return violations.Count > 0
            ? violations
            : await CheckThereAsync(uncertainty.Book, uncertainty.Instrument, within, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(Registering, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options,
                InstrumentRows.Columns,
                row => InstrumentRows.Read(row, book),
                (instrument, token) =>
                {
                    _registering.Require(instrument);
                    return RegisterAsync(unitOfWork, instrument, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        Code book, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        await InstrumentRows.WriteAsync(
            await ListAsync(book, within, cancellationToken).ConfigureAwait(false), new CsvExport(writer, culture), cancellationToken).ConfigureAwait(false);

    public Task<Instrument?> FindAsync(Code book, Code instrument, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FindAsync(session, book, instrument, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Instrument>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => InstrumentStore.ListAsync(session, book, null, cancellationToken), cancellationToken);

    private static Task<Instrument?> FindAsync(StoreSession session, Code book, Code instrument, CancellationToken cancellationToken) =>
        InstrumentStore.FindAsync(session, book, instrument, cancellationToken);

    private static IEnumerable<Violation> Differences(RegisterInstrument wanted, Instrument? known)
    {
        if (known is not null && known.Registered != wanted)
            yield return MetalAccountingViolations.InstrumentDiffers.At(nameof(wanted.Code), wanted.Code);
    }

    private static bool IsLatest(Instrument instrument, InstrumentUncertainty wanted) =>
        instrument.Uncertainties.LastOrDefault(each => each.Quantity == wanted.Quantity && each.Element == wanted.Element) is { } latest
        && latest with { KnownFrom = null } == wanted with { KnownFrom = null };

    private static NotFoundException Missing(Code book, Code instrument) =>
        new(MetalAccountingViolations.InstrumentMissing.At("Instrument", instrument, ("book", book)));

    // Two uncertainties are never known from the same moment, so that what was known at a moment is one of them.
    private Instant After(Instrument instrument) =>
        instrument.Uncertainties is [.., { KnownFrom: { } last }] && last >= posting.Now ? last + Duration.FromTicks(1) : posting.Now;

    private async Task<Instrument> RegisterAsync(UnitOfWork unitOfWork, RegisterInstrument instrument, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, instrument.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var known = await FindAsync(unitOfWork, instrument.Book, instrument.Code, cancellationToken).ConfigureAwait(false);
        Refusals.Require([.. Differences(instrument, known)]);
        if (known is not null)
            return known;
        await InstrumentStore.InsertAsync(unitOfWork, instrument, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new Instrument { Registered = instrument, Calibrations = [], Uncertainties = [] };
    }

    private Task<IReadOnlyList<Violation>> CheckThereAsync(Code book, Code instrument, StoreSession? within, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Violation>>(
            within,
            async session => await FindAsync(session, book, instrument, cancellationToken).ConfigureAwait(false) is null ? Missing(book, instrument).Violations : [],
            cancellationToken);

    private Task<Instrument> ChangeAsync(
        UnitOfWork? within, Code book, Code code, Func<Instrument, bool> isThere, Func<UnitOfWork, Instrument, Task> insert, CancellationToken cancellationToken) =>
        store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
                var known = await FindAsync(unitOfWork, book, code, cancellationToken).ConfigureAwait(false) ?? throw Missing(book, code);
                if (isThere(known))
                    return known;
                await insert(unitOfWork, known).ConfigureAwait(false);
                return (await FindAsync(unitOfWork, book, code, cancellationToken).ConfigureAwait(false))!;
            },
            cancellationToken);
}
