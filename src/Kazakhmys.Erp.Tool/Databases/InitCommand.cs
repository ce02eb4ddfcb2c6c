using System.CommandLine;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary><c>kzerp init</c>: the tables, a book and its periods. What is there already stays as it is.</summary>
internal static class InitCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "init", "Creates the SQLite file if it is not there, brings its tables up to date, and opens a book and periods. Again changes nothing.");
        var database = DatabaseOptions.On(command);
        var book = ToolOptions.RequiredCode("--book", "Code of the book: the site or legal entity that owns the records.", "-b");
        var name = new Option<string?>("--name") { Description = "Name of the book for people; its code unless given." };
        var periods = ToolOptions.Periods("--period", "Periods to open.");
        command.Options.Add(book);
        command.Options.Add(name);
        command.Options.Add(periods);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var file = database.FileOf(parse);
            var isNew = file is not null && !Path.Exists(file);
            var host = database.Open(parse, console, creates: true);
            var isDone = false;
            try
            {
                var code = parse.GetValue(book)!.Value;
                var opened = await OpenAsync(
                    host, code, parse.GetValue(name) ?? code.Value, parse.GetValue(periods) ?? [], cancellationToken).ConfigureAwait(false);
                isDone = true;
                return Write(answer, opened, isNew);
            }
            finally
            {
                await host.DisposeAsync().ConfigureAwait(false);
                if (isNew && !isDone)
                    Remove(file!);
            }
        });
        return command;
    }

    private static async Task<(int Scripts, Book Book, IReadOnlyList<LedgerPeriod> Periods)> OpenAsync(
        IServiceProvider host, Code code, string name, Period[] periods, CancellationToken cancellationToken)
    {
        var applied = await host.MigrateErpAsync(cancellationToken).ConfigureAwait(false);
        return await host.GetRequiredService<ErpStore>().WriteAsync(
            null,
            async unitOfWork =>
            {
                var book = await host.GetRequiredService<IBooks>().OpenAsync(code, name, unitOfWork, cancellationToken).ConfigureAwait(false);
                var ledger = host.GetRequiredService<IPeriods>();
                foreach (var period in periods.Order())
                    await ledger.OpenAsync(code, period, unitOfWork, cancellationToken).ConfigureAwait(false);
                return (applied.Count, book, await ledger.ListAsync(code, unitOfWork, cancellationToken).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static int Write(Answer answer, (int Scripts, Book Book, IReadOnlyList<LedgerPeriod> Periods) opened, bool isNew) =>
        answer.Write(
            new JsonObject
            {
                ["created"] = isNew,
                ["scriptsApplied"] = opened.Scripts,
                ["book"] = opened.Book.Code.Value,
                ["name"] = opened.Book.Name,
                ["periods"] = PeriodText.Json(opened.Periods),
            },
            terminal =>
            {
                terminal.WriteLine($"{(isNew ? "Created; applied" : "Applied")} {opened.Scripts} schema scripts.");
                terminal.WriteLine($"Book {opened.Book.Code}: {opened.Book.Name}.");
                foreach (var period in opened.Periods)
                    terminal.WriteLine(PeriodText.Line(period));
            });

    /// <summary>Nothing is half done: a file that this run made does not stay behind empty.</summary>
    private static void Remove(string file)
    {
        foreach (var path in new[] { file, $"{file}-wal", $"{file}-shm", $"{file}-journal" })
            File.Delete(path);
    }
}
