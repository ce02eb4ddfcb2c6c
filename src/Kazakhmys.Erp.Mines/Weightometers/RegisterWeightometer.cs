using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>A weightometer (belt scale, skip scale) with a counter of everything that passed it. What is said here never changes.</summary>
public sealed record RegisterWeightometer
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Weightometer { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The stockpile or dump that what passes it goes to.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>Standard uncertainty of a mass, relative to it, by its certificate; no default.</summary>
    public required Ratio RelativeUncertainty { get; init; }
}
