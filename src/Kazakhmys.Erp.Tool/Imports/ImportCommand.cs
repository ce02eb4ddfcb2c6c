using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Tool.Consoles;
using Kazakhmys.Erp.Tool.Databases;

namespace Kazakhmys.Erp.Tool.Imports;

/// <summary><c>kzerp import</c>: CSV by document type, through the imports of the modules.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The CSV file, UTF-8 ('-' for standard input)." };
    private readonly Option<Code?> _book = ToolOptions.RequiredCode("--book", "Code of the book.", "-b");

    private readonly Option<string> _culture = new Option<string>("--culture")
    {
        Description = "Culture of numbers: en reads 1.5, ru and kk read 1,5.",
        DefaultValueFactory = _ => "en",
    }.AcceptOnlyFromAmong("en", "ru", "kk");

    private readonly Option<char?> _delimiter = new("--delimiter") { Description = "Character between fields; goes with the culture unless given: ',' or ';'." };
    private readonly Option<bool> _allOrNothing = new("--all-or-nothing") { Description = "Store nothing when a row is rejected." };
    private readonly Option<string?> _rejected = new("--rejected") { Description = "New file for the rejected rows with their errors, to be corrected and imported again.", HelpName = "file" };

    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "import", "Imports CSV by document type. The same file twice changes nothing. Exit code 1 when a row was rejected.");
        foreach (var type in DocumentTypes.All)
            command.Subcommands.Add(new ImportCommand().Of(type, console));
        return command;
    }

    private Command Of(DocumentType type, ToolConsole console)
    {
        var command = new Command(type.Name, type.Description);
        var database = DatabaseOptions.On(command);
        command.Arguments.Add(_file);
        foreach (var option in new Option[] { _book, _culture, _delimiter, _allOrNothing, _rejected }.Concat(type.Options))
            command.Options.Add(option);
        command.Runs(console, async (parse, answer, cancellationToken) =>
        {
            if (parse.GetValue(_rejected) is { } path)
                NewFile.Require(path);
            var csv = Open(parse.GetValue(_file)!, console);
            await using (csv.ConfigureAwait(false))
            {
                var host = await database.OpenMigratedAsync(parse, console, cancellationToken).ConfigureAwait(false);
                await using (host.ConfigureAwait(false))
                {
                    var order = new ImportOrder(host, parse, parse.GetValue(_book)!.Value, csv, OptionsOf(parse));
                    var report = await type.ImportAsync(order, cancellationToken).ConfigureAwait(false);
                    return await WriteAsync(answer, report, parse.GetValue(_rejected), cancellationToken).ConfigureAwait(false);
                }
            }
        });
        return command;
    }

    private static Stream Open(string file, ToolConsole console) =>
        file == "-" ? new MemoryStream(Encoding.UTF8.GetBytes(console.In.ReadToEnd())) : File.OpenRead(file);

    private ImportOptions OptionsOf(ParseResult parse)
    {
        var culture = parse.GetValue(_culture);
        return new ImportOptions
        {
            Culture = culture == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture!),
            Delimiter = parse.GetValue(_delimiter),
            AllOrNothing = parse.GetValue(_allOrNothing),
        };
    }

    private static async Task<int> WriteAsync(Answer answer, ImportReport report, string? rejected, CancellationToken cancellationToken)
    {
        if (rejected is not null && report.Rejected.Count > 0)
        {
            var text = new StringWriter();
            await report.WriteRejectedAsync(text, answer.Culture, cancellationToken).ConfigureAwait(false);
            await NewFile.WriteAsync(rejected, text.ToString(), cancellationToken).ConfigureAwait(false);
        }
        return answer.Write(
            new JsonObject
            {
                ["accepted"] = report.Accepted,
                ["refusedAsWhole"] = report.IsRefusedAsWhole,
                ["rejected"] = Rows(answer, report.Rejected),
                ["warned"] = Rows(answer, report.Warned),
            },
            _ => Lines(answer, report),
            report.Rejected.Count == 0 ? ExitCode.Done : ExitCode.Refused);
    }

    private static void Lines(Answer answer, ImportReport report)
    {
        foreach (var (verdict, rows) in new[] { ("rejected", report.Rejected), ("warning", report.Warned) })
            foreach (var row in rows)
                foreach (var violation in row.Violations)
                    answer.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row {row.Number} {verdict}: {answer.Line(violation)}"));
        answer.Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Accepted} accepted, {report.Rejected.Count} rejected, {report.Warned.Count} warned.{(report.IsRefusedAsWhole ? " Nothing was stored." : "")}"));
    }

    private static JsonArray Rows(Answer answer, IEnumerable<ImportedRow> rows) => [.. rows.Select(row => (JsonNode)new JsonObject
    {
        ["row"] = row.Number,
        ["raw"] = row.Raw,
        ["violations"] = JsonText.Violations(row.Violations, answer.Culture),
    })];
}
