using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Movements;

/// <summary>What an account of material holds: dry mass and every metal in it, taken as perfectly mixed.</summary>
public sealed record AccountContent
{
    /// <summary>Dry mass.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Metals by commodity, none zero.</summary>
    public required IReadOnlyDictionary<Code, Mass> Metals { get; init; }

    /// <summary>Reads what an account holds at the end of a production day: the commodities that are kept in milligrams, without coal and acid.</summary>
    /// <exception cref="NotFoundException">Book or account is not there.</exception>
    public static async Task<AccountContent> ReadAsync(
        IBalances balances, ICommodities commodities, Code book, Code account, ProductionDay day,
        StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(balances);
        ArgumentNullException.ThrowIfNull(commodities);
        var moment = new BalanceMoment { AsOf = day };
        var dry = await balances.OfAsync(book, account, KnownCommodities.Mass, moment, within, cancellationToken).ConfigureAwait(false);
        var metals = new SortedDictionary<Code, Mass>();
        foreach (var commodity in await commodities.ListAsync(within, cancellationToken).ConfigureAwait(false))
        {
            if (!IsMetal(commodity))
                continue;
            var amount = await balances.OfAsync(book, account, commodity.Code, moment, within, cancellationToken).ConfigureAwait(false);
            if (amount != 0)
                metals[commodity.Code] = Mass.FromMilligrams(amount);
        }
        return new AccountContent { Dry = Mass.FromMilligrams(dry), Metals = metals };
    }

    /// <summary>A part of the content in proportion to its dry mass, each metal rounded once, half to even; the whole is taken as it is.</summary>
    /// <exception cref="RuleViolatedException">There is no mass to take a part of (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public AccountContent Part(Mass dry) => dry == Dry ? this : new AccountContent
    {
        Dry = dry,
        Metals = Metals.ToDictionary(metal => metal.Key, metal => Share(metal.Value, dry, Dry)),
    };

    /// <summary>The transfers that move it: mass first, then each metal; what is not above zero moves nothing.</summary>
    public IEnumerable<Transfer> Transfers(Code from, Code to)
    {
        if (Dry > Mass.Zero)
            yield return new Transfer(from, to, KnownCommodities.Mass, Dry.Milligrams);
        foreach (var (metal, amount) in Metals.OrderBy(metal => metal.Key))
        {
            if (amount > Mass.Zero)
                yield return new Transfer(from, to, metal, amount.Milligrams);
        }
    }

    private static bool IsMetal(Commodity commodity) =>
        commodity.SmallestUnit == "mg" && commodity.Code != KnownCommodities.Mass
        && commodity.Code != KnownCommodities.Coal && commodity.Code != KnownCommodities.Acid;

    // Not by way of a grade in parts per 10¹²: a large part would leave a residue of milligrams behind.
    private static Mass Share(Mass whole, Mass part, Mass of) =>
        Mass.FromMilligrams(Mass.Units.MulDiv(whole.Milligrams, part.Milligrams, of.Milligrams));
}
