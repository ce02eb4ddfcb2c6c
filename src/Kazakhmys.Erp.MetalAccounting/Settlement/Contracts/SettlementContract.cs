using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>A contract on the register, with every terms it ever had.</summary>
public sealed record SettlementContract
{
    /// <summary>The contract.</summary>
    public required RegisterContract Content { get; init; }

    /// <summary>Its terms, dated twice: by day of shipment, and by when they were known. Later recorded terms supersede earlier ones from their day on.</summary>
    public required DatedValues<ContractTerms> Terms { get; init; }

    /// <summary>Who registered it.</summary>
    public required Code RegisteredBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RegisteredAt { get; init; }
}
