using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>
/// How a book is closed. It is dated data that the host registers (<c>DatedValues&lt;CloseSetup&gt;</c>). Where none is registered, every flowsheet in
/// force is closed, the balances of all its elements are stated, and nothing has a limit or a price.
/// </summary>
public sealed record CloseSetup
{
    /// <summary>Code of the setup.</summary>
    public required Code Code { get; init; }

    /// <summary>The flowsheets, in the order in which they are reconciled.</summary>
    public required IReadOnlyList<ClosedFlowsheet> Flowsheets { get; init; }

    /// <summary>The metals whose balances are stated.</summary>
    public required IReadOnlyList<Code> Metals { get; init; }

    /// <summary>How much may be unaccounted.</summary>
    public IReadOnlyList<UnaccountedLimit> Limits { get; init; } = [];

    /// <summary>What metals are worth.</summary>
    public IReadOnlyList<MetalPrice> Prices { get; init; } = [];

    /// <summary>How the unaccounted is watched over periods.</summary>
    public CusumOptions Cusum { get; init; } = CusumOptions.Default;
}
