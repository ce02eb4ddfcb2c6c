namespace CopperChain.Inputs;

/// <summary>A reference value that the ledger must reproduce.</summary>
internal sealed record ExpectedRow
{
    public required string Set { get; init; }

    public required string Check { get; init; }

    public required string Expression { get; init; }

    /// <summary>One figure (<c>87.5</c>), a range (<c>87.1..88.0</c>) or two figures (<c>121 ; 6.88 %</c>).</summary>
    public required string Computed { get; init; }

    public required string Unit { get; init; }

    public required string Note { get; init; }

    public required string Source { get; init; }

    public static ExpectedRow Read(CsvRow row) => new()
    {
        Set = row.Text("set"),
        Check = row.Text("check"),
        Expression = row.Text("expression"),
        Computed = row.Text("computed"),
        Unit = row.Text("unit"),
        Note = row.Optional("note"),
        Source = row.Text("source"),
    };
}
