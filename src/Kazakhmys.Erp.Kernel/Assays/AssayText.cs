using System.Buffers;
using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>Laboratory results as text.</summary>
internal static class AssayText
{
    /// <summary>Letters, Latin and Cyrillic, that stand for a digit or for each other when results are typed or scanned.</summary>
    private static readonly SearchValues<char> Lookalikes = SearchValues.Create("OoОоЗзСсCcІіIlБбВ");

    private static readonly LocalizedText PendingText = new("pending", "в работе", "күтілуде");

    public static bool IsPending(string? text) => text is null || text.AsSpan().Trim() is var trimmed
        && (trimmed.IsEmpty || IsWord(trimmed, PendingText.En) || IsWord(trimmed, PendingText.Ru) || IsWord(trimmed, PendingText.Kk));

    public static Violation? Read(string? text, IFormatProvider? provider, string? columnUnit, out AssayValue value)
    {
        value = AssayValue.Pending;
        var result = text.AsSpan().Trim();
        var censored = result is ['<', ..];
        var unit = columnUnit is null ? null : Grade.Units.Find(columnUnit.AsSpan().Trim());
        if (columnUnit is not null && unit is null)
            return KernelViolations.QuantityUnitUnknown.At("", columnUnit, ("unit", columnUnit), ("quantity", "grade"), ("units", Grade.Units.Symbols));
        var violation = Grade.Units.Read(censored ? result[1..] : result, provider, unit, out var read);
        if (violation is not null)
            return Lookalike(text ?? "", violation) ?? violation with { Value = text };
        if (censored && read.Smallest == 0)
            return KernelViolations.AssayLimitZero.At("", text);
        var decimals = Math.Min(read.Decimals, FigureWriter.MostDecimals);
        value = AssayValue.Of(
            censored ? AssayKind.Censored : AssayKind.Reported, Grade.FromPartsPerTrillion(read.Smallest), read.Unit.Symbol, decimals);
        return null;
    }

    public static AssayValue Exact(AssayKind kind, Grade grade)
    {
        if (kind == AssayKind.Censored && grade == Grade.Zero)
            throw new ValidationFailedException(KernelViolations.AssayLimitZero.At("", grade));
        var text = grade.ToString();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return AssayValue.Of(kind, grade, "%", point < 0 ? 0 : text.IndexOf(' ', StringComparison.Ordinal) - point - 1);
    }

    public static string Write(AssayValue value, Grade figure, string? format, IFormatProvider? provider)
    {
        if (value.Kind == AssayKind.Pending)
            return PendingText.For(provider as CultureInfo);
        var digits = string.IsNullOrEmpty(format) || format == "G"
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Unit}:{value.Decimals}")
            : format;
        var text = figure.ToString(digits, provider);
        return value.Kind == AssayKind.Censored ? $"< {text}" : text;
    }

    private static bool IsWord(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static Violation? Lookalike(string text, Violation violation)
    {
        if (violation.Code != KernelViolations.QuantityUnitUnknown.Code && violation.Code != KernelViolations.QuantityMalformed.Code)
            return null;
        var at = text.AsSpan().IndexOfAny(Lookalikes);
        return at < 0 ? null : KernelViolations.AssayLookalike.At("", text, ("character", text[at]), ("position", at + 1));
    }
}
