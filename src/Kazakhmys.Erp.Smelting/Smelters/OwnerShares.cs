using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>
/// Shares material that was worked up together over the owners whose metal it holds, so that what belongs to a party stays the party's. Pure.
/// </summary>
public static class OwnerShares
{
    /// <summary>
    /// Parts of an amount in proportion to what each owner has of the commodity, by largest remainders: the parts sum to the amount exactly. Where nobody
    /// has any of it (a metal that was not assayed in the charge) copper decides, then dry mass, then the first owner.
    /// </summary>
    /// <exception cref="RuleViolatedException">There is no owner (<c>smelting.stage.empty</c>).</exception>
    public static IReadOnlyList<long> Split(long amount, Code commodity, IReadOnlyList<OwnerContent> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        if (owners.Count == 0)
            throw new RuleViolatedException(SmeltingViolations.StageEmpty.At("", amount));
        foreach (var by in new[] { commodity, KnownCommodities.Copper, KnownCommodities.Mass })
        {
            var weights = owners.Select(owner => Math.Max(0, owner.AmountOf(by))).ToList();
            if (weights.Any(weight => weight > 0))
                return Apportionment.ByLargestRemainder(amount, weights);
        }
        return [amount, .. Enumerable.Repeat(0L, owners.Count - 1)];
    }

    /// <summary>The transfers of material from each owner's account in one stage to the same owner's account elsewhere.</summary>
    /// <param name="amounts">Amounts of commodities in milligrams; what is not above zero moves nothing.</param>
    /// <param name="owners">What the owners have in the stage that gives.</param>
    /// <param name="from">The account of an owner that gives.</param>
    /// <param name="to">The account of an owner that receives.</param>
    public static IReadOnlyList<Transfer> Transfers(
        IEnumerable<(Code Commodity, long Amount)> amounts, IReadOnlyList<OwnerContent> owners, Func<MetalOwner, Code> from, Func<MetalOwner, Code> to)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var transfers = new List<Transfer>();
        foreach (var (commodity, amount) in amounts.Where(each => each.Amount > 0))
        {
            var parts = Split(amount, commodity, owners);
            for (var i = 0; i < parts.Count; i++)
                if (parts[i] > 0)
                    transfers.Add(new Transfer(from(owners[i].Owner), to(owners[i].Owner), commodity, parts[i]));
        }
        return transfers;
    }

    /// <summary>A part of a mixed stage by dry mass: each owner gives in proportion, with its metals; the whole is taken as it is.</summary>
    /// <exception cref="RuleViolatedException">The stage holds nothing (<c>smelting.stage.empty</c>).</exception>
    public static IReadOnlyList<OwnerContent> Part(Mass dry, IReadOnlyList<OwnerContent> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        if (dry == owners.Sum(owner => owner.Content.Dry))
            return owners;
        var held = owners.Where(owner => owner.Content.Dry > Mass.Zero).ToList();
        if (held.Count == 0)
            throw new RuleViolatedException(SmeltingViolations.StageEmpty.At("", dry));
        var parts = Split(dry.Milligrams, KnownCommodities.Mass, held);
        return [.. held.Select((owner, i) => owner with { Content = owner.Content.Part(Mass.FromMilligrams(parts[i])) })];
    }

    /// <summary>
    /// The transfers that bring everything of one stage to another, owner by owner; what is below zero moves the other way round, so that the stage is
    /// empty afterwards.
    /// </summary>
    public static IReadOnlyList<Transfer> Everything(IReadOnlyList<OwnerContent> owners, Func<MetalOwner, Code> from, Func<MetalOwner, Code> to)
    {
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var transfers = new List<Transfer>();
        foreach (var owner in owners)
        {
            foreach (var commodity in owner.Content.Metals.Keys.Order().Prepend(KnownCommodities.Mass))
            {
                var amount = owner.AmountOf(commodity);
                if (amount > 0)
                    transfers.Add(new Transfer(from(owner.Owner), to(owner.Owner), commodity, amount));
                else if (amount < 0)
                    transfers.Add(new Transfer(to(owner.Owner), from(owner.Owner), commodity, -amount));
            }
        }
        return transfers;
    }

    /// <summary>What the owners have after transfers between their accounts in a stage and elsewhere.</summary>
    public static IReadOnlyList<OwnerContent> After(
        IReadOnlyList<OwnerContent> owners, IReadOnlyList<Transfer> transfers, Func<MetalOwner, Code> account)
    {
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(account);
        return [.. owners.Select(owner => After(owner, transfers, account(owner.Owner)))];
    }

    private static OwnerContent After(OwnerContent owner, IReadOnlyList<Transfer> transfers, Code account)
    {
        var amounts = new SortedDictionary<Code, long>(owner.Content.Metals.ToDictionary(metal => metal.Key, metal => metal.Value.Milligrams))
        {
            [KnownCommodities.Mass] = owner.Content.Dry.Milligrams,
        };
        foreach (var transfer in transfers)
        {
            if (transfer.From == account)
                amounts[transfer.Commodity] = amounts.GetValueOrDefault(transfer.Commodity) - transfer.Amount;
            if (transfer.To == account)
                amounts[transfer.Commodity] = amounts.GetValueOrDefault(transfer.Commodity) + transfer.Amount;
        }
        return owner with
        {
            Content = new AccountContent
            {
                Dry = Mass.FromMilligrams(amounts[KnownCommodities.Mass]),
                Metals = amounts.Where(each => each.Key != KnownCommodities.Mass && each.Value != 0)
                    .ToDictionary(each => each.Key, each => Mass.FromMilligrams(each.Value)),
            },
        };
    }
}
