using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>The balances as they are while one product after another is drawn from them.</summary>
internal sealed class ProductionDraw(Code smelter, IReadOnlyDictionary<(Code Account, Code Commodity), long> balances)
{
    private readonly Dictionary<(Code Account, Code Commodity), long> _left = new(balances);
    private readonly List<Transfer> _transfers = [];
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<Transfer> Transfers => _transfers;

    public IReadOnlyList<Violation> Violations => _violations;

    public void Make(string path, MetalProduction production, Code metal, Code product)
    {
        var inProcess = SmelterAccounts.InProcess(smelter, production.Owner);
        var need = production.Metal.Value.Milligrams;
        var rest = need - Math.Clamp(Held(inProcess, metal), 0, need);
        foreach (var account in production.From)
        {
            var take = Math.Clamp(Held(account, metal), 0, rest);
            if (take == 0)
                continue;
            if (metal == KnownCommodities.Copper)
                MoveCompany(account, inProcess, product, take);
            Move(account, inProcess, metal, take);
            rest -= take;
        }
        if (rest > 0 && production.RestFrom is { } source)
            Move(source, inProcess, metal, rest);
        else if (rest > 0)
            _violations.Add(SmeltingViolations.ProductionShort.At(
                path, production.Metal.Value, ("owner", production.Owner), ("metal", metal), ("shortfall", Mass.FromMilligrams(rest))));
        Move(inProcess, product, metal, need);
    }

    /// <summary>Everything but the copper that lies in a concentrate, in proportion to the copper that is taken.</summary>
    private void MoveCompany(Code account, Code inProcess, Code product, long copper)
    {
        var held = Held(account, KnownCommodities.Copper);
        var company = _left.Where(each => each.Key.Account == account && each.Key.Commodity != KnownCommodities.Copper && each.Value > 0)
            .Select(each => (each.Key.Commodity, each.Value)).OrderBy(each => each.Commodity).ToList();
        foreach (var (commodity, value) in company)
        {
            var share = (long)((Int128)value * copper / held);
            Move(account, inProcess, commodity, share);
            if (commodity != KnownCommodities.Mass)
                continue;
            var cathode = Math.Min(share, copper);
            Move(inProcess, product, commodity, cathode);
            Move(inProcess, SmelterAccounts.Gangue(smelter), commodity, share - cathode);
        }
    }

    private long Held(Code account, Code commodity) => _left.GetValueOrDefault((account, commodity));

    private void Move(Code from, Code to, Code commodity, long amount)
    {
        if (amount == 0)
            return;
        _transfers.Add(new Transfer(from, to, commodity, amount));
        _left[(from, commodity)] = Held(from, commodity) - amount;
        _left[(to, commodity)] = Held(to, commodity) + amount;
    }
}
