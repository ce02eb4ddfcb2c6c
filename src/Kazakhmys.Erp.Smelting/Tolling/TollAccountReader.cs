using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>Reads a tolling account from its contract and the ledger.</summary>
internal sealed class TollAccountReader(IBalances balances, IFlows flows)
{
    public static readonly Code ContractType = Code.Parse("toll-contract");

    private static readonly ProductionDay _firstDay = new(new NodaTime.LocalDate(1, 1, 1));

    public static Code ProductOf(Code smelter, MetalOwner owner, Code metal) =>
        metal == KnownCommodities.Gold ? SmelterAccounts.Gold(smelter, owner)
        : metal == KnownCommodities.Silver ? SmelterAccounts.Silver(smelter, owner)
        : SmelterAccounts.Cathode(smelter, owner);

    public async Task<TollStatement> StateAsync(StoreSession session, TollAccount asked, ProductionDay asOf, CancellationToken cancellationToken)
    {
        var contract = await ContractAsync(session, asked, asOf, cancellationToken).ConfigureAwait(false);
        var owner = MetalOwner.Tolled(asked.Party);
        var (inProcess, product) = (SmelterAccounts.InProcess(asked.Smelter, owner), ProductOf(asked.Smelter, owner, asked.Metal));
        var query = new FlowQuery { Book = asked.Book, Commodity = asked.Metal, First = _firstDay, Last = asOf };
        var moved = await flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false);
        var party = Code.Parse($"external/toll/{asked.Party}");
        var received = Mass.FromMilligrams(moved.Where(flow => flow.To == inProcess && flow.From != product).Sum(flow => flow.Amount));
        var moment = new BalanceMoment { AsOf = asOf };
        return new TollStatement
        {
            Contract = contract,
            MetalIn = received,
            Returnable = received * contract.Returnable,
            MetalOut = Mass.FromMilligrams(moved.Where(flow => flow.From == product && flow.To == party).Sum(flow => flow.Amount)),
            InProcess = await HeldAsync(session, asked, inProcess, moment, cancellationToken).ConfigureAwait(false),
            Product = await HeldAsync(session, asked, product, moment, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<Mass> HeldAsync(StoreSession session, TollAccount asked, Code account, BalanceMoment moment, CancellationToken cancellationToken) =>
        Mass.FromMilligrams(await balances.OfAsync(asked.Book, account, asked.Metal, moment, session, cancellationToken).ConfigureAwait(false));

    private static async Task<TollContract> ContractAsync(
        StoreSession session, TollAccount asked, ProductionDay asOf, CancellationToken cancellationToken)
    {
        var contracts = await DocumentStore.ListAsync(session, asked.Book, ContractType, asked.Smelter, cancellationToken).ConfigureAwait(false);
        return contracts
            .Select(document => ContentJson.Read<TollContract>(document.Content))
            .Where(contract => contract.Party == asked.Party && contract.Metal == asked.Metal && contract.ValidFrom <= asOf)
            .MaxBy(contract => contract.ValidFrom)
            ?? throw new MissingRuleException(SmeltingViolations.NoTollContract.At(
                "Party", asked.Party, ("metal", asked.Metal), ("date", asOf)));
    }
}
