using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>The norms of the air of a mine from a day on. They are known from the moment they are recorded.</summary>
public sealed record RecordVentilationNorms
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The norms, at least one.</summary>
    public required VentilationNorms Norms { get; init; }

    /// <summary>The first day for which they hold, until later ones replace them.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The law, rule or project, with its article; at most 500 characters.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Where the figures were taken from; at most 500 characters.</summary>
    public required string Source { get; init; }
}
