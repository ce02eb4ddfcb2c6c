using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Names one reading of a network: the mass of a stream, or its assay of a component.</summary>
public readonly record struct ReadingTag : IComparable<ReadingTag>
{
    internal const string MassName = "mass";

    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary>The component of an assay; null for the mass.</summary>
    public Code? Component { get; init; }

    /// <summary>The mass of a stream.</summary>
    public static ReadingTag MassOf(Code stream) => new() { Stream = stream };

    /// <summary>The assay of a component in a stream.</summary>
    public static ReadingTag AssayOf(Code stream, Code component) => new() { Stream = stream, Component = component };

    /// <summary>By stream, then mass before assays, then by component.</summary>
    public int CompareTo(ReadingTag other)
    {
        var byStream = Stream.CompareTo(other.Stream);
        return byStream != 0 ? byStream : Comparer<Code>.Default.Compare(Component ?? default, other.Component ?? default);
    }

    /// <summary>True when it comes before.</summary>
    public static bool operator <(ReadingTag left, ReadingTag right) => left.CompareTo(right) < 0;

    /// <summary>True when it comes before or is the same.</summary>
    public static bool operator <=(ReadingTag left, ReadingTag right) => left.CompareTo(right) <= 0;

    /// <summary>True when it comes after.</summary>
    public static bool operator >(ReadingTag left, ReadingTag right) => left.CompareTo(right) > 0;

    /// <summary>True when it comes after or is the same.</summary>
    public static bool operator >=(ReadingTag left, ReadingTag right) => left.CompareTo(right) >= 0;

    /// <summary><c>s1:mass</c> or <c>s1:Cu</c>.</summary>
    public override string ToString() => $"{Stream}:{(Component is { } component ? component.Value : MassName)}";
}
