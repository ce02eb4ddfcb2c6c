using System.Diagnostics;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

/// <summary>The child process that posts, and what it said before its end.</summary>
internal static class KilledProcess
{
    /// <summary>Runs it and kills it (SIGKILL) when it has said so many lines; to its end when it says fewer.</summary>
    public static async Task<List<string>> RunAsync(string file, string run, int rounds, int lines)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Kazakhmys.Erp.Ledger.CrashHost.dll"), file, run, $"{rounds}"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = new List<string>();
        while (said.Count < lines && await process.StandardOutput.ReadLineAsync() is { } line)
            said.Add(line);
        process.Kill();
        // What it had said before it died was acknowledged too; a line cut short was not.
        var rest = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        said.AddRange(rest[..^1]);
        await process.WaitForExitAsync();
        return said;
    }
}
