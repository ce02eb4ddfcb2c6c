using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.Enrichment.Plants;

/// <summary>What a plant takes and where it puts it.</summary>
public static class PlantRules
{
    private static readonly Code _oxide = Code.Parse("oxide");

    /// <summary>Oxide ore is leached; any other type needs a bin.</summary>
    public static IReadOnlyList<Violation> CheckOre(Plant plant, Code oreType)
    {
        ArgumentNullException.ThrowIfNull(plant);
        if (oreType == _oxide)
            return [EnrichmentViolations.OreOxide.At("OreType", oreType)];
        return plant.OreTypes.Contains(oreType) ? [] : [EnrichmentViolations.OreNoBin.At("OreType", oreType, ("plant", plant.Code))];
    }

    /// <summary>The plant has the bin, stack and facility of a balance.</summary>
    public static IReadOnlyList<Violation> CheckPlaces(Plant plant, Code oreType, Code stack, Code facility)
    {
        ArgumentNullException.ThrowIfNull(plant);
        var found = new List<Violation>(CheckOre(plant, oreType));
        if (!plant.Stacks.Contains(stack))
            found.Add(EnrichmentViolations.PlantNoStack.At("Stack", stack, ("plant", plant.Code)));
        if (!plant.TailingsFacilities.Contains(facility))
            found.Add(EnrichmentViolations.PlantNoFacility.At("TailingsFacility", facility, ("plant", plant.Code)));
        return found;
    }

    /// <summary>Whether two plants are defined alike.</summary>
    public static bool AreSame(Plant left, Plant right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Bare(left) == Bare(right) && left.OreTypes.SequenceEqual(right.OreTypes)
            && left.Stacks.SequenceEqual(right.Stacks) && left.TailingsFacilities.SequenceEqual(right.TailingsFacilities);
    }

    internal static IReadOnlyList<OpenAccount> Accounts(Plant plant) =>
    [
        .. plant.OreTypes.Select(ore => Account(plant, plant.Bin(ore), AccountKind.Stock, "ore.dry")),
        Account(plant, plant.InProcess, AccountKind.InProcess, "ore.dry"),
        Account(plant, plant.Unsplit, AccountKind.InProcess, "ore.dry"),
        .. plant.Stacks.Select(stack => Account(plant, plant.Concentrate(stack), AccountKind.Stock, "concentrate.dry")),
        .. plant.TailingsFacilities.Select(facility => Account(plant, plant.Tailings(facility), AccountKind.Loss, "tailings.dry")),
        Account(plant, plant.Unaccounted, AccountKind.Unaccounted, null),
    ];

    internal static OpenAccount Account(Plant plant, Code code, AccountKind kind, string? material) =>
        new() { Code = code, Kind = kind, Material = material is null ? null : Code.Parse(material), ValidFrom = plant.ValidFrom };

    private static Plant Bare(Plant plant) =>
        plant with { OreTypes = Array.Empty<Code>(), Stacks = Array.Empty<Code>(), TailingsFacilities = Array.Empty<Code>() };
}
