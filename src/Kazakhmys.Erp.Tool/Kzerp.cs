using System.CommandLine;
using System.CommandLine.Invocation;
using Kazakhmys.Erp.Tool.Balances;
using Kazakhmys.Erp.Tool.Calculations;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;
using Kazakhmys.Erp.Tool.Imports;
using Kazakhmys.Erp.Tool.Periods;
using Kazakhmys.Erp.Tool.Reconciliations;
using Kazakhmys.Erp.Tool.Verification;

namespace Kazakhmys.Erp.Tool;

/// <summary>The command line: one command a job, each with its own file.</summary>
internal static class Kzerp
{
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var parse = Root(console).Parse(args);
        var configuration = new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
        if (parse.Action is not ParseErrorAction)
            return await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        var answer = new Answer(console, parse);
        if (answer.IsJson)
            return answer.Refuse([.. parse.Errors.Select(error => ToolViolations.Usage.At("", error.Message))], ExitCode.BadInput);
        await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        return ExitCode.BadInput;
    }

    private static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand(
            "Creates, migrates, verifies and backs up a Kazakhmys.Erp database, imports, closes periods, states balances, and calculates.\n"
            + "Exit codes: 0 done, 1 refused or something found, 2 bad input or usage, 3 the store failed, 130 cancelled.")
        {
            InitCommand.Create(console),
            MigrateCommand.Create(console),
            VerifyCommand.Create(console),
            BackupCommand.Create(console),
            ImportCommand.Create(console),
            CloseCommand.Create(console),
            BalanceCommand.Create(console),
            CalcCommand.Create(console),
            ReconcileCommand.Create(console),
            VerifyBalanceCommand.Create(console),
        };
        root.Options.Add(Answer.Json);
        root.Options.Add(Answer.Language);
        return root;
    }
}
