using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>The part of a traced amount that came from one origin, or went to one place.</summary>
public sealed record TraceShare
{
    /// <summary>The origin (upstream) or the place (downstream).</summary>
    public required Code Account { get; init; }

    /// <summary>Amount in the commodity's smallest unit.</summary>
    public required long Amount { get; init; }

    /// <summary>The accounts it passed, from <see cref="Account"/> to the traced account or the other way round; the way of most of it where there are several.</summary>
    public required IReadOnlyList<Code> Path { get; init; }
}
