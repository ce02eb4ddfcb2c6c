using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Verification;

/// <summary><c>kzerp verify</c>: proves that the books are whole, or names what is not.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "verify",
            "Recomputes chain, keys, balances, snapshots and conservation of every book. Each finding is one line with its code and place; exit code 1.");
        var database = DatabaseOptions.On(command);
        var book = ToolOptions.Code("--book", "Only this book.", "-b");
        var anchor = new Option<string?>("--anchor") { Description = "File of heads that was kept outside: each must still be in its chain.", HelpName = "file" };
        var head = new Option<bool>("--head") { Description = "Only print the heads of the books, to be kept outside." };
        command.Options.Add(book);
        command.Options.Add(anchor);
        command.Options.Add(head);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            var only = parse.GetValue(book);
            var anchors = parse.GetValue(anchor) is { } file
                ? Heads.Parse(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)) : null;
            var host = database.Open(parse, console);
            await using (host.ConfigureAwait(false))
            {
                if (parse.GetValue(head))
                    return Write(answer, await Heads.ReadAsync(host, only, cancellationToken).ConfigureAwait(false));
                var report = await DrawnProgress.RunAsync(
                    console,
                    bars => host.GetRequiredService<IIntegrity>().VerifyAsync(only, anchors, Progress(bars), cancellationToken)).ConfigureAwait(false);
                return answer.Write(Json(answer, report), _ => Lines(answer, report), report.IsSound ? ExitCode.Done : ExitCode.Refused);
            }
        });
        return command;
    }

    public static IProgress<VerificationProgress> Progress(IProgressBars bars) =>
        new Reported<VerificationProgress>(done => bars.Report($"verifying {done.Book}", done.EntriesDone, done.EntriesTotal));

    public static JsonObject Json(Answer answer, VerificationReport report) => new()
    {
        ["sound"] = report.IsSound,
        ["books"] = new JsonArray([.. report.Books.Select(book => (JsonNode)new JsonObject
        {
            ["book"] = book.Book.Value,
            ["entries"] = book.Entries,
            ["transfers"] = book.Transfers,
            ["balances"] = book.Balances,
            ["snapshots"] = book.Snapshots,
            ["head"] = Heads.Json(book.Head),
        })]),
        ["findings"] = JsonText.Violations(report.Findings, answer.Culture),
    };

    public static void Lines(Answer answer, VerificationReport report)
    {
        foreach (var finding in report.Findings)
            answer.Console.Out.WriteLine(answer.Line(finding));
        foreach (var book in report.Books)
            answer.Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Book {book.Book}: {book.Entries} entries, {book.Transfers} transfers, {book.Balances} balances, {book.Snapshots} snapshots; head {book.Head.Seq} {book.Head.Hash}"));
        answer.Console.Out.WriteLine(report.IsSound ? "Sound." : $"{report.Findings.Count} findings.");
    }

    private static int Write(Answer answer, IReadOnlyList<BookHead> heads) => answer.Write(
        Heads.Json(heads),
        _ =>
        {
            foreach (var head in heads)
                answer.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head.Book} {head.Seq} {head.Hash} {head.RecordedAt}"));
        });
}
