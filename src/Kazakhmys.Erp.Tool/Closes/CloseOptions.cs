using System.CommandLine;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary>What every command of the month-end close has: the database, the book, the period, and the setup of the close.</summary>
internal sealed class CloseOptions
{
    private readonly Option<Code?> _book = ToolOptions.RequiredCode("--book", "Code of the book.", "-b");
    private readonly Option<Code?> _period = ToolOptions.RequiredCode("--period", "Code of the period: 2022-01.");

    private readonly Option<string?> _setup = new("--setup")
    {
        Description = "JSON file with flowsheets, accounts, limits and prices; without it every flowsheet in force is closed.",
        HelpName = "file",
    };

    private readonly DatabaseOptions _database;

    private CloseOptions(Command command)
    {
        _database = DatabaseOptions.On(command);
        foreach (var option in new Option[] { _book, _period, _setup })
            command.Options.Add(option);
    }

    /// <summary>Adds the options to a command, and gives it an action on a host of the database.</summary>
    public static void Runs(
        Command command, ToolConsole console, Func<IServiceProvider, CloseRequest, Answer, CancellationToken, Task<int>> action)
    {
        var options = new CloseOptions(command);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var book = parse.GetValue(options._book)!.Value;
            var setups = parse.GetValue(options._setup) is { } path ? await CloseSetupFile.ReadAsync(path, book, cancellationToken).ConfigureAwait(false) : null;
            var host = await options._database.OpenMigratedAsync(parse, With(console, setups), cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
                return await action(host, new CloseRequest(parse, book, parse.GetValue(options._period)!.Value), answer, cancellationToken).ConfigureAwait(false);
        });
    }

    private static ToolConsole With(ToolConsole console, CloseSetups? setups) => setups is null ? console : console with
    {
        Register = services =>
        {
            console.Register?.Invoke(services);
            services.AddSingleton(setups);
        },
    };
}
