using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The work of one step, in one unit of work; doing it again before it is on record does the same.</summary>
internal interface ICloseWork
{
    CloseStep Step { get; }

    Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken);
}
