using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>What a reserve block has to be.</summary>
public static class BlockRules
{
    /// <summary>
    /// Sections and horizons are nodes of the tree, grades are of components, reported, and sum to no more than the ore.
    /// A deposit whose tree has no section takes any.
    /// </summary>
    public static IReadOnlyList<Violation> Check(RegisterBlock block, Deposit deposit)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(deposit);
        var found = new List<Violation>();
        var sections = deposit.Nodes.Where(node => node.Kind == DepositNodeKind.Section).ToList();
        if (sections.Count > 0 && sections.TrueForAll(section => section.Code != block.Block.Section))
            found.Add(Node("Block.Section", block.Block.Section, DepositNodeKind.Section, deposit));
        if (block.Horizon is { } horizon && !deposit.Nodes.Any(node => node.Code == horizon))
            found.Add(Node("Horizon", horizon, DepositNodeKind.Horizon, deposit));
        if (block.DepthFrom > block.DepthTo)
            found.Add(GeologyViolations.DepositRange.At("DepthTo", block.DepthTo, ("from", block.DepthFrom)));
        found.AddRange(Grades(block.Grades, deposit));
        return found;
    }

    /// <summary>Oxide ore, and any ore that lies wholly within the oxidation zone, is leached; the rest is floated.</summary>
    public static TreatmentRoute RouteOf(OreType oreType, Length? depthFrom, Length? depthTo, OxidationZone? zone) =>
        oreType == OreType.Oxide || (zone is not null && depthFrom >= zone.From && depthTo <= zone.To)
            ? TreatmentRoute.Leaching
            : TreatmentRoute.Flotation;

    /// <summary>Whether a stated mass and volume by density differ by more than one part in a hundred: printed densities have two or three digits.</summary>
    public static bool MassDiffers(Mass stated, Mass byVolume) => stated > byVolume * Ratio.FromPercent(101) || stated < byVolume * Ratio.FromPercent(99);

    private static IEnumerable<Violation> Grades(Assay grades, Deposit deposit)
    {
        var sum = 0L;
        foreach (var (element, value) in grades.Values)
        {
            if (!deposit.Components.Contains(element) && !deposit.ByProducts.Contains(element))
                yield return GeologyViolations.BlockComponent.At($"Grades.{element}", element, ("deposit", deposit.Code));
            if (value.Grade is { } grade)
                sum += grade.PartsPerTrillion;
            else
                yield return GeologyViolations.BlockGradePending.At($"Grades.{element}", element);
        }
        if (sum > Grade.Pure.PartsPerTrillion)
            yield return GeologyViolations.BlockGradesSum.At("Grades", Ratio.FromPartsPerTrillion(sum));
    }

    private static Violation Node(string path, Kernel.Codes.Code code, DepositNodeKind kind, Deposit deposit) =>
        GeologyViolations.BlockNode.At(path, code, ("kind", kind), ("deposit", deposit.Code));
}
