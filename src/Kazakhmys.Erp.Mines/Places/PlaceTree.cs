using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>The places of a mine with its workplaces in them. Workplaces that lie nowhere belong to the mine itself.</summary>
public sealed record PlaceTree
{
    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The places, by code.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Every workplace with the place it lies in; null for those that lie nowhere. In order of their codes.</summary>
    public required IReadOnlyList<(Code Workplace, Code? Place)> Workplaces { get; init; }

    /// <summary>True when a code is a place or workplace of the mine.</summary>
    public bool Has(Code target) => Places.Any(place => place.Code == target) || Workplaces.Any(workplace => workplace.Workplace == target);

    /// <summary>The workplaces at or under a target: all of the mine, those under a place, or the workplace itself.</summary>
    public IReadOnlySet<Code> WorkplacesUnder(Code? target)
    {
        if (target is not { } code)
            return Workplaces.Select(workplace => workplace.Workplace).ToHashSet();
        var under = new HashSet<Code> { code };
        while (Places.Any(place => place.Parent is { } parent && under.Contains(parent) && under.Add(place.Code)))
        {
            // Each round finds one place more; places are few.
        }
        return Workplaces.Where(workplace => workplace.Workplace == code || (workplace.Place is { } place && under.Contains(place)))
            .Select(workplace => workplace.Workplace).ToHashSet();
    }

    /// <summary>The places and workplaces directly under a target, places first.</summary>
    public IReadOnlyList<Code> ChildrenOf(Code? target) =>
    [
        .. Places.Where(place => place.Parent == target).Select(place => place.Code),
        .. Workplaces.Where(workplace => workplace.Place == target).Select(workplace => workplace.Workplace),
    ];
}
