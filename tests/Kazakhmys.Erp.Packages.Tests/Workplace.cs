using System.Diagnostics;
using System.Reflection;

namespace Kazakhmys.Erp.Packages.Tests;

/// <summary>Where the tests were built, and how they run the SDK.</summary>
internal static class Workplace
{
    public static string Repository { get; } = Metadata("Repository");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string PackageRoot { get; } = Metadata("PackageRoot");

    /// <summary>Runs <c>dotnet</c> to its end; what it printed when it succeeds, a failed test with the same text when not.</summary>
    public static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // No build server may outlive the test; the build that started the tests leaves its own settings behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildExtensionsPath");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = await output + await errors;
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }

    private static string Metadata(string key) => typeof(Workplace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value ?? throw new InvalidOperationException($"{key} was not set by the project.");
}
