using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>The part of a traced amount that came from one origin, or went to one place.</summary>
public sealed record TraceShare
{
    /// <summary>The origin (upstream) or the place (downstream).</summary>
    public required Code Account { get; init; }

    /// <summary>Amount in the commodity's smallest unit.</summary>
    public required long Amount { get; init; }

    /// <summary>
    /// The accounts it passed in the direction of the transfers: from <see cref="Account"/> to the traced account upstream, from the traced
    /// account to <see cref="Account"/> downstream. Where there are several ways, at each account the neighbour with the majority of what
    /// came since the account last had none of it; circles are left out. Each step is one that some of it took.
    /// </summary>
    public required IReadOnlyList<Code> Path { get; init; }
}
