using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>A mineral that occurs in a deposit. Oxide minerals occur within its <see cref="Deposit.OxidationZone"/>.</summary>
public sealed record MineralOccurrence
{
    /// <summary>Code, unique in the deposit: <c>chalcopyrite</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Primary or oxide.</summary>
    public required OccurrenceKind Kind { get; init; }

    /// <summary>Where this was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>How the source is to be taken: <c>published</c>, <c>published_suspect</c>, or a word of the host's.</summary>
    public required string Status { get; init; }
}
