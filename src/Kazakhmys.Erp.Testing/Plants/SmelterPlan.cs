using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>Two smelters: charge, matte, converters, anode furnace, with dust, converter slag and reverts that return through stores.</summary>
internal static class SmelterPlan
{
    /// <summary>32.06 of 98.079 in H₂SO₄.</summary>
    public const double SulphurOfAcid = 0.32688;

    private static readonly Figures[] All =
    [
        new("zhz-smelter", OxygenOfFurnace: 0.09, SulphurToGas: 0.27, SlagOfRest: 0.78, CopperToSlag: 0.012, MatteGrade: 0.50),
        new("blk-smelter", OxygenOfFurnace: 0.15, SulphurToGas: 0.52, SlagOfRest: 0.68, CopperToSlag: 0.014, MatteGrade: 0.48),
    ];

    public static void LayOut(EnterprisePlan plan)
    {
        Buy(plan);
        foreach (var smelter in All)
        {
            Stocks(plan, smelter.Code);
            Furnace(plan, smelter);
            Converters(plan, smelter.Code);
            Anodes(plan, smelter.Code);
            Acid(plan, smelter.Code);
        }
    }

    /// <summary>Concentrate of third parties, which only Balkhash takes.</summary>
    private static void Buy(EnterprisePlan plan)
    {
        const string code = "blk-smelter.purchased";
        var stream = plan.Stream(code, TwinMaterial.Concentrate, null, "blk-smelter.bedding", Metering.Weighbridge, assayed: true);
        plan.Then(new Supply(
            stream, 300e9, [0.24, 60e-6, 2e-6, 0.28], plan.Vary(code, 0.15),
            [.. TwinContent.Components.Skip(1).Select(m => plan.Vary($"{code}/{m}", 0.04))]));
    }

    private static void Stocks(EnterprisePlan plan, string s)
    {
        plan.Stock($"{s}.dust-store", "Dust store", Metering.StoreSurvey);
        plan.Stock($"{s}.converter-slag-store", "Converter slag", Metering.StoreSurvey);
        plan.Stock($"{s}.reverts-store", "Reverts", Metering.StoreSurvey);
        plan.Stock($"{s}.scrap-store", "Anode scrap", Metering.PieceCount);
        plan.Stock($"{s}.anode-store", "Anodes, stacked and in the cells", Metering.PieceCount);
        plan.Stock($"{s}.acid-store", "Sulphuric acid", Metering.PondLevel);
        plan.Area($"{s}.acid-plant", "Acid plant");
        plan.Area($"{s}.furnace", "Smelting furnace");
        plan.Area($"{s}.converters", "Converters");
        plan.Area($"{s}.anode-furnace", "Anode furnace and casting");
    }

    private static void Furnace(EnterprisePlan plan, Figures smelter)
    {
        var s = smelter.Code;
        plan.Draw($"{s}.dust-returned", TwinMaterial.Dust, $"{s}.dust-store", $"{s}.bedding", 0.3, Metering.ChargeScale, assayed: true);
        var charge = plan.Draw($"{s}.charge", TwinMaterial.Charge, $"{s}.bedding", $"{s}.furnace", 0.12, Metering.ChargeScale, assayed: true);
        plan.Add($"{s}.furnace-flux", TwinMaterial.Flux, $"{s}.furnace", charge, 0.11, Metering.ChargeScale);
        plan.Add($"{s}.furnace-oxygen", TwinMaterial.Oxygen, $"{s}.furnace", charge, smelter.OxygenOfFurnace, Metering.FlowMeter);
        plan.Draw(
            $"{s}.converter-slag-returned", TwinMaterial.ConverterSlag, $"{s}.converter-slag-store", $"{s}.furnace", 0.4, Metering.CraneScale,
            assayed: false);
        var matte = plan.Stream($"{s}.matte", TwinMaterial.Matte, $"{s}.furnace", $"{s}.converters", Metering.CraneScale, assayed: true);
        var slag = plan.Stream($"{s}.slag", TwinMaterial.Slag, $"{s}.furnace", null, Metering.CraneScale, assayed: true);
        var dust = plan.Stream($"{s}.furnace-dust", TwinMaterial.Dust, $"{s}.furnace", $"{s}.dust-store", Metering.ChargeScale, assayed: true);
        var gas = plan.Stream($"{s}.furnace-gas", TwinMaterial.OffGas, $"{s}.furnace", $"{s}.acid-plant", Metering.None, assayed: false);
        Portion[] outputs =
        [
            plan.Portion(matte, [], 1, smelter.MatteGrade, 0, 0.012),
            plan.Portion(slag, [smelter.CopperToSlag, 0.015, 0.012, 0.02], 0, smelter.SlagOfRest, 0.06, 0.01),
            plan.Portion(dust, [0.02, 0.02, 0.008, 0.01], 1, 0.22, 0.08, 0.04),
            plan.Portion(gas, [0, 0, 0, smelter.SulphurToGas], 0, 0, 0.01, 0),
        ];
        plan.Then(new Separation(plan.Node($"{s}.furnace"), outputs, restOfMetals: 0, restOfMass: 3));
    }

    private static void Converters(EnterprisePlan plan, string s)
    {
        var matte = plan.Stream($"{s}.matte");
        plan.Add($"{s}.converter-flux", TwinMaterial.Flux, $"{s}.converters", matte, 0.14, Metering.ChargeScale);
        plan.Add($"{s}.converter-oxygen", TwinMaterial.Oxygen, $"{s}.converters", matte, 0.30, Metering.FlowMeter);
        plan.Draw($"{s}.reverts-charged", TwinMaterial.Reverts, $"{s}.reverts-store", $"{s}.converters", 0.3, Metering.CraneScale, assayed: true);
        var blister = plan.Stream($"{s}.blister", TwinMaterial.Blister, $"{s}.converters", $"{s}.anode-furnace", Metering.CraneScale, assayed: true);
        var slag = plan.Stream(
            $"{s}.converter-slag", TwinMaterial.ConverterSlag, $"{s}.converters", $"{s}.converter-slag-store", Metering.CraneScale, assayed: true);
        var dust = plan.Stream($"{s}.converter-dust", TwinMaterial.Dust, $"{s}.converters", $"{s}.dust-store", Metering.ChargeScale, assayed: true);
        var gas = plan.Stream($"{s}.converter-gas", TwinMaterial.OffGas, $"{s}.converters", $"{s}.acid-plant", Metering.None, assayed: false);
        Portion[] outputs =
        [
            plan.Portion(blister, [], 1, 0.989, 0, 0.0008),
            plan.Portion(slag, [0.04, 0.03, 0.01, 0.018], 0, 0.44, 0.05, 0.01),
            plan.Portion(dust, [0.006, 0.006, 0.003, 0.004], 1, 0.30, 0.06, 0.04),
            plan.Portion(gas, [0, 0, 0, 0.970], 0, 0, 0.0005, 0),
        ];
        plan.Then(new Separation(plan.Node($"{s}.converters"), outputs, restOfMetals: 0, restOfMass: 3));
    }

    private static void Anodes(EnterprisePlan plan, string s)
    {
        plan.Add($"{s}.anode-furnace-oxygen", TwinMaterial.Oxygen, $"{s}.anode-furnace", plan.Stream($"{s}.blister"), 0.006, Metering.FlowMeter);
        plan.Draw($"{s}.scrap-charged", TwinMaterial.AnodeScrap, $"{s}.scrap-store", $"{s}.anode-furnace", 0.3, Metering.PieceScale, assayed: false);
        var anodes = plan.Stream($"{s}.anodes", TwinMaterial.Anode, $"{s}.anode-furnace", $"{s}.anode-store", Metering.PieceScale, assayed: true);
        var rejects = plan.Stream(
            $"{s}.skimmings", TwinMaterial.Reverts, $"{s}.anode-furnace", $"{s}.reverts-store", Metering.CraneScale, assayed: true);
        var gas = plan.Stream($"{s}.anode-furnace-gas", TwinMaterial.OffGas, $"{s}.anode-furnace", null, Metering.None, assayed: false);
        Portion[] outputs =
        [
            plan.Portion(anodes, [], 0, 0, 0, 0),
            plan.Portion(rejects, [0.012, 0.012, 0.012, 0.02], 1, 0.85, 0.08, 0.01),
            plan.Portion(gas, [0, 0, 0, 0.85], 4, 0.50, 0.02, 0.01),
        ];
        plan.Then(new Separation(plan.Node($"{s}.anode-furnace"), outputs, restOfMetals: 0, restOfMass: 0));
    }

    /// <summary>The gas of furnace and converters to acid, with air and water in proportion to sulphur; 98 % of it is converted, the rest goes up the stack.</summary>
    private static void Acid(EnterprisePlan plan, string s)
    {
        plan.Add($"{s}.acid-water", TwinMaterial.Water, $"{s}.acid-plant", plan.Stream($"{s}.furnace-gas"), 2.3, Metering.FlowMeter, component: 4);
        plan.Add($"{s}.acid-oxygen", TwinMaterial.Oxygen, $"{s}.acid-plant", plan.Stream($"{s}.converter-gas"), 2.3, Metering.None, component: 4);
        var acid = plan.Stream($"{s}.acid", TwinMaterial.Acid, $"{s}.acid-plant", $"{s}.acid-store", Metering.FlowMeter, assayed: false);
        var stack = plan.Stream($"{s}.tail-gas", TwinMaterial.OffGas, $"{s}.acid-plant", null, Metering.None, assayed: false);
        Portion[] outputs =
        [
            plan.Portion(acid, [0, 0, 0, 0.98], 4, SulphurOfAcid, 0.002, 0),
            plan.Portion(stack, [], 0, 0, 0, 0),
        ];
        plan.Then(new Separation(plan.Node($"{s}.acid-plant"), outputs, restOfMetals: 1, restOfMass: 1));
        plan.Draw($"{s}.acid-sold", TwinMaterial.Acid, $"{s}.acid-store", null, 0.18, Metering.LoadingScale, assayed: false);
    }

    private sealed record Figures(
        string Code, double OxygenOfFurnace, double SulphurToGas, double SlagOfRest, double CopperToSlag, double MatteGrade);
}
