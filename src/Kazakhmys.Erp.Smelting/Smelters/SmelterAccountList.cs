using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>The accounts that a smelter opens.</summary>
internal static class SmelterAccountList
{
    public static IEnumerable<OpenAccount> Of(Smelter smelter) =>
    [
        .. Of(smelter, MetalOwner.Own),
        .. Of(smelter, MetalOwner.Purchased),
        .. Enum.GetValues<LossKind>().Select(kind => Open(smelter, SmelterAccounts.Loss(smelter.Code, kind), AccountKind.Loss)),
        Open(smelter, SmelterAccounts.Gangue(smelter.Code), AccountKind.Loss),
        Open(smelter, SmelterAccounts.LeachResidue(smelter.Code), AccountKind.Loss),
        Open(smelter, SmelterAccounts.LeachAcid(smelter.Code), AccountKind.Consumed),
        Open(smelter, SmelterAccounts.Pieces(smelter.Code), AccountKind.External),
        Open(smelter, SmelterAccounts.AcidSynthesis(smelter.Code), AccountKind.External),
        Open(smelter, SmelterAccounts.Unaccounted(smelter.Code), AccountKind.Unaccounted),
    ];

    public static IEnumerable<OpenAccount> Of(Smelter smelter, MetalOwner owner)
    {
        yield return Open(smelter, SmelterAccounts.InProcess(smelter.Code, owner), AccountKind.InProcess);
        yield return Open(smelter, SmelterAccounts.Cathode(smelter.Code, owner), AccountKind.Product);
        yield return Open(smelter, SmelterAccounts.Gold(smelter.Code, owner), AccountKind.Product);
        yield return Open(smelter, SmelterAccounts.Silver(smelter.Code, owner), AccountKind.Product);
        yield return Open(smelter, SmelterAccounts.Acid(smelter.Code, owner), AccountKind.Product);
        yield return Open(smelter, SmelterAccounts.Rhenium(smelter.Code, owner), AccountKind.Product);
        if (owner.Party is { } party)
            yield return Open(smelter, Code.Parse($"external/toll/{party}"), AccountKind.External);
    }

    private static OpenAccount Open(Smelter smelter, Code code, AccountKind kind) =>
        new() { Code = code, Kind = kind, ValidFrom = smelter.ValidFrom };
}
