using Kazakhmys.Erp.Kernel.Codes;

namespace CopperChain.TwinMonth;

/// <summary>Who does what in the synthetic month; nobody approves, accepts or signs what they did themselves.</summary>
internal static class MonthPeople
{
    public static readonly Code Foreman = Code.Parse("foreman");
    public static readonly Code HeadOfSection = Code.Parse("head-of-section");
    public static readonly Code Metallurgist = Code.Parse("metallurgist");
    public static readonly Code HeadOfAccounting = Code.Parse("head-of-accounting");
    public static readonly Code ChiefMetallurgist = Code.Parse("chief-metallurgist");
    public static readonly Code FinanceDirector = Code.Parse("finance-director");
    public static readonly Code Refiner = Code.Parse("refiner");
    public static readonly Code VaultKeeper = Code.Parse("vault-keeper");
}
