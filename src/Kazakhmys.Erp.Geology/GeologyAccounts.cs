using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using NodaTime;

namespace Kazakhmys.Erp.Geology;

/// <summary>Codes of the accounts that geology keeps, for whoever takes from a reserve or reads it.</summary>
public static class GeologyAccounts
{
    internal static readonly Code Ore = Code.Parse("ore.dry");

    private static readonly ProductionDay _always = new(new LocalDate(1900, 1, 1));

    /// <summary>Where explored reserves come from: <c>external/exploration</c>.</summary>
    public static Code Exploration { get; } = Code.Parse("external/exploration");

    /// <summary>What revaluations add and take: <c>external/revaluation</c>.</summary>
    public static Code Revaluation { get; } = Code.Parse("external/revaluation");

    /// <summary>Where reserves go that are written off: <c>external/write-off</c>.</summary>
    public static Code WriteOff { get; } = Code.Parse("external/write-off");

    /// <summary>All reserves of a deposit: <c>reserve/deposit</c>.</summary>
    public static Code Reserves(Code deposit) => Code.Parse($"reserve/{deposit}");

    /// <summary>What mining leaves in the ground of a deposit: <c>loss/deposit/in-ground</c>.</summary>
    public static Code InGroundLoss(Code deposit) => Code.Parse($"loss/{deposit}/in-ground");

    internal static OpenAccount Outside(Code code) => new() { Code = code, Kind = AccountKind.External, ValidFrom = _always };

    internal static OpenAccount Loss(Code deposit, ProductionDay validFrom) =>
        new() { Code = InGroundLoss(deposit), Kind = AccountKind.Loss, Material = Ore, ValidFrom = validFrom };

    internal static OpenAccount Reserve(Code account, ProductionDay validFrom) =>
        new() { Code = account, Kind = AccountKind.Reserve, Material = Ore, ValidFrom = validFrom };
}
