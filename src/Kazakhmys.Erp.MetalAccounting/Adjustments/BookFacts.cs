using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What the ledger holds of a period, before a close adjusts it.</summary>
internal sealed record BookFacts
{
    public required Code Book { get; init; }

    public required IReadOnlyDictionary<Code, AccountKind> Kinds { get; init; }

    public required IReadOnlyList<Code> Components { get; init; }

    public required IReadOnlyDictionary<(Code Account, Code Component), AccountTurnover> Turnover { get; init; }

    /// <summary>By component; without prior-period adjustments, which are no flows of this period.</summary>
    public required IReadOnlyDictionary<Code, IReadOnlyList<AccountFlow>> Flows { get; init; }

    public AccountTurnover TurnoverOf(Code account, Code component) => Turnover.GetValueOrDefault((account, component));
}
