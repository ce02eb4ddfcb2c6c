using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Codes;

/// <summary>
/// The natural, immutable name of a thing of master data: a book, an account, a commodity, a mine, a deposit block.
/// One or more segments of Latin letters, digits, '.', '_', '-' and '+', separated by '/', for example <c>zhz/south/stockpile-1</c>.
/// Case is significant (<c>Cu</c>); comparison is ordinal, so that every store orders codes alike.
/// </summary>
public readonly struct Code : IEquatable<Code>, IComparable<Code>, ISpanParsable<Code>
{
    /// <summary>The longest code that is accepted, in characters.</summary>
    public const int MaxLength = 200;

    private readonly string? _value;

    private Code(string value) => _value = value;

    /// <summary>The code as text; empty for <c>default(Code)</c>, which names nothing.</summary>
    public string Value => _value ?? "";

    /// <summary>True for <c>default(Code)</c>.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Reads a code.</summary>
    /// <exception cref="ValidationFailedException">The text is not a code (<c>kernel.code.malformed</c>); Cyrillic letters that look Latin are named.</exception>
    public static Code Parse(string text) =>
        TryParse(text, out var code) ? code : throw new ValidationFailedException(Violation(text));

    /// <summary>Reads a code; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Code code)
    {
        code = default;
        if (string.IsNullOrEmpty(text) || CodeSyntax.FirstFault(text) >= 0)
            return false;
        code = new Code(text);
        return true;
    }

    /// <summary>What is wrong with a text as a code, for forms and imports.</summary>
    public static Violation Violation(string? text, string path = "") => CodeSyntax.Describe(text, path);

    /// <summary>The code one level further down: <c>zhz</c> / <c>south</c>.</summary>
    public static Code operator /(Code parent, string segment) => Parse($"{parent.Value}/{segment}");

    /// <summary>The code one level further down.</summary>
    public static Code Divide(Code parent, string segment) => parent / segment;

    /// <summary>True when this code is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(Code ancestor) =>
        Value.StartsWith(ancestor.Value, StringComparison.Ordinal)
        && (Value.Length == ancestor.Value.Length || Value[ancestor.Value.Length] == '/');

    /// <inheritdoc />
    public bool Equals(Code other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Code other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public int CompareTo(Code other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Ordinal equality.</summary>
    public static bool operator ==(Code left, Code right) => left.Equals(right);

    /// <summary>Ordinal inequality.</summary>
    public static bool operator !=(Code left, Code right) => !left.Equals(right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(Code left, Code right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(Code left, Code right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(Code left, Code right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(Code left, Code right) => left.CompareTo(right) >= 0;

    static Code IParsable<Code>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Code>.TryParse(string? s, IFormatProvider? provider, out Code result) => TryParse(s, out result);

    static Code ISpanParsable<Code>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<Code>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Code result) =>
        TryParse(s.ToString(), out result);
}
