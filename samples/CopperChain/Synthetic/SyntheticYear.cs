using Spectre.Console;

namespace CopperChain.Synthetic;

internal sealed class SyntheticYear(IAnsiConsole console, string outputFolder)
{
    public Task<int> RunAsync(SyntheticScale scale)
    {
        console.WriteLine($"{outputFolder} {scale}");
        return Task.FromResult(0);
    }
}
