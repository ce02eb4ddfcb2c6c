using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>Lots as rows of CSV.</summary>
internal sealed class SampleRows(Code book, ImportOptions options)
{
    public static readonly IReadOnlyCollection<CsvColumn> Columns =
    [
        .. CsvColumn.Required("code", "flowsheet", "stream", "from", "to", "increments"),
        .. CsvColumn.Optional("sampler", "sampling", "sampling_source"),
    ];

    public RegisterLot Read(CsvRow row)
    {
        var (from, to) = (MeasurementRows.Moment(row, "from"), MeasurementRows.Moment(row, "to"));
        var count = row.Integer("increments");
        return new RegisterLot
        {
            Book = book,
            Code = row.Code("code"),
            Flowsheet = row.Code("flowsheet"),
            Stream = row.Code("stream"),
            From = from,
            To = to,
            Sampler = row.Has("sampler") ? row.Code("sampler") : null,
            Increments = Increments(from, to, count),
            Sampling = row.Has("sampling") ? row.Read("sampling", text => Sampling(text, row)) ?? [] : [],
        };
    }

    /// <summary>The last increment is cut when the lot has passed, the others before it at equal distances.</summary>
    private static List<SampleIncrement> Increments(Instant from, Instant to, long count) =>
        count is < 1 or > 100_000
            ? []
            : [.. Enumerable.Range(1, (int)count).Select(number => new SampleIncrement { Number = number, TakenAt = from + ((to - from) * ((double)number / count)) })];

    private List<SamplingUncertainty> Sampling(string text, CsvRow row)
    {
        var source = row.Text("sampling_source").Trim();
        return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Part(part, source))];
    }

    private SamplingUncertainty Part(string part, string source)
    {
        var space = part.AsSpan().IndexOfAny(" \u00A0\u202F\t");
        if (space < 0)
            throw new ValidationFailedException(KernelViolations.QuantityMalformed.At("", part));
        var element = part[..space];
        return new SamplingUncertainty
        {
            Element = string.Equals(element, "moisture", StringComparison.OrdinalIgnoreCase) ? null : Elements.Parse(element),
            Relative = Ratio.Parse(part[space..], options.Culture),
            Source = source,
        };
    }
}
