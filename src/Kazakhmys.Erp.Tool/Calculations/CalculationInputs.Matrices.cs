using System.Globalization;
using System.Text.Json;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>Inputs of numerical calculations, which are in floating point: numbers, lists and matrices of them.</summary>
internal sealed partial class CalculationInputs
{
    public double Double(string name) => DoubleAt(_object.GetProperty(name), PathOf(name));

    public bool Flag(string name) => FlagAt(_object.GetProperty(name), PathOf(name));

    /// <summary>A whole number, or null.</summary>
    public int? IndexOrNull(string name, int count) => !IsNull(name) ? Integer(name, 0, count - 1) : null;

    public double[] Doubles(string name, int? count = null) =>
        [.. List(name, count).Select((element, i) => DoubleAt(element, PathOf(name, i)))];

    public bool[] Flags(string name, int count) => [.. List(name, count).Select((element, i) => FlagAt(element, PathOf(name, i)))];

    /// <summary>Whole numbers from 0 to below <paramref name="most"/>.</summary>
    public int[] Indices(string name, int most) =>
        [.. List(name, null).Select((element, i) => (int)Math.Round(NumberAt(element, PathOf(name, i), 0, most - 1)))];

    /// <summary>Rows of equal length.</summary>
    public double[][] Matrix(string name, int? rows = null, int? columns = null)
    {
        var list = List(name, rows);
        List<double[]> matrix = [];
        for (var i = 0; i < list.Count; i++)
            matrix.Add(RowAt(list[i], PathOf(name, i), columns ?? (i > 0 ? matrix[0].Length : null)));
        return [.. matrix];
    }

    private static double[] RowAt(JsonElement element, string path, int? count)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() < 1 || (count is not null && element.GetArrayLength() != count))
            throw Refused(ToolViolations.CalcType, path, null,
                ("expected", count is null ? "a list of at least one" : string.Create(CultureInfo.InvariantCulture, $"a list of {count}")));
        return [.. element.EnumerateArray().Select((number, i) => DoubleAt(number, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))];
    }

    private static double DoubleAt(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Number)
            throw Refused(ToolViolations.CalcType, path, null, ("expected", "a number"));
        return element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Refused(ToolViolations.CalcNumber, path, element.GetRawText(), ("min", -double.MaxValue), ("max", double.MaxValue));
    }

    private static bool FlagAt(JsonElement element, string path) => element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? element.GetBoolean() : throw Refused(ToolViolations.CalcType, path, null, ("expected", "true or false"));
}
