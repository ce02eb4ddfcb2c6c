using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The columns of a deposit's tree, in and out.</summary>
internal static class NodeColumns
{
    private static readonly string[] _required = ["code", "kind", "name_en", "source", "status"];

    private static readonly string[] _optional =
    [
        "parent", "name_ru", "name_kk", "thickness_from_m", "thickness_to_m", "beds", "ore_horizons", "lithology_en", "lithology_ru", "lithology_kk",
        "shape", "ground",
    ];

    public static IReadOnlyCollection<CsvColumn> All { get; } = [.. CsvColumn.Required(_required), .. CsvColumn.Optional(_optional)];

    public static IReadOnlyList<object?> Header { get; } = [.. _required, .. _optional];

    public static DepositNode Read(CsvRow row) => new()
    {
        Code = row.Code("code"),
        Parent = row.Has("parent") ? row.Code("parent") : null,
        Kind = row.Read("kind", text => Words.Read<DepositNodeKind>(text)),
        Name = new LocalizedText(row.Text("name_en"), Text(row, "name_ru"), Text(row, "name_kk")),
        ThicknessFrom = Metres(row, "thickness_from_m"),
        ThicknessTo = Metres(row, "thickness_to_m"),
        Beds = Count(row, "beds"),
        OreHorizons = Count(row, "ore_horizons"),
        Lithology = row.Has("lithology_en")
            ? new LocalizedText(row.Text("lithology_en"), Text(row, "lithology_ru"), Text(row, "lithology_kk"))
            : null,
        Shape = row.Has("shape") ? row.Read("shape", text => Words.Read<OreBodyShape>(text)) : null,
        GroundClass = row.Has("ground") ? row.Read("ground", text => Words.Read<GroundClass>(text)) : null,
        Source = row.Text("source"),
        Status = row.Text("status"),
    };

    public static IReadOnlyList<object?> Row(DepositNode node) =>
    [
        node.Code, Words.Of(node.Kind), node.Name.En, node.Source, node.Status, node.Parent, node.Name.Ru, node.Name.Kk, node.ThicknessFrom?.Metres,
        node.ThicknessTo?.Metres, node.Beds, node.OreHorizons, node.Lithology?.En, node.Lithology?.Ru, node.Lithology?.Kk,
        node.Shape is { } shape ? Words.Of(shape) : null, node.GroundClass is { } ground ? Words.Of(ground) : null,
    ];

    private static string Text(CsvRow row, string column) => row.Has(column) ? row.Text(column) : "";

    private static int? Count(CsvRow row, string column) => row.Has(column) ? (int)row.Integer(column) : null;

    private static Length? Metres(CsvRow row, string column)
    {
        if (!row.Has(column))
            return null;
        var number = row.Decimal(column);
        return row.Read(column, _ => (Length?)Length.FromMetres(number));
    }
}
