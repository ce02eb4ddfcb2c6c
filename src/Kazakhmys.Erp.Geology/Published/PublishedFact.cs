namespace Kazakhmys.Erp.Geology.Published;

/// <summary>A published fact of the Zhezkazgan deposit, as the source has it.</summary>
public sealed record PublishedFact
{
    /// <summary>What it is about.</summary>
    public required string Item { get; init; }

    /// <summary>What the source says.</summary>
    public required string Value { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary><c>published</c>, or <c>published_suspect</c> where the source is doubtful.</summary>
    public required string Status { get; init; }
}
