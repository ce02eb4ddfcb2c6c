namespace CopperChain.Tests;

/// <summary>The main job on the shipped figures, run once for all tests that only look at it.</summary>
public sealed class MainJobFixture : IAsyncLifetime
{
    private readonly SampleRun _run = new();

    internal CopperChainOutcome Outcome { get; private set; } = null!;

    internal string Printed => _run.Printed;

    internal string Page => File.ReadAllText(Path.Combine(_run.Output, "report.html"));

    public async ValueTask InitializeAsync() => Outcome = await _run.RunAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }
}
