using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>The arithmetic of a selective balance and what is plausible in it.</summary>
public static class SelectiveBalanceRules
{
    /// <summary>
    /// The products: yields by the n-product formula, shared out so that their masses sum to the feed; metals by the assays of the products. Revision, flags,
    /// actor and entry are not known here.
    /// </summary>
    /// <exception cref="ValidationFailedException">The assays do not describe one separation (<c>kernel.n-product.shape</c> and others).</exception>
    /// <exception cref="RuleViolatedException">The concentrates cannot be told apart (<c>kernel.n-product.proportional</c>), or too few metals (<c>kernel.n-product.too-few-elements</c>).</exception>
    public static SelectiveBalance Of(RecordSelectiveBalance command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var separation = NProduct.Of(command.Metals);
        var masses = separation.Yields.Take(command.Stacks.Count).Select(yield => command.Feed * yield.Value).ToList();
        masses.Add(command.Feed - masses.Sum());
        return new SelectiveBalance
        {
            Recorded = command,
            Revision = 0,
            Products =
            [
                .. masses.Select((dry, j) => new SelectiveProduct
                {
                    Place = j < command.Stacks.Count ? command.Stacks[j] : command.TailingsFacility,
                    Dry = dry,
                    Yield = separation.Yields[j],
                    Metals = command.Metals.ToDictionary(metal => metal.Element, metal => dry * metal.Products[j].Value),
                    Recoveries = command.Metals.ToDictionary(metal => metal.Element, metal => separation.Recoveries[metal.Element][j]),
                }),
            ],
            ConditionNumber = separation.ConditionNumber,
            Flags = [],
            Entry = 0,
            Actor = default,
        };
    }

    /// <summary>What is wrong or doubtful in what was measured, each with the severity that the options give it.</summary>
    public static IReadOnlyList<Violation> Check(RecordSelectiveBalance command, Plant plant, EnrichmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plant);
        ArgumentNullException.ThrowIfNull(options);
        var found = command.Stacks
            .SelectMany(stack => PlantRules.CheckPlaces(plant, command.OreType, stack, command.TailingsFacility)).Distinct().ToList();
        if (command.Metals.Any(metal => metal.Products.Count != command.Stacks.Count + 1))
            found.Add(KernelViolations.NProductShape.At("Metals", command.Metals[0].Element, ("products", command.Stacks.Count + 1)));
        found.AddRange(NProduct.Check(command.Metals).Select(violation => violation.Under("Metals")));
        if (found.Exists(violation => violation.IsError))
            return found;
        found.AddRange(Plausibility.OfCapacity(options, plant, "Feed", command.Feed, Ratio.FromFraction(1)));
        var balance = Of(command);
        foreach (var product in balance.Products)
            if (product.Yield.Value < Ratio.Zero || product.Yield.Value > Ratio.One)
                found.Add(EnrichmentViolations.SelectiveYield.At("Metals", product.Yield.Value, ("place", product.Place)));
        foreach (var metal in command.Metals.Where(metal => options.FeedGrades.TryGetValue(metal.Element, out var range) && !range.Contains(metal.Feed.Value)))
            found.Add(Plausibility.OfMetal(
                options, "Metals", metal.Element, metal.Feed.Value, command.Feed, Mass.Zero, null, isKey: false)[0]);
        return found;
    }
}
