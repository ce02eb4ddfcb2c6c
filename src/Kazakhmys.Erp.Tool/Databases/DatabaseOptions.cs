using System.CommandLine;
using System.Data.Common;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary>The options of every command that works on a database, and the host that they make.</summary>
internal sealed class DatabaseOptions
{
    private const string Sqlite = "sqlite";
    private const string DataSource = "Data Source";

    private readonly Option<string> _database = new("--database", "-d") { Description = "Path of the SQLite file.", HelpName = "file" };

    private readonly Option<string> _connection = new("--connection")
    {
        Description = "Connection string instead of --database. Keep passwords out of it: PGPASSWORD or a passfile serve PostgreSQL.",
    };

    private readonly Option<string> _engine = new Option<string>("--engine")
    {
        Description = "Engine of --connection: sqlite or postgresql.",
        DefaultValueFactory = _ => Sqlite,
    }.AcceptOnlyFromAmong(Sqlite, "postgresql");

    private readonly Option<string?> _zone = new("--zone") { Description = "Time zone of shifts and days; Asia/Almaty unless given." };

    private readonly Option<Code?> _user = ToolOptions.Code("--user", "Who acts, kept with every entry; 'system' unless given.");

    /// <summary>Adds the options to a command.</summary>
    public static DatabaseOptions On(Command command)
    {
        var options = new DatabaseOptions();
        command.Options.Add(options._database);
        command.Options.Add(options._connection);
        command.Options.Add(options._engine);
        command.Options.Add(options._zone);
        command.Options.Add(options._user);
        command.Validators.Add(result =>
        {
            if (result.GetResult(options._database) is null == result.GetResult(options._connection) is null)
                result.AddError("Name the database with either --database or --connection.");
        });
        return options;
    }

    /// <summary>The SQLite file, or null on PostgreSQL.</summary>
    public string? FileOf(ParseResult parse) => parse.GetValue(_database) ?? (parse.GetValue(_engine) == Sqlite ? FileIn(parse) : null);

    /// <summary>A host on the database, whatever state its tables are in.</summary>
    /// <exception cref="ValidationFailedException">The file is not there (<c>tool.database.missing</c>), or the connection string cannot be
    /// read (<c>tool.connection.malformed</c>).</exception>
    public ServiceProvider Open(ParseResult parse, ToolConsole console, bool creates = false)
    {
        var file = FileOf(parse);
        if (!creates && file is not null && !File.Exists(file))
            throw new ValidationFailedException(ToolViolations.DatabaseMissing.At("--database", file));
        return Build(parse, console, file is not null, parse.GetValue(_database) is { } path ? OfFile(path) : parse.GetValue(_connection)!);
    }

    /// <summary>A host on a SQLite file with the same zone and user.</summary>
    public ServiceProvider OpenFile(ParseResult parse, ToolConsole console, string path) => Build(parse, console, true, OfFile(path));

    /// <summary>A host on the database, whose tables are as this tool knows them.</summary>
    /// <exception cref="RuleViolatedException">Schema scripts are missing (<c>tool.schema.pending</c>).</exception>
    public async Task<ServiceProvider> OpenMigratedAsync(ParseResult parse, ToolConsole console, CancellationToken cancellationToken)
    {
        var host = Open(parse, console);
        try
        {
            await SchemaGuard.RequireAsync(host, cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string OfFile(string path) => new DbConnectionStringBuilder { [DataSource] = path }.ConnectionString;

    private string? FileIn(ParseResult parse)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = parse.GetValue(_connection) }.TryGetValue(DataSource, out var path)
                ? path as string : null;
        }
        catch (ArgumentException malformed)
        {
            throw new ValidationFailedException(ToolViolations.ConnectionMalformed.At("--connection", null, ("detail", malformed.Message)), malformed);
        }
    }

    private ServiceProvider Build(ParseResult parse, ToolConsole console, bool isFile, string connection)
    {
        var services = new ServiceCollection();
        console.Register?.Invoke(services);
        if (parse.GetValue(_user) is { } user)
            services.AddSingleton<ICurrentUser>(new NamedUser(user));
        try
        {
            services.AddKazakhmysErp(erp =>
            {
                if (parse.GetValue(_zone) is { } zone)
                    erp.UseZone(zone);
                _ = isFile ? erp.UseSqlite(connection) : erp.UsePostgreSql(connection);
                erp.AddAllModules();
            });
            return services.BuildServiceProvider();
        }
        catch (ArgumentException malformed)
        {
            throw new ValidationFailedException(ToolViolations.ConnectionMalformed.At("--connection", null, ("detail", malformed.Message)), malformed);
        }
    }
}
