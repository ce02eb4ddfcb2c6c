using NodaTime;

namespace Kazakhmys.Erp.Kernel.DatedValues;

/// <summary>One value of a rule (rate, limit, term, factor), dated twice: for which days it holds and since when it is known.</summary>
/// <typeparam name="T">What the rule gives: a quantity, a table, a text.</typeparam>
public sealed record DatedValue<T>
{
    /// <summary>The value.</summary>
    public required T Value { get; init; }

    /// <summary>The first day for which it holds.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day for which it no longer holds; null while no end is known.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The moment from which it was known; a later-known value supersedes an earlier-known one for the days it covers.</summary>
    public required Instant KnownFrom { get; init; }

    /// <summary>The law, order or contract that sets it, with article, if there is one.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Where it was taken from, so that it can be checked: a URL, a document, a page.</summary>
    public required string Source { get; init; }

    internal bool Covers(LocalDate date) => ValidFrom <= date && (ValidTo is not { } end || date < end);
}
