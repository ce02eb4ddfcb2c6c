using CopperChain.Inputs;

namespace CopperChain.Checks;

/// <summary>A reference value beside what the ledger gives.</summary>
internal sealed record FigureCheck
{
    public required ExpectedRow Expected { get; init; }

    /// <summary>What the ledger gives, to the decimals of the reference; null when nothing in the ledger answers to it.</summary>
    public required string? Reproduced { get; init; }

    public bool Agrees => Reproduced == Expected.Computed;
}
