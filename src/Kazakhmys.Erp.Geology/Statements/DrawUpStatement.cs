using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>A reserve statement that is to be drawn up from the ledger.</summary>
public sealed record DrawUpStatement
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity, unique in the book.</summary>
    public required Code Id { get; init; }

    /// <summary>The deposit.</summary>
    public required Code Deposit { get; init; }

    /// <summary>The day at whose end the reserves are stated.</summary>
    public required ProductionDay AsOf { get; init; }

    /// <summary>The approved statement it replaces, if any.</summary>
    public Code? Supersedes { get; init; }
}
