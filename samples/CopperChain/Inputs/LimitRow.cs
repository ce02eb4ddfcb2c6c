namespace CopperChain.Inputs;

/// <summary>A limit beyond which a figure is not believed, with where it was taken from.</summary>
internal sealed record LimitRow
{
    public required string Limit { get; init; }

    public required string Value { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    public required string Note { get; init; }

    public static LimitRow Read(CsvRow row) => new()
    {
        Limit = row.Text("limit"),
        Value = row.Text("value"),
        Unit = row.Text("unit"),
        Source = row.Optional("source"),
        Status = row.Text("status"),
        Note = row.Text("note"),
    };
}
