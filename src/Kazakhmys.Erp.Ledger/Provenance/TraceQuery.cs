using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>What is to be traced.</summary>
public sealed record TraceQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The account whose content (upstream) or whose issues (downstream) are traced.</summary>
    public required Code Account { get; init; }

    /// <summary>The commodity: <c>Cu</c>.</summary>
    public required Code Commodity { get; init; }

    /// <summary>Only what this entry brought into the account (upstream) or took out of it (downstream).</summary>
    public long? Seq { get; init; }

    /// <summary>Up to the end of this production day; null for everything.</summary>
    public ProductionDay? AsOf { get; init; }

    /// <summary>How stocks give back what they received.</summary>
    public MixingRule Rule { get; init; }

    /// <summary>
    /// Kinds of account at which the walk ends, because what they hold has no history worth telling: upstream they are origins, downstream
    /// what reaches them stays. The traced account itself is walked whatever its kind.
    /// </summary>
    public IReadOnlyList<AccountKind> Origins { get; init; } = [AccountKind.Reserve, AccountKind.External, AccountKind.Funding];

    /// <summary>
    /// How many accounts back (or forward) the walk goes, by the shortest way that transfers took; what lies farther is attributed to the
    /// account where it stopped. At least 1: the neighbours.
    /// </summary>
    public int Depth { get; init; } = 64;
}
