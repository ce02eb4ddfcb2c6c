using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.BalanceSheets;
using Kazakhmys.Erp.Tool.Consoles;
using Spectre.Console;

namespace Kazakhmys.Erp.Tool.Balances;

/// <summary>The metal balance of a period: every term, line and cell with its uncertainty, on the console or in a file.</summary>
internal static class MetalBalanceAnswer
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";
    public const string Html = "html";

    /// <summary>Answers on the console: JSON where it was asked for, text otherwise.</summary>
    public static async Task<int> WriteAsync(Answer answer, MetalBalance balance, string format, CancellationToken cancellationToken)
    {
        if (answer.IsJson)
            return answer.Write((JsonObject)JsonNode.Parse(BalanceSheet.Json(balance, answer.Culture))!, _ => { });
        var text = new StringWriter();
        await WriteTextAsync(text, answer, balance, format, cancellationToken).ConfigureAwait(false);
        await answer.Console.Out.WriteAsync(text.ToString().AsMemory(), cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>Writes a file that is not there yet.</summary>
    public static async Task<int> SaveAsync(Answer answer, MetalBalance balance, string format, string path, CancellationToken cancellationToken)
    {
        if (format == Xlsx)
            await NewFile.WriteAsync(path, stream => BalanceSheet.WriteXlsxAsync(balance, stream, answer.Culture, cancellationToken)).ConfigureAwait(false);
        else
        {
            var text = new StringWriter();
            await WriteTextAsync(text, answer, balance, format, cancellationToken).ConfigureAwait(false);
            await NewFile.WriteAsync(path, text.ToString(), cancellationToken).ConfigureAwait(false);
        }
        return answer.Write(new JsonObject { ["file"] = path, ["format"] = format }, terminal => terminal.WriteLine($"Written to {path}."));
    }

    private static async Task WriteTextAsync(TextWriter writer, Answer answer, MetalBalance balance, string format, CancellationToken cancellationToken)
    {
        if (format == Csv)
            await BalanceSheet.WriteCsvAsync(balance, writer, answer.Culture, cancellationToken).ConfigureAwait(false);
        else
        {
            var text = format switch
            {
                Json => BalanceSheet.Json(balance, answer.Culture) + "\n",
                Html => BalanceSheet.Html(balance, answer.Culture),
                _ => BalanceSheet.Text(balance, answer.Culture),
            };
            await writer.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }
}
