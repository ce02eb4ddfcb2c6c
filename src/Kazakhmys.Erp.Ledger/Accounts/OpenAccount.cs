using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Accounts;

/// <summary>An account that is to be opened. What is said here never changes.</summary>
public sealed record OpenAccount
{
    /// <summary>Code path, unique in the book: <c>zhz/south/stockpile-1</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>What it stands for.</summary>
    public required AccountKind Kind { get; init; }

    /// <summary>The material in it, if it is one: <c>ore.dry</c>, <c>concentrate.dry</c>.</summary>
    public Code? Material { get; init; }

    /// <summary>
    /// Whether its balance may go below zero at the end of a production day.
    /// Null takes what the kind usually allows: external, funding, unaccounted and in-process may, the others may not.
    /// </summary>
    public bool? AllowsOverdraft { get; init; }

    /// <summary>The first production day on which it may be posted to.</summary>
    public required ProductionDay ValidFrom { get; init; }
}
