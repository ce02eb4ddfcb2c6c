using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

public static partial class EnrichmentViolations
{
    /// <summary>A norm is per tonne of nothing, or per tonne of a metal that it does not name.</summary>
    public static readonly ViolationKind NormIncomplete = ViolationKind.Error(
        "enrichment.norm.incomplete",
        "The norm of '{value}' is neither per tonne of ore nor per tonne of a named metal.",
        "Норма «{value}» не на тонну руды и не на тонну названного металла.",
        "«{value}» нормасы кен тоннасына да, аталған металл тоннасына да берілмеген.");

    /// <summary>An amount is in a unit of another kind.</summary>
    public static readonly ViolationKind ConsumptionUnit = ViolationKind.Error(
        "enrichment.consumption.unit",
        "'{value}' is measured as {unit}.",
        "«{value}» измеряется как {unit}.",
        "«{value}» {unit} ретінде өлшенеді.");

    /// <summary>An amount is not above zero.</summary>
    public static readonly ViolationKind ConsumptionAmount = ViolationKind.Error(
        "enrichment.consumption.amount",
        "Nothing, or less, is no consumption of '{value}'.",
        "Ноль или меньше — не расход «{value}».",
        "Нөл немесе одан аз — «{value}» шығыны емес.");

    /// <summary>A unit of a file is not known.</summary>
    public static readonly ViolationKind ConsumptionUnitUnknown = ViolationKind.Error(
        "enrichment.consumption.unit-unknown",
        "'{value}' is none of kg, m3 and kWh.",
        "«{value}» — не kg, m3 или kWh.",
        "«{value}» kg, m3 немесе kWh емес.");
}
