using CopperChain.Tests;
using CopperChain.TwinMonth;

[assembly: AssemblyFixture(typeof(MainJobFixture))]

namespace CopperChain.Tests;

/// <summary>The main job on the shipped figures with the synthetic month, run once for all tests that only look at it.</summary>
public sealed class MainJobFixture : IAsyncLifetime
{
    private readonly SampleRun _run = new();

    internal CopperChainOutcome Outcome { get; private set; } = null!;

    internal MonthOutcome Month => Outcome.Month!;

    internal string Printed => _run.Printed;

    internal string Output => _run.Output;

    internal string Page => File.ReadAllText(Path.Combine(_run.Output, "report.html"));

    public async ValueTask InitializeAsync() => Outcome = await _run.RunAsync(MonthScale.January);

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }
}
