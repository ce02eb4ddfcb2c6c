using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Which accounts a line means: by code path, by kind, by owner. Without any, all.</summary>
public sealed record AccountPattern
{
    /// <summary>All accounts.</summary>
    public static AccountPattern Any { get; } = new();

    /// <summary>
    /// Segments of the code path; <c>*</c> stands for any text within a segment, <c>**</c> as the last segment for any number of
    /// segments: <c>product/cathode/*/tolled-*</c>, <c>stock/ore/**</c>. Null for any path.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>The kind; null for any.</summary>
    public AccountKind? Kind { get; init; }

    /// <summary>Whose metal, by the last segment of the code: <c>own</c>, <c>purchased</c>, <c>tolled-*</c>. Null for anybody's.</summary>
    public string? Owner { get; init; }

    /// <summary>True when the account is meant.</summary>
    public bool Matches(Code account, AccountKind kind) =>
        (Kind is null || Kind == kind)
        && (Owner is null || (MetalBalanceRules.OwnerOf(account) is { } owner && FitsSegment(owner, Owner)))
        && (Path is null || Fits(account.Value.Split('/'), Path.Split('/')));

    private static bool Fits(string[] segments, string[] pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "**" && i == pattern.Length - 1)
                return true;
            if (i >= segments.Length || !FitsSegment(segments[i], pattern[i]))
                return false;
        }
        return segments.Length == pattern.Length;
    }

    private static bool FitsSegment(string segment, string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? string.Equals(segment, pattern, StringComparison.Ordinal)
            : segment.Length >= pattern.Length - 1
                && segment.StartsWith(pattern[..star], StringComparison.Ordinal)
                && segment.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}
