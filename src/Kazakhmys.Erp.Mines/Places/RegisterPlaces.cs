using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>Shafts, levels and panels that are to be there afterwards, and where workplaces lie; what is not named stays.</summary>
public sealed record RegisterPlaces
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The places, in any order.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Where workplaces lie.</summary>
    public IReadOnlyList<WorkplacePlace> Workplaces { get; init; } = [];
}
