using System.Globalization;
using System.Net;
using System.Text;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>The balance as one HTML file.</summary>
internal static class HtmlSheet
{
    private const string Style =
        """
        body{font:14px/1.4 system-ui,sans-serif;margin:2em;color:#222}table{border-collapse:collapse;margin:0 0 1.5em}
        th,td{padding:.2em .7em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        tr.total td{font-weight:600;border-bottom:2px solid #999}.unknown{color:#a00}summary{cursor:pointer}code{font-size:12px}
        """;

    public static string Of(MetalBalance balance, CultureInfo culture)
    {
        var (html, title) = (new StringBuilder(), $"{SheetTexts.Title.For(culture)}: {balance.Metal}, {balance.Period.Code}, {string.Join(" + ", balance.Books)}");
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{LanguageOf(culture)}\"><head><meta charset=\"utf-8\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Encoded(title)}</title><style>{Style}</style></head><body>\n<h1>{Encoded(title)}</h1>\n");
        Open(html, culture, SheetTexts.Term.For(culture), SheetTexts.Line.For(culture));
        foreach (var total in balance.Totals)
        {
            foreach (var line in balance.Lines.Where(line => line.Term == total.Term))
                Row(html, "", ["", Opened(line, culture)], SheetTexts.People(line.Amount, culture), line.Uncertainty, culture);
            Row(html, " class=\"total\"", [Encoded(SheetTexts.NameOf(total.Term).For(culture)), ""], SheetTexts.People(total.Amount, culture), total.Uncertainty, culture);
        }
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encoded(SheetTexts.Difference.For(culture))}</td><td></td>")
            .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Encoded(SheetTexts.People(balance.Difference, culture))}</td><td></td><td></td></tr></table>\n");
        Stages(html, balance, culture);
        Parts(html, balance, culture, "area", SheetTexts.Areas.For(culture));
        Parts(html, balance, culture, "owner", SheetTexts.Owners.For(culture));
        return html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(SheetTexts.Assumed(balance.Assumption).For(culture))}</p>\n</body></html>\n").ToString();
    }

    private static void Stages(StringBuilder html, MetalBalance balance, CultureInfo culture)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Encoded(SheetTexts.Stages.For(culture))}</h2>\n");
        Open(html, culture, SheetTexts.Line.For(culture));
        foreach (var stage in balance.Stages.Where(stage => stage.Cells.Count > 0))
            Row(html, "", [Opened(stage, culture)], SheetTexts.People(stage.Amount, culture), stage.Uncertainty, culture);
        html.Append(CultureInfo.InvariantCulture, $"</table>\n<h2>{Encoded(SheetTexts.Recoveries.For(culture))}</h2>\n<table>");
        foreach (var recovery in balance.Recoveries)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encoded(recovery.Name.For(culture))}</td><td class=\"n\">{Encoded(SheetTexts.People(recovery, culture))}</td></tr>");
        html.Append("</table>\n");
    }

    private static void Parts(StringBuilder html, MetalBalance balance, CultureInfo culture, string section, string title)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Encoded(title)}</h2>\n");
        Open(html, culture, title, SheetTexts.Term.For(culture), SheetTexts.Line.For(culture));
        foreach (var row in SheetRow.Of(balance).Where(row => row.Section == section))
        {
            var term = row.Term switch
            {
                "opening" => SheetTexts.Opening,
                "received" => SheetTexts.Received,
                "issued" => SheetTexts.Issued,
                _ => SheetTexts.Closing,
            };
            Row(
                html, "", [Encoded(row.Part!), Encoded(term.For(culture)), row.Line is null ? "" : Encoded(row.Name!.Value.For(culture))],
                SheetTexts.People(row.Amount!.Value, culture), row.Uncertainty!, culture);
        }
        html.Append("</table>\n");
    }

    private static void Open(StringBuilder html, CultureInfo culture, params ReadOnlySpan<string> columns)
    {
        html.Append("<table><tr>");
        foreach (var column in columns)
            html.Append(CultureInfo.InvariantCulture, $"<th>{Encoded(column)}</th>");
        html.Append(CultureInfo.InvariantCulture, $"<th class=\"n\">{Encoded(SheetTexts.Tonnes.For(culture))}</th>")
            .Append(CultureInfo.InvariantCulture, $"<th class=\"n\">{Encoded(SheetTexts.Uncertainty.For(culture))}</th><th>{Encoded(SheetTexts.Basis.For(culture))}</th></tr>\n");
    }

    /// <summary>The cells of the first columns are HTML already.</summary>
    private static void Row(StringBuilder html, string style, string[] first, string amount, AmountUncertainty uncertainty, CultureInfo culture)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr{style}>");
        foreach (var cell in first)
            html.Append(CultureInfo.InvariantCulture, $"<td>{cell}</td>");
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Encoded(amount)}</td><td class=\"n{(uncertainty.IsKnown ? "" : " unknown")}\">")
            .Append(CultureInfo.InvariantCulture, $"{Encoded(SheetTexts.People(uncertainty, culture))}</td><td>{Encoded(SheetTexts.NameOf(uncertainty.Basis).For(culture))}</td></tr>\n");
    }

    private static string Opened(BalanceLine line, CultureInfo culture)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Encoded(line.Name.For(culture))}</summary><table>");
        foreach (var cell in line.Cells)
        {
            var path = cell.Counterpart is { } other ? $"{cell.Account} → {other}" : cell.Account.Value;
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Encoded($"{cell.Book}: {path}")}</code></td><td>{Encoded(cell.Owner ?? "")}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Encoded(SheetTexts.People(cell.Amount, culture))}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">± {Encoded(SheetTexts.People(cell.Uncertainty, culture))}</td></tr>");
        }
        return html.Append("</table></details>").ToString();
    }

    private static string LanguageOf(CultureInfo culture) => culture.TwoLetterISOLanguageName is "ru" or "kk" ? culture.TwoLetterISOLanguageName : "en";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
