using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>
/// Keeps instruments and laboratory methods with their calibrations and uncertainties as dated data. Nothing of it is ever overwritten. Hosts consume it.
/// Safe to use from many threads.
/// </summary>
public interface IInstruments
{
    /// <summary>Registers an instrument; the same again changes nothing. Right: <c>metal-accounting.instrument.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape.</exception>
    /// <exception cref="IdempotencyConflictException">It is there with another definition (<c>metal-accounting.instrument.differs</c>).</exception>
    Task<Instrument> RegisterAsync(RegisterInstrument instrument, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a calibration; the same again changes nothing. Right: <c>metal-accounting.instrument.calibrate</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or it covers no day.</exception>
    /// <exception cref="NotFoundException">The instrument is not there (<c>metal-accounting.instrument.not-found</c>).</exception>
    Task<Instrument> RecordCalibrationAsync(RecordCalibration calibration, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records an uncertainty, known from now on; the same as the latest again changes nothing. It changes how much every later reading weighs in the
    /// balance, so it is a right of its own: <c>metal-accounting.instrument.set-uncertainty</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or the parts do not fit the quantity (<c>metal-accounting.instrument.uncertainty</c>).</exception>
    /// <exception cref="NotFoundException">The instrument is not there (<c>metal-accounting.instrument.not-found</c>).</exception>
    Task<Instrument> RecordUncertaintyAsync(RecordUncertainty uncertainty, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RegisterInstrument instrument, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordCalibrationAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckCalibrationAsync(RecordCalibration calibration, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordUncertaintyAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckUncertaintyAsync(RecordUncertainty uncertainty, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers the instruments of a CSV file. Columns: <c>code</c>, <c>name</c>, <c>kind</c>; optional <c>shared_error_group</c>, <c>needs_calibration</c>
    /// (<c>yes</c>, <c>no</c>). The same file twice changes nothing. Right: <c>metal-accounting.instrument.register</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound of the options.</exception>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the instruments of a book as CSV that <see cref="ImportAsync"/> reads. The writer stays open.</summary>
    Task ExportAsync(Code book, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>An instrument; null when it is not there.</summary>
    Task<Instrument?> FindAsync(Code book, Code instrument, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The instruments of a book, by code.</summary>
    Task<IReadOnlyList<Instrument>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
