using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Whose metal it is: <c>own</c> (from own ore), <c>purchased</c>, or <c>tolled-&lt;party&gt;</c>, which stays the property of the party.</summary>
public readonly record struct MetalOwner : IParsable<MetalOwner>
{
    private const string TolledPrefix = "tolled-";
    private readonly string? _value;

    private MetalOwner(string value) => _value = value;

    /// <summary>From own ore.</summary>
    public static MetalOwner Own { get; } = new("own");

    /// <summary>Bought from third parties.</summary>
    public static MetalOwner Purchased { get; } = new("purchased");

    /// <summary>Treated for a party that keeps the property.</summary>
    /// <exception cref="ValidationFailedException">The party is no code of one segment (<c>smelting.owner.malformed</c>).</exception>
    public static MetalOwner Tolled(Code party) => Parse(TolledPrefix + party);

    /// <summary>The party whose metal is treated; null for own and purchased metal.</summary>
    public Code? Party => IsTolled ? Code.Parse(_value![TolledPrefix.Length..]) : null;

    /// <summary>True for metal that belongs to somebody else.</summary>
    public bool IsTolled => _value?.StartsWith(TolledPrefix, StringComparison.Ordinal) == true;

    /// <summary>Reads an owner.</summary>
    /// <exception cref="ValidationFailedException">It is none (<c>smelting.owner.malformed</c>).</exception>
    public static MetalOwner Parse(string text) =>
        TryParse(text, out var owner) ? owner : throw new ValidationFailedException(SmeltingViolations.OwnerMalformed.At("Owner", text));

    /// <summary>Reads an owner; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MetalOwner owner)
    {
        owner = default;
        if (text is "own" or "purchased")
        {
            owner = new MetalOwner(text);
            return true;
        }
        if (text is null || !text.StartsWith(TolledPrefix, StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal)
            || !Code.TryParse(text[TolledPrefix.Length..], out _))
            return false;
        owner = new MetalOwner(text);
        return true;
    }

    /// <summary>The last segment of the owner's accounts; <c>own</c> for the default.</summary>
    public override string ToString() => _value ?? "own";

    /// <summary>True for the same owner; the default is <see cref="Own"/>.</summary>
    public bool Equals(MetalOwner other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    static MetalOwner IParsable<MetalOwner>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<MetalOwner>.TryParse(string? s, IFormatProvider? provider, out MetalOwner result) => TryParse(s, out result);
}
