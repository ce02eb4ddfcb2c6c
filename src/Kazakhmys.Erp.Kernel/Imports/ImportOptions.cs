using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>How a CSV file is written and how much of it is read. Hosts build it and pass it to the imports of the modules.</summary>
public sealed record ImportOptions
{
    /// <summary>The culture of numbers: <c>ru</c> reads decimal commas. The invariant culture by default.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>
    /// The character between fields; null takes the one that goes with the culture: ';' where the decimal separator is a comma, else ','.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding of a stream that has no byte order mark; UTF-8 by default.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>True when one rejected row rejects the whole file: nothing of it is stored.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>The most rows after the header.</summary>
    public int MaxRows { get; init; } = 1_000_000;

    /// <summary>The most text in bytes, counted as UTF-8 whatever the encoding of the file.</summary>
    public long MaxBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most characters in one field. A row may have 16 times as many, and at least 65 536.</summary>
    public int MaxFieldLength { get; init; } = 32_767;

    internal char EffectiveDelimiter => Delimiter ?? DelimiterOf(Culture);

    internal static char DelimiterOf(CultureInfo culture) =>
        culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';

    internal void Require()
    {
        RequireAtLeastOne(nameof(MaxRows), MaxRows);
        RequireAtLeastOne(nameof(MaxBytes), MaxBytes);
        RequireAtLeastOne(nameof(MaxFieldLength), MaxFieldLength);
        if (EffectiveDelimiter is '"' or '\r' or '\n' or CsvTable.NoComment || char.IsLetterOrDigit(EffectiveDelimiter))
            throw new ValidationFailedException(
                KernelViolations.ValueOutOfRange.At(nameof(Delimiter), EffectiveDelimiter, ("min", ","), ("max", "; TAB |")));
    }

    private static void RequireAtLeastOne(string name, long value)
    {
        if (value < 1)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(name, value));
    }
}
