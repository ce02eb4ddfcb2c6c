using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>A lot with what holds of its weights and assays.</summary>
public sealed record SettlementLot
{
    /// <summary>The lot.</summary>
    public required RegisterLot Content { get; init; }

    /// <summary>How many times weights and assays were recorded; 0 when never.</summary>
    public required int Revision { get; init; }

    /// <summary>The provisional weight; null while there is none.</summary>
    public LotWeight? ProvisionalWeight { get; init; }

    /// <summary>The final weight; null while there is none.</summary>
    public LotWeight? FinalWeight { get; init; }

    /// <summary>The results that hold, by party and element.</summary>
    public required IReadOnlyList<LotAssay> Assays { get; init; }

    /// <summary>The exchange of each element that the terms ask of; of a final lot as it was approved.</summary>
    public IReadOnlyList<SettledElement> Elements { get; init; } = [];

    /// <summary>How far the exchange is.</summary>
    public LotState State { get; init; }

    /// <summary>Who approved it; null while it is not final.</summary>
    public Code? FinalBy { get; init; }

    /// <summary>Who registered it.</summary>
    public required Code RegisteredBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RegisteredAt { get; init; }
}
