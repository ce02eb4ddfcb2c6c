using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// One row of an import. A read that fails adds a violation with the column as its path and gives the default of its type, so that one
/// pass finds everything that is wrong with the row; nothing of a row with an error may be used.
/// </summary>
internal sealed class CsvRow
{
    private static readonly LocalDatePattern _dotted = LocalDatePattern.CreateWithInvariantCulture("dd.MM.yyyy");

    private readonly CsvHeader _header;
    private readonly ImportOptions _options;
    private readonly string _raw;
    private readonly string[] _fields;
    private readonly List<Violation> _violations = [];

    public CsvRow(CsvHeader header, ImportOptions options, int number, string raw, string[] fields)
    {
        (_header, _options, Number, _raw) = (header, options, number, raw);
        var quotesMatch = CsvText.QuotesMatch(raw, options.EffectiveDelimiter);
        _fields = quotesMatch ? fields : [];
        var expected = header.Row.Fields.Count;
        if (!quotesMatch)
            Add(KernelViolations.ImportRowMalformed.At(""));
        else if (fields.Length != expected)
            Add(KernelViolations.ImportFieldCount.At("", fields.Length, ("expected", expected)));
        for (var i = 0; i < _fields.Length; i++)
            if (_fields[i].Contains('\uFFFD', StringComparison.Ordinal))
                Add(KernelViolations.ImportEncoding.At(
                    i < expected ? header.Row.Fields[i] : "", _fields[i], ("encoding", options.Encoding.WebName)));
    }

    /// <summary>The number of the row as a spreadsheet shows it: the header is row 1.</summary>
    public int Number { get; }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Violation> Violations => _violations;

    public bool HasErrors => _violations.Exists(violation => violation.IsError);

    public ImportedRow Report => new() { Number = Number, Raw = _raw, Fields = _fields, Violations = [.. _violations] };

    /// <summary>Adds what a rule of the module found.</summary>
    public void Add(Violation violation) => _violations.Add(violation);

    /// <summary>True when the column is in the file and its field is not blank.</summary>
    public bool Has(string column) => !string.IsNullOrWhiteSpace(Field(column));

    /// <summary>The text of a required field, as it stands.</summary>
    public string Text(string column) => Required(column) ?? "";

    /// <summary>A code.</summary>
    public Code Code(string column)
    {
        if (Required(column)?.Trim() is not { } text)
            return default;
        if (!Codes.Code.TryParse(text, out var code))
            Add(Codes.Code.Violation(text, column));
        return code;
    }

    /// <summary>A date in the form 2024-02-29, or 29.02.2024 where the culture of the file writes dates with dots.</summary>
    public LocalDate Date(string column)
    {
        if (Required(column)?.Trim() is not { } text)
            return default;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
            return date;
        if (_options.Culture.DateTimeFormat.DateSeparator == "." && _dotted.Parse(text).TryGetValue(default, out date))
            return date;
        Add(KernelViolations.TimeMalformed.At(column, text, ("form", "2024-02-29")));
        return default;
    }

    /// <summary>A whole number.</summary>
    public long Integer(string column)
    {
        if (Required(column)?.Trim() is not { } text)
            return 0;
        if (!CsvNumber.TryInteger(text, _options.Culture, out var number))
            Add(KernelViolations.ImportNumberMalformed.At(column, text, ("form", "1234")));
        return number;
    }

    /// <summary>A decimal number in the culture of the file.</summary>
    public decimal Decimal(string column)
    {
        if (Required(column)?.Trim() is not { } text)
            return 0;
        if (!CsvNumber.TryDecimal(text, _options.Culture, out var number))
            Add(KernelViolations.ImportNumberMalformed.At(column, text, ("form", 1234.5m.ToString(_options.Culture))));
        return number;
    }

    /// <summary>A result of a laboratory in the unit of its column: a number, <c>&lt; 0.02</c> or <c>pending</c>, in the culture of the file.</summary>
    public AssayValue Assay(string column, string unit) =>
        Read(column, text => AssayValue.ParseOrPending(text, _options.Culture, unit)) ?? AssayValue.Pending;

    /// <summary>Anything that a kernel or module type reads from trimmed text; its refusal becomes violations of this column.</summary>
    public T? Read<T>(string column, Func<string, T> parse)
    {
        if (Required(column)?.Trim() is not { } text)
            return default;
        try
        {
            return parse(text);
        }
        catch (ErpException refused)
        {
            _violations.AddRange(refused.Violations.Select(violation => violation with { Path = column }));
            return default;
        }
    }

    private string? Required(string column)
    {
        // A row that does not fit the header already says so; its fields stand in the wrong columns.
        if (_fields.Length != _header.Row.Fields.Count)
            return null;
        if (_header.PositionOf(column) is null)
            Add(KernelViolations.ImportColumnMissing.At(column, column));
        else if (!Has(column))
            Add(KernelViolations.ValueRequired.At(column));
        return Has(column) ? Field(column) : null;
    }

    private string? Field(string column) =>
        _header.PositionOf(column) is { } position && position < _fields.Length ? _fields[position] : null;
}
