using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.Testing.Hosting;

/// <summary>Records a twin in a host with metal accounting, as two people would: one draws and records, the other approves and validates. Hosts' tests consume it.</summary>
public interface IReferenceEnterprise
{
    /// <summary>
    /// Opens the book, draws and approves the flowsheet <c>twin</c>, registers the instruments with what they declare, records the readings of the period and judges fit
    /// what the rules find nothing in. The same again changes nothing. The clock must show a moment after the period. Rights: those of the operations it calls.
    /// </summary>
    /// <returns>What was validated, and what waits for a person.</returns>
    /// <exception cref="ValidationFailedException">The period lies outside the run (<c>testing.twin.day-outside</c>), or the clock before its end.</exception>
    /// <exception cref="NotFoundException">An element is none of the twin (<c>testing.twin.component-unknown</c>).</exception>
    Task<BulkValidation> RecordAsync(RecordTwin twin, UnitOfWork? within = null, CancellationToken cancellationToken = default);
}
