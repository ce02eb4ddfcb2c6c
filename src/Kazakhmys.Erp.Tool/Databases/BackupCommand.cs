using System.CommandLine;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Verification;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary><c>kzerp backup</c>: a copy of the file while it is in use, proven to hold the heads that the source had before.</summary>
internal static class BackupCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "backup", "Copies a SQLite database while it is in use, then verifies the copy and that it holds the heads of the source.");
        var database = DatabaseOptions.On(command);
        var target = new Argument<string>("file") { Description = "The new file; it is not overwritten." };
        command.Arguments.Add(target);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var path = parse.GetValue(target)!;
            NewFile.Require(path);
            var host = await database.OpenMigratedAsync(parse, console, cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                if (database.FileOf(parse) is null)
                    throw new ValidationFailedException(ToolViolations.BackupEngine.At("--engine", host.GetRequiredService<ErpStore>().Engine));
                var heads = await Heads.ReadAsync(host, null, cancellationToken).ConfigureAwait(false);
                var report = await DrawnProgress.RunAsync(console, async bars =>
                {
                    await host.GetRequiredService<ErpStore>().BackupAsync(
                        path, new Reported<BackupProgress>(done => bars.Report("pages copied", done.PagesDone, done.PagesTotal)), cancellationToken)
                        .ConfigureAwait(false);
                    var copy = database.OpenFile(parse, console, path);
                    await using (copy.ConfigureAwait(false))
                        return await copy.GetRequiredService<IIntegrity>()
                            .VerifyAsync(null, heads, VerifyCommand.Progress(bars), cancellationToken).ConfigureAwait(false);
                }).ConfigureAwait(false);
                return Write(answer, path, report);
            }
        });
        return command;
    }

    private static int Write(Answer answer, string path, VerificationReport report)
    {
        var document = VerifyCommand.Json(answer, report);
        document.Insert(0, "file", path);
        document.Insert(1, "bytes", new FileInfo(path).Length);
        return answer.Write(
            document,
            terminal =>
            {
                terminal.WriteLine($"Copied to {path}, {new FileInfo(path).Length} bytes.");
                VerifyCommand.Lines(answer, report);
            },
            report.IsSound ? ExitCode.Done : ExitCode.Refused);
    }
}
