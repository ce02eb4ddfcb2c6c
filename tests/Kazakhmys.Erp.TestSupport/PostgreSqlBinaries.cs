namespace Kazakhmys.Erp.TestSupport;

/// <summary>Where the PostgreSQL programs are, and how they are run: the server refuses to run as root.</summary>
internal static class PostgreSqlBinaries
{
    private static readonly Lazy<string?> Found = new(Find);

    internal static string? Folder => Found.Value;

    /// <summary>Why no private server can be started here; null when it can.</summary>
    internal static string? Obstacle =>
        OperatingSystem.IsWindows() ? "the private PostgreSQL server of the tests needs a Unix shell"
        : Folder is null ? "no PostgreSQL programs (initdb, postgres, pg_ctl) in PATH or /usr/lib/postgresql"
        : Environment.IsPrivilegedProcess && Account is null ? "PostgreSQL does not run as root, and there is no setpriv or no other account"
        : null;

    /// <summary>The account that runs the server when the tests run as root; null when there is none.</summary>
    internal static string? Account { get; } = File.Exists("/usr/bin/setpriv") && File.Exists("/etc/passwd")
        ? new[] { "postgres", "nobody" }.FirstOrDefault(a => File.ReadLines("/etc/passwd").Any(l => l.StartsWith(a + ":", StringComparison.Ordinal)))
        : null;

    /// <summary>A command line that runs a program of PostgreSQL, as another account when the tests run as root.</summary>
    internal static IReadOnlyList<string> Command(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Folder!, program), .. arguments];
        return Environment.IsPrivilegedProcess
            ? ["/usr/bin/setpriv", $"--reuid={Account}", "--clear-groups", .. command]
            : command;
    }

    private static string? Find()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(installed)
            .FirstOrDefault(d => new[] { "initdb", "postgres", "pg_ctl" }.All(p => File.Exists(Path.Combine(d, p))));
    }
}
