using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Calculations;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>Sulphur and acid. Pure.</summary>
public static class AcidRules
{
    /// <summary>H2SO4 (100 %) in acid of a strength, rounded once, half to even.</summary>
    public static Mass Monohydrate(RecordAcid acid)
    {
        ArgumentNullException.ThrowIfNull(acid);
        return acid.Acid * acid.Strength;
    }

    /// <summary>Sulphur in the acid: H2SO4 / (98.079 / 32.06), rounded once, half to even.</summary>
    public static Mass Sulphur(RecordAcid acid) => SulphuricAcid.SulphurIn(Monohydrate(acid));

    /// <summary>More sulphur in acid and tail gas than the gas main holds (<c>smelting.acid.above-sulphur</c>).</summary>
    public static Violation? Check(RecordAcid acid, Mass held)
    {
        ArgumentNullException.ThrowIfNull(acid);
        var wanted = Sulphur(acid) + acid.TailSulphur;
        return wanted <= held ? null : SmeltingViolations.AcidAboveSulphur.At(nameof(acid.Acid), wanted, ("held", held));
    }

    /// <summary>
    /// What the plant moves. The dry mass that came into the gas main with the sulphur leaves it with the sulphur; oxygen and water are no dry solids and stand
    /// in <c>acid</c> only.
    /// </summary>
    public static IReadOnlyList<Transfer> Transfers(RecordAcid acid, IReadOnlyList<OwnerContent> gas)
    {
        ArgumentNullException.ThrowIfNull(acid);
        ArgumentNullException.ThrowIfNull(gas);
        Code From(MetalOwner owner) => SmelterAccounts.Stage(acid.Smelter, Stage.Gas, StageDesk.Main, owner);
        Code To(MetalOwner owner) => SmelterAccounts.Acid(acid.Smelter, owner);
        var sulphur = gas.Select(owner => owner with
        {
            Content = new AccountContent
            {
                Dry = Mass.FromMilligrams(owner.AmountOf(KnownCommodities.Sulphur)),
                Metals = new Dictionary<Code, Mass> { [KnownCommodities.Sulphur] = Mass.FromMilligrams(owner.AmountOf(KnownCommodities.Sulphur)) },
            },
        }).ToList();
        IEnumerable<(Code Commodity, long Amount)> Of(Mass amount) =>
            [(KnownCommodities.Mass, amount.Milligrams), (KnownCommodities.Sulphur, amount.Milligrams)];
        var made = OwnerShares.Split(Monohydrate(acid).Milligrams, KnownCommodities.Sulphur, sulphur);
        return
        [
            .. OwnerShares.Transfers(Of(Sulphur(acid)), sulphur, From, To),
            .. OwnerShares.Transfers(Of(acid.TailSulphur), sulphur, From, _ => SmelterAccounts.Loss(acid.Smelter, LossKind.Gas)),
            .. sulphur.Select((owner, i) => new Transfer(SmelterAccounts.AcidSynthesis(acid.Smelter), To(owner.Owner), KnownCommodities.Acid, made[i]))
                .Where(transfer => transfer.Amount > 0),
        ];
    }
}
