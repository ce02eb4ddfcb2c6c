using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kazakhmys.Erp.TestSupport;

/// <summary>
/// A private PostgreSQL server in a temporary folder, on a free loopback port, with fsync. It ends with the process that started it,
/// also when that is killed: a shell waits for the end of its standard input, stops the server and removes the folder.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Watch =
        """
        cat > /dev/null
        pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" && n=0
        while [ -e "$1/data/postmaster.pid" ] && [ "${n:-100}" -lt 100 ]; do n=$((n + 1)); sleep 0.05; done
        rm -rf "$1"
        """;

    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(StartAsync);
    private readonly string _folder;
    private int _port;
    private Process? _watch;

    private PostgreSqlServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Why no private server can be started on this machine; null when it can.</summary>
    public static string? Obstacle => PostgreSqlBinaries.Obstacle;

    /// <summary>The server that all tests of this process share, started by the first one.</summary>
    public static Task<PostgreSqlServer> SharedAsync() => Shared.Value;

    /// <summary>A server of one's own.</summary>
    public static async Task<PostgreSqlServer> StartAsync()
    {
        if (Obstacle is { } obstacle)
            throw new InvalidOperationException(obstacle);
        var folder = Directory.CreateTempSubdirectory("kzerp-pg-").FullName;
        var server = new PostgreSqlServer(folder, FreePort());
        server._watch = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Watch, "sh", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        if (Environment.IsPrivilegedProcess)
            await server.RunAsync(["chown", PostgreSqlBinaries.Account!, folder]);
        await server.RunAsync(PostgreSqlBinaries.Command(
            "initdb", "-D", server.Data, "--auth=trust", "--username=erp", "--encoding=UTF8", "--locale=C", "--no-sync"));
        await server.BeginAsync();
        return server;
    }

    /// <summary>Connection string of a database on this server.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=erp;Database={database};Include Error Detail=true";

    /// <summary>Starts the server again after a crash; recovery is done when this returns.</summary>
    public Task RestartAsync()
    {
        var settings = $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder} -c max_connections=200 -c fsync=on";
        return RunAsync(PostgreSqlBinaries.Command("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", settings, "start"));
    }

    /// <summary>Kills the server and all its backends at once (SIGKILL), as a power cut of the machine's processes would.</summary>
    public async Task CrashAsync()
    {
        var pid = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        var children = Directory.Exists("/proc") ? Children(pid) : [];
        foreach (var id in children.Prepend(pid))
            await KillAsync(id);
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not { } watch)
            return;
        _watch = null;
        watch.StandardInput.Close();
        await watch.WaitForExitAsync();
        watch.Dispose();
    }

    private async Task BeginAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RestartAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Somebody took the port between looking and listening.
                _port = FreePort();
            }
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static List<int> Children(int parent)
    {
        var children = new List<int>();
        foreach (var stat in Directory.GetDirectories("/proc").Select(d => Path.Combine(d, "stat")))
        {
            try
            {
                if (!int.TryParse(Path.GetFileName(Path.GetDirectoryName(stat)), CultureInfo.InvariantCulture, out var id))
                    continue;
                // pid (name) state ppid …; the name may have spaces and parentheses.
                var text = File.ReadAllText(stat);
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                if (int.Parse(fields[1], CultureInfo.InvariantCulture) == parent)
                    children.Add(id);
            }
            catch (IOException)
            {
                // The process ended between listing and reading.
            }
        }
        return children;
    }

    private static async Task KillAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    private async Task RunAsync(IReadOnlyList<string> command)
    {
        // The server inherits what pg_ctl has: pipes of this process would keep the test runner waiting, so output goes to a file.
        var output = Path.Combine(_folder, "output");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > \"$0\" 2>&1 < /dev/null", output, .. command])
        {
            WorkingDirectory = _folder,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} failed: {await File.ReadAllTextAsync(output)}");
    }
}
