using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>A seam of a coal pit. What is said here never changes.</summary>
public sealed record CoalSeam
{
    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The account that coal and its energy are drawn from, usually <c>reserve/…</c>; opened by whoever keeps the reserves.</summary>
    public required Code SourceAccount { get; init; }
}
