using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Opens the accounts of a stage for the owners whose metal comes there, and reads what it holds.</summary>
internal sealed class StageDesk(
    DocumentPosting posting, IBalances balances, ICommodities commodities, Withdrawals withdrawals)
{
    /// <summary>The only electrolyte, gas main and solution of a smelter.</summary>
    public static readonly Code Main = Code.Parse("main");

    /// <summary>Opens what is not open yet; nothing in a session that only reads.</summary>
    public async Task OpenAsync(
        StoreSession session, Smelter smelter, Stage stage, Code number, IEnumerable<MetalOwner> owners, CancellationToken cancellationToken)
    {
        if (session is not UnitOfWork unitOfWork)
            return;
        var wanted = new List<OpenAccount>();
        foreach (var owner in owners.Distinct())
        {
            if (!await StageStore.InsertAsync(unitOfWork, smelter, stage, number, owner, cancellationToken).ConfigureAwait(false))
                continue;
            wanted.Add(Account(smelter, SmelterAccounts.Stage(smelter.Code, stage, number, owner), AccountKind.InProcess, MayRunShort(stage)));
            if (owner.IsTolled)
                wanted.AddRange(SmelterAccountList.Of(smelter, owner));
        }
        if (wanted.Count > 0)
            await posting.OpenAsync(unitOfWork, smelter.Book, wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the account of pieces of a casting or crop.</summary>
    public Task OpenPiecesAsync(StoreSession session, Smelter smelter, Code pieces, CancellationToken cancellationToken) =>
        session is UnitOfWork unitOfWork
            ? posting.OpenAsync(unitOfWork, smelter.Book, [Account(smelter, pieces, AccountKind.InProcess, false)], cancellationToken)
            : Task.CompletedTask;

    /// <summary>What a stage holds at the end of a day, owner by owner, without what a correction takes back; empty for a stage that was never opened.</summary>
    public async Task<IReadOnlyList<OwnerContent>> ContentAsync(
        StoreSession session, Smelter smelter, Stage stage, Code number, ProductionDay day, CancellationToken cancellationToken)
    {
        var owners = await StageStore.OwnersAsync(session, smelter.Book, smelter.Code, stage, number, cancellationToken).ConfigureAwait(false);
        var content = new List<OwnerContent>(owners.Count);
        foreach (var owner in owners)
        {
            content.Add(new OwnerContent
            {
                Owner = owner,
                Content = await AccountContent.ReadAsync(
                    balances, commodities, smelter.Book, SmelterAccounts.Stage(smelter.Code, stage, number, owner), day, session, cancellationToken)
                    .ConfigureAwait(false),
            });
        }
        var takenBack = withdrawals.Until(session, day);
        return takenBack.Count == 0
            ? content
            : OwnerShares.After(content, takenBack, owner => SmelterAccounts.Stage(smelter.Code, stage, number, owner));
    }

    // What is weighed hot or mixed in a bath can give more than was weighed in; a lot, an anode or a bar cannot.
    private static bool MayRunShort(Stage stage) => stage is Stage.Heat or Stage.Bath or Stage.Electrolyte or Stage.Solution or Stage.Pad;

    private static OpenAccount Account(Smelter smelter, Code code, AccountKind kind, bool allowsOverdraft) =>
        new() { Code = code, Kind = kind, AllowsOverdraft = allowsOverdraft, ValidFrom = smelter.ValidFrom };
}
