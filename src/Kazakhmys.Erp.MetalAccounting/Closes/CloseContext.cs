using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What every step knows: which close, by which setup, and what the steps before have done.</summary>
internal sealed record CloseContext
{
    public required CloseId Id { get; init; }

    public required Period Period { get; init; }

    public required CloseSetup Setup { get; init; }

    /// <summary>Those of the setup that are in force, in its order.</summary>
    public required IReadOnlyList<(ClosedFlowsheet Setup, Flowsheet Flowsheet)> Flowsheets { get; init; }

    /// <summary>Null while nothing of it is on record.</summary>
    public Close? Close { get; init; }

    /// <summary>
    /// True for the dry run: the work is done in a unit of work that is never committed, and the acceptance of a second person is only asked for.
    /// </summary>
    public bool IsRehearsal { get; init; }

    public Code Book => Id.Book;

    /// <summary>The result of a step that is done; null for one that is not.</summary>
    public string? ResultOf(CloseStep step) => Close?.Of(step).Result;

    /// <summary>The same after a step was done.</summary>
    public CloseContext After(CloseStepStatus done) => this with
    {
        Close = Close! with { Steps = [.. Close.Steps.Select(step => step.Step == done.Step ? done : step)] },
    };
}
