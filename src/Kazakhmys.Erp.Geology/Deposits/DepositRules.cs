using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>What a deposit's tree has to be.</summary>
public static class DepositRules
{
    /// <summary>Nodes and minerals given twice, parents that are not there or lie in a loop, ranges that are upside down, shapes of what is no ore body, oxide minerals without an oxidation zone.</summary>
    public static IReadOnlyList<Violation> Check(Deposit deposit)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        var parents = new Dictionary<Code, Code?>();
        var found = new List<Violation>();
        for (var i = 0; i < deposit.Nodes.Count; i++)
        {
            var node = deposit.Nodes[i];
            if (!parents.TryAdd(node.Code, node.Parent))
                found.Add(GeologyViolations.NodeTwice.At($"Nodes[{i}].Code", node.Code));
            if (node.Shape is not null && node.Kind != DepositNodeKind.OreBody)
                found.Add(GeologyViolations.NodeShape.At($"Nodes[{i}].Shape", node.Code, ("kind", node.Kind)));
            found.AddRange(Range($"Nodes[{i}].ThicknessTo", node.ThicknessFrom, node.ThicknessTo));
        }
        found.AddRange(Minerals(deposit));
        found.AddRange(Range("OxidationZone", deposit.OxidationZone?.From, deposit.OxidationZone?.To));
        for (var i = 0; i < deposit.Nodes.Count; i++)
            if (deposit.Nodes[i] is { Parent: { } parent } node && !ReachesTop(node.Code, parents))
                found.Add(GeologyViolations.NodeParent.At($"Nodes[{i}].Parent", node.Code, ("parent", parent)));
        return found;
    }

    /// <summary>Whether two deposits say the same, whatever their revisions.</summary>
    public static bool AreSame(Deposit left, Deposit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Bare(left) == Bare(right) && left.Components.SequenceEqual(right.Components)
            && left.ByProducts.SequenceEqual(right.ByProducts) && left.Nodes.SequenceEqual(right.Nodes)
            && left.Minerals.SequenceEqual(right.Minerals) && left.GroundClasses.SequenceEqual(right.GroundClasses);
    }

    private static Deposit Bare(Deposit deposit) => deposit with
    {
        Revision = 0,
        Components = Array.Empty<Code>(),
        ByProducts = Array.Empty<Code>(),
        Nodes = Array.Empty<DepositNode>(),
        Minerals = Array.Empty<MineralOccurrence>(),
        GroundClasses = Array.Empty<GroundClass>(),
    };

    private static IEnumerable<Violation> Minerals(Deposit deposit)
    {
        var seen = new HashSet<Code>();
        for (var i = 0; i < deposit.Minerals.Count; i++)
        {
            var mineral = deposit.Minerals[i];
            if (!seen.Add(mineral.Code))
                yield return GeologyViolations.MineralTwice.At($"Minerals[{i}].Code", mineral.Code);
            if (mineral.Kind == OccurrenceKind.Oxide && deposit.OxidationZone is null)
                yield return GeologyViolations.MineralNoZone.At($"Minerals[{i}].Kind", mineral.Code);
        }
    }

    private static bool ReachesTop(Code node, Dictionary<Code, Code?> parents)
    {
        Code? at = node;
        for (var steps = 0; at is { } code; steps++)
        {
            if (steps > parents.Count || !parents.TryGetValue(code, out at))
                return false;
        }
        return true;
    }

    private static IEnumerable<Violation> Range(string path, Length? from, Length? to)
    {
        if (from > to)
            yield return GeologyViolations.DepositRange.At(path, to, ("from", from));
    }
}
