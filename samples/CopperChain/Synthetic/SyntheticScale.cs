namespace CopperChain.Synthetic;

internal sealed record SyntheticScale
{
    public static SyntheticScale Year { get; } = new();
}
