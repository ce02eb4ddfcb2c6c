using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Ledger.Balances;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>Lays the turnover of a reserve account out by reason. What geology's own documents do not explain was mined.</summary>
internal static class MovementRules
{
    public static ReserveMovement Of(AccountTurnover turnover, IEnumerable<ChangedAmount> changes)
    {
        long explored = 0, revalued = 0, writtenOff = 0, transferred = 0, lost = 0;
        foreach (var change in changes)
        {
            var signed = change.To == turnover.Account ? change.Amount : -change.Amount;
            switch (change.Kind)
            {
                case ReserveChangeKind.Explored:
                    explored += signed;
                    break;
                case ReserveChangeKind.RevaluedUp or ReserveChangeKind.RevaluedDown:
                    revalued += signed;
                    break;
                case ReserveChangeKind.WrittenOff:
                    writtenOff -= signed;
                    break;
                case ReserveChangeKind.Transferred:
                    transferred += signed;
                    break;
                default:
                    lost -= signed;
                    break;
            }
        }
        return new ReserveMovement
        {
            Block = RegisteredBlocks.Of(turnover.Account),
            Commodity = turnover.Commodity,
            Opening = turnover.Opening,
            Explored = explored,
            Revalued = revalued,
            WrittenOff = writtenOff,
            Transferred = transferred,
            Lost = lost,
            Mined = turnover.Issued - turnover.Received + explored + revalued + transferred - lost - writtenOff,
            Closing = turnover.Closing,
        };
    }
}
