using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>What one commodity did in one book over a period: what the balance is made from.</summary>
public sealed record BookMovements
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>What each account stands for.</summary>
    public required IReadOnlyDictionary<Code, AccountKind> Kinds { get; init; }

    /// <summary>Opening and closing balances of the commodity by account.</summary>
    public required IReadOnlyList<AccountTurnover> Turnover { get; init; }

    /// <summary>What moved between accounts.</summary>
    public required IReadOnlyList<AccountFlow> Flows { get; init; }

    /// <summary>What is known of their uncertainties.</summary>
    public BalanceUncertainties Uncertainties { get; init; } = BalanceUncertainties.None;
}
