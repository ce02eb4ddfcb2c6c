using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>What a change of reserves has to be, and between which accounts it moves.</summary>
public static class ReserveChangeRules
{
    /// <summary>A transfer, and only a transfer, names another block or category of the same deposit, within one classification system.</summary>
    public static IReadOnlyList<Violation> Check(RecordReserveChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var isTransfer = change.Kind == ReserveChangeKind.Transferred;
        var fits = isTransfer
            ? change.To is { } to && to.Deposit == change.Block.Deposit && to.Account != change.Block.Account
            : change.To is null;
        if (!fits)
            return [GeologyViolations.ChangeTransfer.At("To", change.To?.Account)];
        return change.To is { } target && target.Classification.System != change.Block.Classification.System
            ? [GeologyViolations.ChangeSystems.At("To", target.Account, ("from", change.Block.Classification.System), ("to", target.Classification.System))]
            : [];
    }

    /// <summary>The account that gives and the account that takes.</summary>
    public static (Code From, Code To) Accounts(RecordReserveChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var reserve = change.Block.Account;
        return change.Kind switch
        {
            ReserveChangeKind.Explored => (GeologyAccounts.Exploration, reserve),
            ReserveChangeKind.RevaluedUp => (GeologyAccounts.Revaluation, reserve),
            ReserveChangeKind.RevaluedDown => (reserve, GeologyAccounts.Revaluation),
            ReserveChangeKind.WrittenOff => (reserve, GeologyAccounts.WriteOff),
            ReserveChangeKind.Transferred => (reserve, change.To!.Account),
            _ => (reserve, GeologyAccounts.InGroundLoss(change.Block.Deposit)),
        };
    }
}
