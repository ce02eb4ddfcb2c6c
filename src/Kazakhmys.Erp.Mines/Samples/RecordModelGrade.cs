using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>What the block model says of the ore of a workplace from some day on.</summary>
public sealed record RecordModelGrade
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>The first day for which it holds, until a later one replaces it.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The grades.</summary>
    public required Assay Assay { get; init; }

    /// <summary>Which model, at most 500 characters.</summary>
    public required string Source { get; init; }
}
