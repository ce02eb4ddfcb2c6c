using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>A place where ore or waste is broken and loaded: a stope, a face, a bench block. What is said here never changes.</summary>
public sealed record Workplace
{
    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The account that ore from here is drawn from, usually <c>reserve/…</c>; opened by whoever keeps the reserves.</summary>
    public required Code SourceAccount { get; init; }

    /// <summary>The account that waste from here is drawn from; null draws it from <see cref="SourceAccount"/>.</summary>
    public Code? WasteSourceAccount { get; init; }
}
