using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>
/// Stockpile methods as exact calculations over movements, without database: weighted average, FIFO, LIFO and layers. A part of a parcel
/// takes each metal in proportion to its dry mass, rounded once, half to even, to the milligram; what stays is the exact remainder.
/// Names of the methods as in materials management of mines (weighted average grade, FIFO, LIFO); the arithmetic is that of stock valuation.
/// </summary>
public static class StockpileArithmetic
{
    /// <summary>
    /// Values the issues of a stockpile. A back-dated receipt is simply given with its time: every issue after it is valued anew.
    /// </summary>
    /// <exception cref="ValidationFailedException">A mass is not positive (<c>kernel.value.not-positive</c>).</exception>
    /// <exception cref="RuleViolatedException">An issue is larger than what lies there (<c>mines.stockpile.too-little</c>).</exception>
    public static StockpileValuation Value(StockpileMethod method, IEnumerable<StockpileMovement> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        var parcels = new List<(Code Layer, StockpileContent Content)>();
        var issues = new List<StockpileContent>();
        foreach (var movement in movements.OrderBy(movement => movement.At))
        {
            if (movement.Dry <= Mass.Zero)
                throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(movement.Dry), movement.Dry));
            if (movement.Metals is { } metals)
                Receive(parcels, method, movement.Layer, new StockpileContent { Dry = movement.Dry, Metals = metals });
            else
                issues.Add(Issue(parcels, method, movement));
        }
        return new StockpileValuation { Issues = issues, Closing = Sum(parcels.Select(parcel => parcel.Content)) };
    }

    /// <summary>The part of a content with a dry mass: all of it when that is all the mass there is.</summary>
    /// <exception cref="RuleViolatedException">There is less (<c>mines.stockpile.too-little</c>).</exception>
    public static StockpileContent Part(StockpileContent content, Mass dry)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (dry > content.Dry)
            throw new RuleViolatedException(MinesViolations.StockpileTooLittle.At("Dry", dry, ("available", content.Dry)));
        if (dry == content.Dry)
            return content;
        var metals = content.Metals
            .Select(metal => (metal.Key, Part: HalfEven.MulDiv(metal.Value.Milligrams, dry.Milligrams, content.Dry.Milligrams)))
            .Where(metal => metal.Part != 0)
            .ToDictionary(metal => metal.Key, metal => Mass.FromMilligrams((long)metal.Part));
        return new StockpileContent { Dry = dry, Metals = metals };
    }

    /// <summary>The exact sum of contents.</summary>
    public static StockpileContent Sum(IEnumerable<StockpileContent> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var (dry, metals) = (Mass.Zero, new Dictionary<Code, Mass>());
        foreach (var content in contents)
        {
            dry += content.Dry;
            foreach (var (element, metal) in content.Metals)
                metals[element] = metals.GetValueOrDefault(element) + metal;
        }
        return new StockpileContent { Dry = dry, Metals = metals };
    }

    /// <summary>The exact difference; metals that come to nothing are left out.</summary>
    public static StockpileContent Less(StockpileContent content, StockpileContent part)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(part);
        var metals = content.Metals.Keys.Union(part.Metals.Keys)
            .Select(element => (element, Left: content.MetalOf(element) - part.MetalOf(element)))
            .Where(metal => metal.Left != Mass.Zero)
            .ToDictionary(metal => metal.element, metal => metal.Left);
        return new StockpileContent { Dry = content.Dry - part.Dry, Metals = metals };
    }

    private static void Receive(
        List<(Code Layer, StockpileContent Content)> parcels, StockpileMethod method, Code layer, StockpileContent received)
    {
        var mixed = method switch
        {
            StockpileMethod.WeightedAverage => parcels.Count - 1,
            StockpileMethod.Layered => parcels.FindIndex(parcel => parcel.Layer == layer),
            _ => -1,
        };
        if (mixed < 0)
            parcels.Add((layer, received));
        else
            parcels[mixed] = (layer, Sum([parcels[mixed].Content, received]));
    }

    private static StockpileContent Issue(
        List<(Code Layer, StockpileContent Content)> parcels, StockpileMethod method, StockpileMovement issue)
    {
        var isLayered = method == StockpileMethod.Layered;
        var available = parcels.Where(parcel => !isLayered || parcel.Layer == issue.Layer).Sum(parcel => parcel.Content.Dry);
        if (issue.Dry > available)
            throw new RuleViolatedException(MinesViolations.StockpileTooLittle.At("Dry", issue.Dry, ("available", available)));
        var taken = new List<StockpileContent>();
        for (var left = issue.Dry; left > Mass.Zero;)
        {
            var at = isLayered ? parcels.FindIndex(parcel => parcel.Layer == issue.Layer)
                : method == StockpileMethod.LastInFirstOut ? parcels.Count - 1 : 0;
            var (layer, content) = parcels[at];
            var part = Part(content, left < content.Dry ? left : content.Dry);
            taken.Add(part);
            left -= part.Dry;
            if (part.Dry == content.Dry)
                parcels.RemoveAt(at);
            else
                parcels[at] = (layer, Less(content, part));
        }
        return Sum(taken);
    }
}
