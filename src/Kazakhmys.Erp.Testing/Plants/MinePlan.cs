using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>Ten mines: hoisting to the stockpile, loading, the railway and unloading into the bin of a concentrator.</summary>
internal static class MinePlan
{
    /// <summary>Names are published; tonnes a year and grades are made up within the published ranges (0.7 to 1.5 % Cu).</summary>
    private static readonly MineFigures[] Mines =
    [
        new("south-zhezkazgan", "South Zhezkazgan", "zhezkazgan", "zhz-conc", 4.5, 0.85, 12, 0.02, 0.72),
        new("east-zhezkazgan", "East Zhezkazgan", "zhezkazgan", "zhz-conc", 4.0, 0.88, 13, 0.02, 0.75),
        new("north-zhezkazgan", "North Zhezkazgan", "zhezkazgan", "zhz-conc", 2.5, 0.84, 10, 0.02, 0.71),
        new("zhomart", "Zhomart", "zhezkazgan", "zhz-conc", 3.6, 1.25, 15, 0.03, 1.05),
        new("west-nurkazgan", "West Nurkazgan", "karaganda", "nurkazgan-conc", 4.0, 0.86, 2.5, 0.35, 1.40),
        new("akbastau", "Akbastau", "karaganda", "karagaily-conc", 1.5, 1.22, 11, 0.50, 1.95),
        new("sayak", "Sayak", "balkhash", "blk-conc", 1.6, 0.98, 5, 0.20, 1.55),
        new("konyrat", "Konyrat", "balkhash", "blk-conc", 4.0, 0.84, 3, 0.03, 1.35),
        new("shatyrkol", "Shatyrkol", "balkhash", "shatyrkol-conc", 0.7, 1.15, 4, 0.15, 1.85),
        new("zhaisan", "Zhaisan", "balkhash", "shatyrkol-conc", 0.5, 1.05, 4, 0.12, 1.70),
    ];

    private static readonly (string Code, string Name, string Region)[] Concentrators =
    [
        ("zhz-conc", "Zhezkazgan concentrator", "zhezkazgan"),
        ("nurkazgan-conc", "Nurkazgan concentrator", "karaganda"),
        ("karagaily-conc", "Karagaily concentrator", "karaganda"),
        ("blk-conc", "Balkhash concentrator", "balkhash"),
        ("shatyrkol-conc", "Shatyrkol concentrator", "balkhash"),
    ];

    public static void LayOut(EnterprisePlan plan)
    {
        foreach (var (code, name, region) in Concentrators)
        {
            plan.Site(code, name, TwinSiteKind.Concentrator, region);
            plan.Stock($"{code}.bin", $"Ore bin, {name}", Metering.BinLevel);
        }
        foreach (var mine in Mines)
            LayOut(plan, mine);
    }

    /// <summary>Ore of a face: tonnes of a shift, grades of Cu, Ag, Au and S.</summary>
    public static void Win(EnterprisePlan plan, string code, TwinMaterial material, string to, Ore ore)
    {
        var stream = plan.Stream(code, material, null, to, Metering.Belt, assayed: true);
        string[] metals = ["Cu", "Ag", "Au", "S"];
        plan.Then(new Supply(
            stream, ore.MillionTonnesAYear * 1e15 / 730, [ore.Copper / 100, ore.Silver / 1e6, ore.Gold / 1e6, ore.Sulphur / 100],
            plan.Vary(code, 0.10), [.. metals.Select(m => plan.Vary($"{code}/{m}", 0.05))]));
    }

    private static void LayOut(EnterprisePlan plan, MineFigures mine)
    {
        var m = mine.Code;
        plan.Site(m, mine.Name, TwinSiteKind.Mine, mine.Region);
        plan.Stock($"{m}.stockpile", $"Run-of-mine stockpile, {mine.Name}", Metering.PileSurvey);
        plan.Stock($"{m}.in-transit", $"Ore on rails, {mine.Name}", Metering.WagonCount);
        var ore = new Ore(mine.MillionTonnesAYear, mine.Copper, mine.Silver, mine.Gold, mine.Sulphur);
        Win(plan, $"{m}.hoisted", TwinMaterial.Ore, $"{m}.stockpile", ore);
        plan.Draw($"{m}.loaded", TwinMaterial.Ore, $"{m}.stockpile", $"{m}.in-transit", 0.05, Metering.LoadingScale, assayed: false);
        plan.Draw(
            $"{m}.unloaded", TwinMaterial.Ore, $"{m}.in-transit", $"{mine.Concentrator}.bin", 0.6, Metering.Weighbridge, assayed: true);
    }

    /// <summary>Grades in % Cu and S, g/t Ag and Au.</summary>
    internal sealed record Ore(double MillionTonnesAYear, double Copper, double Silver, double Gold, double Sulphur);

    private sealed record MineFigures(
        string Code, string Name, string Region, string Concentrator, double MillionTonnesAYear, double Copper, double Silver, double Gold,
        double Sulphur);
}
