using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.Testing.Plants;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>Which elements are assayed in a material and how well, sampling included. The figures are made up in the order of the trade's.</summary>
internal static class AssayClasses
{
    private const long Percent = 10_000_000_000;
    private const long GramPerTonne = 1_000_000;

    private static readonly Code[] Copper = [KnownCommodities.Copper];
    private static readonly Code[] Bullion = [KnownCommodities.Silver, KnownCommodities.Gold];
    private static readonly Code[] Metals = [.. Copper, .. Bullion];
    private static readonly Code[] All = [.. Metals, KnownCommodities.Sulphur];

    /// <summary>Of the moisture of a day's composite.</summary>
    public static InstrumentClass Moisture { get; } = new(InstrumentKind.Sampler, 0.02, Percent / 20, 0.005, Percent / 100);

    public static IReadOnlyList<Code> Elements(TwinMaterial material) => material switch
    {
        TwinMaterial.Cathode or TwinMaterial.Bleed or TwinMaterial.PregnantSolution or TwinMaterial.Raffinate or TwinMaterial.SpentOre => Copper,
        TwinMaterial.Dore => Bullion,
        TwinMaterial.Slag or TwinMaterial.Anode or TwinMaterial.AnodeScrap or TwinMaterial.Blister or TwinMaterial.Slimes or TwinMaterial.OxideOre => Metals,
        TwinMaterial.Flux or TwinMaterial.Oxygen or TwinMaterial.OffGas or TwinMaterial.Acid or TwinMaterial.Water => [],
        _ => All,
    };

    public static InstrumentClass Of(TwinMaterial material, Code element)
    {
        var relative = Relative(material, element);
        var (absolute, resolution) = Fineness(element);
        return new InstrumentClass(InstrumentKind.LaboratoryMethod, relative, absolute, relative / 4, resolution);
    }

    /// <summary>The grade of a stock: sampled when it is surveyed, worse than the streams that made it.</summary>
    public static InstrumentClass OfStock(Metering survey, TwinMaterial material, Code element)
    {
        var known = Of(material, element);
        return survey is Metering.PieceCount or Metering.WagonCount or Metering.PondLevel
            ? known with { Relative = known.Relative * 2, Shared = known.Shared }
            : known with { Relative = Math.Max(0.02, known.Relative * 2) };
    }

    private static double Relative(TwinMaterial material, Code element)
    {
        if (material is TwinMaterial.Dore)
            return 0.001;
        var copper = OfCopper(material);
        if (element == KnownCommodities.Copper)
            return copper;
        if (material is TwinMaterial.Slimes)
            return 0.006;
        return element == KnownCommodities.Gold ? Math.Clamp(copper * 4, 0.02, 0.10) : Math.Clamp(copper * 2, 0.01, 0.06);
    }

    private static double OfCopper(TwinMaterial material) => material switch
    {
        TwinMaterial.Cathode => 0.00001,
        TwinMaterial.Anode or TwinMaterial.AnodeScrap => 0.0006,
        TwinMaterial.Blister => 0.001,
        TwinMaterial.Bleed => 0.003,
        TwinMaterial.Concentrate => 0.005,
        TwinMaterial.Matte => 0.006,
        TwinMaterial.Charge or TwinMaterial.PregnantSolution => 0.008,
        TwinMaterial.Slimes => 0.01,
        TwinMaterial.Ore => 0.015,
        TwinMaterial.OxideOre or TwinMaterial.ConverterSlag or TwinMaterial.Raffinate => 0.02,
        TwinMaterial.Tailings or TwinMaterial.Dust or TwinMaterial.Reverts or TwinMaterial.SpentOre => 0.03,
        _ => 0.04,
    };

    private static (long Absolute, long Resolution) Fineness(Code element) => element switch
    {
        _ when element == KnownCommodities.Copper => (Percent / 2_000, Percent / 1_000),
        _ when element == KnownCommodities.Silver => (GramPerTonne / 20, GramPerTonne / 10),
        _ when element == KnownCommodities.Gold => (GramPerTonne / 200, GramPerTonne / 1_000),
        _ => (Percent / 200, Percent / 100),
    };
}
