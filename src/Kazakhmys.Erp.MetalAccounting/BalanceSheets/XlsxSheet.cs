using System.Globalization;
using Kazakhmys.Erp.MetalAccounting.Balances;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>The balance as an XLSX workbook.</summary>
internal static class XlsxSheet
{
    public static async Task WriteAsync(MetalBalance balance, Stream stream, CultureInfo culture, CancellationToken cancellationToken)
    {
        var book = await Spreadsheet.CreateNewAsync(stream, null, cancellationToken).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var bold = new Style();
            bold.Font.Bold = true;
            var figure = new Style { Format = NumberFormat.Custom("#,##0.000") };
            var (heading, number) = (book.AddStyle(bold), book.AddStyle(figure));
            await BalanceAsync(book, balance, culture, heading, number, cancellationToken).ConfigureAwait(false);
            await RowsAsync(book, balance, culture, heading, number, cancellationToken).ConfigureAwait(false);
            await book.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task BalanceAsync(
        Spreadsheet book, MetalBalance balance, CultureInfo culture, StyleId heading, StyleId number, CancellationToken cancellationToken)
    {
        var options = new WorksheetOptions { FrozenRows = 2 };
        options.Column(1).Width = 26;
        options.Column(2).Width = 36;
        foreach (var column in new[] { 3, 4, 5 })
            options.Column(column).Width = 20;
        await book.StartWorksheetAsync("balance", options, cancellationToken).ConfigureAwait(false);
        await RowAsync([new Cell($"{SheetTexts.Title.For(culture)}: {balance.Metal}, {balance.Period.Code}, {string.Join(" + ", balance.Books)}", heading)]).ConfigureAwait(false);
        await RowAsync([.. new[] { SheetTexts.Term, SheetTexts.Line, SheetTexts.Tonnes, SheetTexts.Uncertainty, SheetTexts.Basis }
            .Select(name => new Cell(name.For(culture), heading))]).ConfigureAwait(false);
        foreach (var total in balance.Totals)
        {
            foreach (var line in balance.Lines.Where(line => line.Term == total.Term))
                await RowAsync([new Cell(""), new Cell(line.Name.For(culture)), new Cell(line.Amount.Tonnes, number), .. Uncertain(line.Uncertainty)]).ConfigureAwait(false);
            await RowAsync([new Cell(SheetTexts.NameOf(total.Term).For(culture), heading), new Cell(""), new Cell(total.Amount.Tonnes, number), .. Uncertain(total.Uncertainty)])
                .ConfigureAwait(false);
        }
        await RowAsync([new Cell(SheetTexts.Difference.For(culture), heading), new Cell(""), new Cell(balance.Difference.Tonnes, number)]).ConfigureAwait(false);
        foreach (var recovery in balance.Recoveries)
            await RowAsync([new Cell(""), new Cell(recovery.Name.For(culture)), new Cell(SheetTexts.People(recovery, culture))]).ConfigureAwait(false);
        await RowAsync([new Cell(SheetTexts.Assumed(balance.Assumption).For(culture))]).ConfigureAwait(false);

        ValueTask RowAsync(Cell[] cells) => book.AddRowAsync(cells, cancellationToken);

        Cell[] Uncertain(AmountUncertainty uncertainty) =>
        [
            uncertainty.Standard is { } known ? new Cell(known.Tonnes, number) : new Cell("?"),
            new Cell(SheetTexts.NameOf(uncertainty.Basis).For(culture)),
        ];
    }

    private static async Task RowsAsync(
        Spreadsheet book, MetalBalance balance, CultureInfo culture, StyleId heading, StyleId number, CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync("rows", new WorksheetOptions { FrozenRows = 1 }, cancellationToken).ConfigureAwait(false);
        await book.AddHeaderRowAsync([.. SheetColumns.Names], heading, cancellationToken).ConfigureAwait(false);
        foreach (var row in SheetRow.Of(balance))
        {
            // Text is stored as text in this format, so that nothing in it is ever run as a formula.
            var cells = SheetColumns.Of(row, culture).Select(value => value is decimal known ? new Cell(known, number) : new Cell(value as string)).ToArray();
            await book.AddRowAsync(cells, cancellationToken).ConfigureAwait(false);
        }
    }
}
