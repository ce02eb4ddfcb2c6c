using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Accounts;

/// <summary>An account of a book.</summary>
public sealed record Account
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code path, unique in the book.</summary>
    public required Code Code { get; init; }

    /// <summary>What it stands for.</summary>
    public required AccountKind Kind { get; init; }

    /// <summary>The material in it, if it is one.</summary>
    public Code? Material { get; init; }

    /// <summary>Whether its balance may go below zero at the end of a production day.</summary>
    public required bool AllowsOverdraft { get; init; }

    /// <summary>The first production day on which it may be posted to.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>The last production day on which it may be posted to, once it is closed.</summary>
    public ProductionDay? LastDay { get; init; }
}
