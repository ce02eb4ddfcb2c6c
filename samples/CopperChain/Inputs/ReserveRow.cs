using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Inputs;

/// <summary>The published reserve of a region.</summary>
internal sealed record ReserveRow
{
    public required string Name { get; init; }

    /// <summary>First word of the name, as a code: <c>zhezkazgan</c>.</summary>
    public required Code Region { get; init; }

    public required Rounded<Mass> Ore { get; init; }

    public required Rounded<Grade> Copper { get; init; }

    public required string AsOf { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    /// <summary>Copper in the ground.</summary>
    public Mass ContainedCopper => Ore.Value * Copper.Value;

    public static ReserveRow Read(CsvRow row) => new()
    {
        Name = row.Text("object"),
        Region = row.Read("object", name => Code.Parse(name.Split(' ')[0].ToLowerInvariant())),
        Ore = row.Read("ore_mt", text => Rounded<Mass>.Parse(text, "Mt", null))!,
        Copper = row.Read("cu_pct", text => Rounded<Grade>.Parse(text, "%", null))!,
        AsOf = row.Text("as_of"),
        Source = row.Text("source"),
        Status = row.Text("status"),
    };
}
