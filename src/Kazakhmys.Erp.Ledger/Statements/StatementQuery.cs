using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Statements;

/// <summary>Which lines of which account are asked for.</summary>
public sealed record StatementQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>Only this commodity; null for all.</summary>
    public Code? Commodity { get; init; }

    /// <summary>First production day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>Last production day, included.</summary>
    public required ProductionDay Last { get; init; }
}
