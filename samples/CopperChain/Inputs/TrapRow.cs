using Kazakhmys.Erp.Kernel.Calendars;

namespace CopperChain.Inputs;

/// <summary>A published figure that must not get in as it is printed, with the code that it is to be refused with.</summary>
internal sealed record TrapRow
{
    private static readonly Dictionary<string, TrapKind> _kinds = new(StringComparer.Ordinal)
    {
        ["read"] = TrapKind.Read,
        ["cathode"] = TrapKind.Cathode,
        ["concentrate"] = TrapKind.Concentrate,
        ["concentrate-mass"] = TrapKind.ConcentrateMass,
    };

    public required string Trap { get; init; }

    public required TrapKind Kind { get; init; }

    public required Period Period { get; init; }

    /// <summary>The posted period that the trap is about, or whose recovery stands in.</summary>
    public required Period PostedPeriod { get; init; }

    public required string Text { get; init; }

    public required string Unit { get; init; }

    /// <summary>The culture in which it is read; null for none.</summary>
    public required string? Culture { get; init; }

    public required string OreKilotonnes { get; init; }

    public required string CopperPercent { get; init; }

    public required string RefusedWith { get; init; }

    public required string Source { get; init; }

    public required string Note { get; init; }

    public static TrapRow Read(CsvRow row) => new()
    {
        Trap = row.Text("trap"),
        Kind = row.Known("how", _kinds),
        Period = row.Read("period", PublishedPeriods.Parse)!,
        PostedPeriod = row.Read("posted_period", PublishedPeriods.Parse)!,
        Text = row.Text("value"),
        Unit = row.Text("unit"),
        Culture = row.Optional("culture") is { Length: > 0 } culture ? culture : null,
        OreKilotonnes = row.Optional("ore_kt"),
        CopperPercent = row.Optional("cu_pct"),
        RefusedWith = row.Text("refused_with"),
        Source = row.Text("source"),
        Note = row.Optional("note"),
    };
}
