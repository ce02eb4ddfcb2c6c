using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>
/// The machines of mines with their states and indicators. Hosts consume it. Safe to use from many threads. With
/// <see cref="MinesOptions.RequiresRegisteredMachines"/> shift reports name registered machines only.
/// </summary>
public interface IFleet
{
    /// <summary>Registers a machine; the same again changes nothing. Right: <c>mines.machine.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    /// <exception cref="IdempotencyConflictException">It is registered otherwise (<c>mines.machine.differs</c>).</exception>
    Task<RegisterMachine> RegisterAsync(RegisterMachine machine, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RegisterMachine machine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The machines of a mine, by code.</summary>
    Task<IReadOnlyList<RegisterMachine>> ListAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The states of a machine by approved reports over production days, both ends included, in the order of time.</summary>
    Task<IReadOnlyList<MachineState>> StatesAsync(Code book, Code mine, Code machine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Availability, utilisation and productivity of every machine that approved reports of a period name, by code.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task<IReadOnlyList<MachinePerformance>> PerformanceAsync(Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers the machines of a CSV file. Columns: <c>mine</c>, <c>machine</c>, <c>name</c>, <c>kind</c> (drill, lhd, truck, excavator, other),
    /// <c>valid_from</c>, and where wanted <c>rated_payload_t</c>, <c>diesel_kw</c>. Right: <c>mines.machine.register</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the machines of a mine as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default);
}
