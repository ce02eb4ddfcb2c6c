using System.Globalization;
using System.Text.Json;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>The inputs of one calculation, read strictly; what is wrong is named with its JSON path.</summary>
internal sealed partial class CalculationInputs
{
    private readonly JsonElement _object;
    private readonly string _path;

    /// <summary>An object that has every required input and none that is unknown.</summary>
    /// <exception cref="ValidationFailedException">It is no object (<c>tool.calc.type</c>), or members are missing (<c>tool.calc.missing</c>) or
    /// unknown (<c>tool.calc.unknown-member</c>); all of them are named.</exception>
    public CalculationInputs(JsonElement element, string path, IReadOnlyList<CalculationInput> inputs)
    {
        (_object, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
            throw Refused(ToolViolations.CalcType, path, null, ("expected", "an object"));
        var missing = inputs.Where(input => input.IsRequired && !Has(input.Name))
            .Select(input => ToolViolations.CalcMissing.At($"{path}.{input.Name}", input.Name));
        var names = string.Join(", ", inputs.Select(input => input.Name));
        var unknown = element.EnumerateObject().Where(member => inputs.All(input => input.Name != member.Name))
            .Select(member => ToolViolations.CalcUnknownMember.At($"{path}.{member.Name}", member.Name, ("inputs", names)));
        Violation[] violations = [.. missing, .. unknown];
        if (violations.Length > 0)
            throw new ValidationFailedException(violations);
    }

    public bool Has(string name) => _object.TryGetProperty(name, out _);

    /// <summary>A number within bounds.</summary>
    public decimal Number(string name, decimal min, decimal max) => NumberAt(_object.GetProperty(name), PathOf(name), min, max);

    /// <summary>A mass or another amount that is not negative, in whatever unit the caller uses throughout.</summary>
    public decimal Amount(string name) => Number(name, 0, MostAmount);

    /// <summary>A percentage of the whole.</summary>
    public decimal Percent(string name) => Number(name, 0, 100);

    /// <summary>A fraction of the whole.</summary>
    public decimal Fraction(string name) => Number(name, 0, 1);

    /// <summary>A whole number within bounds.</summary>
    public int Integer(string name, int min, int max)
    {
        var number = Number(name, min, max);
        return decimal.IsInteger(number) ? decimal.ToInt32(number) : throw Refused(ToolViolations.CalcType, PathOf(name), number, ("expected", "a whole number"));
    }

    /// <summary>A list of amounts, at least one; exactly <paramref name="count"/> if that is given.</summary>
    public IReadOnlyList<decimal> Amounts(string name, int? count = null) =>
        [.. List(name, count).Select((element, i) => NumberAt(element, PathOf(name, i), 0, MostAmount))];

    /// <summary>A text that is not blank.</summary>
    public string Text(string name) => TextAt(_object.GetProperty(name), PathOf(name));

    /// <summary>A list of texts, at least one.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. List(name, null).Select((element, i) => TextAt(element, PathOf(name, i)))];

    /// <summary>A list of texts that may be empty.</summary>
    public IReadOnlyList<string> TextsOrNone(string name) =>
        _object.GetProperty(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0 ? [] : Texts(name);

    /// <summary>True when a member is left out or null.</summary>
    public bool IsNull(string name) => !_object.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null;

    /// <summary>An object.</summary>
    public CalculationInputs Object(string name, IReadOnlyList<CalculationInput> inputs) => new(_object.GetProperty(name), PathOf(name), inputs);

    /// <summary>A refusal of what a member says.</summary>
    public ValidationFailedException Refuse(string name, object? value, string expected) =>
        Refused(ToolViolations.CalcType, PathOf(name), value, ("expected", expected));

    /// <summary>A list of lists of amounts, at least one, each of so many.</summary>
    public IReadOnlyList<IReadOnlyList<decimal>> Table(string name, int columns)
    {
        var rows = List(name, null);
        var expected = string.Create(CultureInfo.InvariantCulture, $"a list of {columns}");
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].ValueKind != JsonValueKind.Array || rows[i].GetArrayLength() != columns)
                throw Refused(ToolViolations.CalcType, PathOf(name, i), null, ("expected", expected));
        return [.. rows.Select((row, i) => (IReadOnlyList<decimal>)[.. row.EnumerateArray().Select((element, j) =>
            NumberAt(element, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name, i)}[{j}]"), 0, MostAmount))])];
    }

    /// <summary>A list of objects, at least one.</summary>
    public IReadOnlyList<CalculationInputs> Rows(string name, IReadOnlyList<CalculationInput> inputs) =>
        [.. List(name, null).Select((element, i) => new CalculationInputs(element, PathOf(name, i), inputs))];

    /// <summary>Amounts up to the range of a decimal with twelve digits to spare.</summary>
    private const decimal MostAmount = 1_000_000_000_000_000m;

    private List<JsonElement> List(string name, int? count)
    {
        var list = _object.GetProperty(name);
        var expected = count is null ? "a list of at least one" : string.Create(CultureInfo.InvariantCulture, $"a list of {count}");
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() < 1 || (count is not null && list.GetArrayLength() != count))
            throw Refused(ToolViolations.CalcType, PathOf(name), null, ("expected", expected));
        return [.. list.EnumerateArray()];
    }

    private static string TextAt(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Refused(ToolViolations.CalcType, path, null, ("expected", "a text"));

    private static decimal NumberAt(JsonElement element, string path, decimal min, decimal max)
    {
        if (element.ValueKind != JsonValueKind.Number)
            throw Refused(ToolViolations.CalcType, path, null, ("expected", "a number"));
        return element.TryGetDecimal(out var number) && number >= min && number <= max
            ? number
            : throw Refused(ToolViolations.CalcNumber, path, element.GetRawText(), ("min", min), ("max", max));
    }

    private string PathOf(string name) => $"{_path}.{name}";

    private string PathOf(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{_path}.{name}[{index}]");

    private static ValidationFailedException Refused(ViolationKind kind, string path, object? value, params ReadOnlySpan<(string, object?)> arguments) =>
        new(kind.At(path, value, arguments));
}
