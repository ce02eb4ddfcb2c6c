using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>The balance as aligned text.</summary>
internal static class TextSheet
{
    public static string Of(MetalBalance balance, CultureInfo culture)
    {
        var text = new StringBuilder();
        text.Append(culture, $"{SheetTexts.Title.For(culture)}: {balance.Metal}, {balance.Period.Code}, {string.Join(" + ", balance.Books)}\n\n");
        Table(text, Header(culture, SheetTexts.Term, SheetTexts.Line), Lines(balance, culture));
        text.Append('\n').Append(SheetTexts.Stages.For(culture)).Append('\n');
        Table(text, Header(culture, SheetTexts.Line), balance.Stages.Where(stage => stage.Cells.Count > 0).Select(stage => new[]
        {
            stage.Name.For(culture), SheetTexts.People(stage.Amount, culture), SheetTexts.People(stage.Uncertainty, culture), BasisOf(stage.Uncertainty, culture),
        }));
        text.Append('\n').Append(SheetTexts.Recoveries.For(culture)).Append('\n');
        foreach (var recovery in balance.Recoveries)
            text.Append(culture, $"{recovery.Name.For(culture)}: {SheetTexts.People(recovery, culture)}\n");
        foreach (var (title, section) in new[] { (SheetTexts.Areas, "area"), (SheetTexts.Owners, "owner") })
        {
            text.Append('\n').Append(title.For(culture)).Append('\n');
            Table(text, Header(culture, title, SheetTexts.Term, SheetTexts.Line), Parts(balance, section, culture));
        }
        text.Append('\n').Append(SheetTexts.Assumed(balance.Assumption).For(culture)).Append('\n');
        return text.ToString();
    }

    private static string[] Header(CultureInfo culture, params ReadOnlySpan<LocalizedText> names)
    {
        var header = new List<string>();
        foreach (var name in names)
            header.Add(name.For(culture));
        return [.. header, SheetTexts.Tonnes.For(culture), SheetTexts.Uncertainty.For(culture), SheetTexts.Basis.For(culture)];
    }

    private static IEnumerable<string[]> Lines(MetalBalance balance, CultureInfo culture)
    {
        foreach (var total in balance.Totals)
        {
            var lines = balance.Lines.Where(line => line.Term == total.Term).ToList();
            foreach (var line in lines)
                yield return Row("", line.Name.For(culture), SheetTexts.People(line.Amount, culture), line.Uncertainty, culture);
            yield return Row(SheetTexts.NameOf(total.Term).For(culture), "", SheetTexts.People(total.Amount, culture), total.Uncertainty, culture);
        }
        yield return [SheetTexts.Difference.For(culture), "", SheetTexts.People(balance.Difference, culture), "", ""];
    }

    private static IEnumerable<string[]> Parts(MetalBalance balance, string section, CultureInfo culture) => SheetRow.Of(balance)
        .Where(row => row.Section == section)
        .Select(row => new[]
        {
            row.Part!, TermOf(row.Term!).For(culture), row.Line is null ? "" : row.Name!.Value.For(culture),
            SheetTexts.People(row.Amount!.Value, culture), SheetTexts.People(row.Uncertainty!, culture), BasisOf(row.Uncertainty!, culture),
        });

    private static LocalizedText TermOf(string term) => term switch
    {
        "opening" => SheetTexts.Opening,
        "received" => SheetTexts.Received,
        "issued" => SheetTexts.Issued,
        _ => SheetTexts.Closing,
    };

    private static string[] Row(string term, string line, string amount, AmountUncertainty uncertainty, CultureInfo culture) =>
        [term, line, amount, SheetTexts.People(uncertainty, culture), BasisOf(uncertainty, culture)];

    private static string BasisOf(AmountUncertainty uncertainty, CultureInfo culture) => SheetTexts.NameOf(uncertainty.Basis).For(culture);

    /// <summary>The three last columns are amount, uncertainty and basis; the two figures stand right.</summary>
    private static void Table(StringBuilder text, string[] header, IEnumerable<string[]> rows)
    {
        var all = new List<string[]> { header };
        all.AddRange(rows);
        var widths = header.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
        {
            var cells = row.Select((cell, column) => column == row.Length - 3 || column == row.Length - 2
                ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }
}
