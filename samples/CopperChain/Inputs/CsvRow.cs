using System.Globalization;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace CopperChain.Inputs;

/// <summary>One row of a file. What cannot be read is noted with its column; the row is then rejected as a whole.</summary>
internal sealed class CsvRow(int number, IReadOnlyList<string> header, IReadOnlyList<string> fields)
{
    private readonly List<Violation> _violations = [];

    public int Number => number;

    public bool IsRejected => _violations.Count > 0;

    public ImportedRow Report => new() { Number = number, Raw = string.Join(',', fields), Fields = fields, Violations = [.. _violations] };

    /// <summary>The field, empty when it is blank.</summary>
    public string Optional(string column)
    {
        var position = header.ToList().IndexOf(column);
        return position < 0 || position >= fields.Count ? "" : fields[position].Trim();
    }

    public string Text(string column)
    {
        var text = Optional(column);
        if (text.Length == 0)
            Add(column == "source" ? ImportViolations.NoSource.At(column) : ImportViolations.Missing.At(column));
        return text;
    }

    /// <summary>Reads a field with the reader of a kernel or module type; its refusal becomes a violation of this column.</summary>
    public T? Read<T>(string column, Func<string, T> parse)
    {
        var text = Text(column);
        if (text.Length == 0)
            return default;
        try
        {
            return parse(text);
        }
        catch (ErpException refused)
        {
            foreach (var violation in refused.Violations)
                Add(violation with { Path = column });
            return default;
        }
    }

    public T? Known<T>(string column, IReadOnlyDictionary<string, T> known)
    {
        var text = Text(column);
        if (text.Length == 0)
            return default;
        if (known.TryGetValue(text, out var value))
            return value;
        Add(ImportViolations.Unknown.At(column, text, ("known", string.Join("; ", known.Keys))));
        return default;
    }

    public void Add(Violation violation) => _violations.Add(violation);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"row {number}");
}
