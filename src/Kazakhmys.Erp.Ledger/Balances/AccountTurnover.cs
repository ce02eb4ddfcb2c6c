using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>What one commodity did in one account over a span of production days, in its smallest unit.</summary>
public readonly record struct AccountTurnover
{
    /// <summary>Code of the account.</summary>
    public required Code Account { get; init; }

    /// <summary>Code of the commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>Balance before the first day.</summary>
    public required long Opening { get; init; }

    /// <summary>Received on the days of the span.</summary>
    public required long Received { get; init; }

    /// <summary>Issued on the days of the span.</summary>
    public required long Issued { get; init; }

    /// <summary>Balance at the end of the last day.</summary>
    public long Closing => Opening + Received - Issued;
}
