using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>
/// What a control sample may show, from some day on. A role that has a limit on the day must be in every batch of the method and element. A blank may
/// read at most <see cref="Absolute"/>; a duplicate may differ by at most absolute + relative × mean; a reference material may differ from
/// <see cref="Certified"/> by at most absolute + relative × certified.
/// </summary>
public sealed record ControlLimit
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The method, a registered instrument.</summary>
    public required Code Method { get; init; }

    /// <summary>Blank, duplicate or reference.</summary>
    public required ResultRole Role { get; init; }

    /// <summary>The element; null for moisture.</summary>
    public Code? Element { get; init; }

    /// <summary>The reference material; null for blanks and duplicates.</summary>
    public Code? Material { get; init; }

    /// <summary>The certified value of a reference material.</summary>
    public MeasuredValue? Certified { get; init; }

    /// <summary>The part of the limit that does not depend on the value; null for none.</summary>
    public MeasuredValue? Absolute { get; init; }

    /// <summary>The part of the limit in proportion to the value.</summary>
    public Ratio Relative { get; init; }

    /// <summary>The first day for which it holds, until one recorded later for its days replaces it.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Where it comes from: a certificate, a standard, a control chart.</summary>
    public required string Source { get; init; }

    /// <summary>From when it is known; null for one that is only about to be recorded.</summary>
    public Instant? KnownFrom { get; init; }
}
