using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>Rules of the tree of places, without I/O.</summary>
public static class PlaceRules
{
    /// <summary>
    /// What is wrong with a command: a place or workplace is not there (<c>mines.place.not-found</c>, <c>mines.workplace.not-found</c>), a code is taken by a
    /// workplace (<c>mines.place.code-taken</c>), places lie in one another (<c>mines.place.circle</c>), or something is there otherwise (<c>mines.place.differs</c>).
    /// </summary>
    public static IReadOnlyList<Violation> Check(RegisterPlaces wanted, Mine mine, PlaceTree known)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(known);
        var found = new List<Violation>();
        var all = known.Places.Concat(wanted.Places).DistinctBy(place => place.Code).ToDictionary(place => place.Code);
        foreach (var place in wanted.Places)
        {
            if (mine.Workplaces.Any(workplace => workplace.Code == place.Code))
                found.Add(MinesViolations.PlaceCodeTaken.At("Places", place.Code));
            if (all[place.Code] != place)
                found.Add(MinesViolations.PlaceDiffers.At("Places", place.Code));
            if (place.Parent is { } parent && !all.ContainsKey(parent))
                found.Add(MinesViolations.PlaceMissing.At("Places", parent, ("mine", mine.Code)));
            if (IsCircle(place, all))
                found.Add(MinesViolations.PlaceCircle.At("Places", place.Code));
        }
        foreach (var (workplace, place) in wanted.Workplaces.Select(lies => (lies.Workplace, lies.Place)))
        {
            if (!all.ContainsKey(place))
                found.Add(MinesViolations.PlaceMissing.At("Workplaces", place, ("mine", mine.Code)));
            if (mine.Workplaces.All(known => known.Code != workplace))
                found.Add(MinesViolations.WorkplaceMissing.At("Workplaces", workplace, ("mine", mine.Code)));
            if (known.Workplaces.FirstOrDefault(lies => lies.Workplace == workplace).Place is { } other && other != place)
                found.Add(MinesViolations.PlaceDiffers.At("Workplaces", workplace));
        }
        return found;
    }

    private static bool IsCircle(Place place, Dictionary<Code, Place> all)
    {
        var seen = new HashSet<Code>();
        for (var at = place; seen.Add(at.Code);)
        {
            if (at.Parent is not { } parent || !all.TryGetValue(parent, out var above))
                return false;
            at = above;
        }
        return true;
    }
}
