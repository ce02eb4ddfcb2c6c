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
        var product = ProductOf(asked.Smelter, owner, asked.Metal);
        var works = SmelterAccounts.Works(asked.Smelter);
        bool IsInside(Code account) => account.IsWithin(works) && SmelterAccounts.OwnerOf(account) == owner;
        var query = new FlowQuery { Book = asked.Book, Commodity = asked.Metal, First = _firstDay, Last = asOf };
        var moved = await flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false);
        var party = Code.Parse($"external/toll/{asked.Party}");
        // What unaccounted gives at a stock-take was not received from the party.
        var unaccounted = SmelterAccounts.Unaccounted(asked.Smelter);
        var received = Mass.FromMilligrams(moved
            .Where(flow => IsInside(flow.To) && !IsInside(flow.From) && flow.From != product && flow.From != unaccounted).Sum(flow => flow.Amount));
        var all = await balances
            .AllAsync(asked.Book, works, new BalanceMoment { AsOf = asOf }, session, cancellationToken).ConfigureAwait(false);
        var held = await balances
            .OfAsync(asked.Book, product, asked.Metal, new BalanceMoment { AsOf = asOf }, session, cancellationToken).ConfigureAwait(false);
        return new TollStatement
        {
            Contract = contract,
            MetalIn = received,
            Returnable = received * contract.Returnable,
            MetalOut = Mass.FromMilligrams(moved.Where(flow => flow.From == product && flow.To == party).Sum(flow => flow.Amount)),
            InProcess = Mass.FromMilligrams(all.Where(each => each.Commodity == asked.Metal && IsInside(each.Account)).Sum(each => each.Amount)),
            Product = Mass.FromMilligrams(held),
        };
    }

    /// <summary>The contracts of a smelter that hold on a day, one for each party and metal.</summary>
    public static async Task<IReadOnlyList<TollAccount>> AccountsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay asOf, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore.ListAsync(session, book, ContractType, smelter, cancellationToken).ConfigureAwait(false))
                .Select(document => ContentJson.Read<TollContract>(document.Content)).Where(contract => contract.ValidFrom <= asOf)
                .Select(contract => new TollAccount(book, smelter, contract.Party, contract.Metal)).Distinct(),
        ];

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
