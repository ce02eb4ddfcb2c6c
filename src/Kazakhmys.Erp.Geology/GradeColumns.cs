using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology;

/// <summary>The grade columns of geology's files, one a component.</summary>
internal static class GradeColumns
{
    private static readonly (string Column, Code Element, string Unit, Func<Grade, decimal> Number)[] _grades =
    [
        Percent("cu_pct", Elements.Cu), Percent("zn_pct", Elements.Zn), Percent("pb_pct", Elements.Pb), Percent("s_pct", Elements.S),
        Percent("mo_pct", Elements.Mo), GramsPerTonne("ag_g_t", Elements.Ag), GramsPerTonne("au_g_t", Elements.Au),
        GramsPerTonne("re_g_t", Elements.Re),
    ];

    public static IEnumerable<string> Names => _grades.Select(grade => grade.Column);

    public static IEnumerable<CsvColumn> Columns => Names.Select(name => new CsvColumn(name, IsRequired: false));

    /// <summary>The results that the row has; blank columns are left out.</summary>
    public static Assay Read(CsvRow row) => Assay.Of(
        _grades.Where(grade => row.Has(grade.Column)).Select(grade => (grade.Element, row.Assay(grade.Column, grade.Unit))));

    /// <summary>The results as fields; what is pending is <c>pending</c>, what is below detection <c>&lt; 0.02</c>.</summary>
    public static IEnumerable<object?> Fields(Assay assay) => _grades.Select(grade => assay.Values.TryGetValue(grade.Element, out var value)
        ? value.Kind switch
        {
            AssayKind.Reported => (object?)grade.Number(value.Grade!.Value),
            AssayKind.Pending => "pending",
            _ => value.ToString(),
        }
        : null);

    private static (string, Code, string, Func<Grade, decimal>) Percent(string column, Code element) => (column, element, "%", grade => grade.Percent);

    private static (string, Code, string, Func<Grade, decimal>) GramsPerTonne(string column, Code element) =>
        (column, element, "g/t", grade => grade.GramsPerTonne);
}
