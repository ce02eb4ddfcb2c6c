using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger;

/// <content>The violations of tracing.</content>
public static partial class LedgerViolations
{
    /// <summary>A trace goes no account far.</summary>
    public static readonly ViolationKind TraceDepth = ViolationKind.Error(
        "ledger.trace.depth",
        "A trace goes at least 1 account far, not {value}.",
        "Прослеживание идёт хотя бы на 1 счёт, а не на {value}.",
        "Қадағалау кемінде 1 шотқа барады, {value} емес.");

    /// <summary>A mixing rule is not known.</summary>
    public static readonly ViolationKind TraceRule = ViolationKind.Error(
        "ledger.trace.rule",
        "Mixing rule {value} is not known.",
        "Правило смешения {value} не известно.",
        "{value} араластыру ережесі белгісіз.");
}
