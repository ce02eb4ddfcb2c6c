using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Bars;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class BarFile(IBars bars) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "serial", "metal", "date", "shift", "owner", "gross_g", "scale_unit_g"),
        .. CsvColumn.Optional("fineness_pct", "from", "lot", "certificate"),
    ];

    public string Key => "serial";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var cast = new CastBar
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Serial = row.Code("serial"),
            Metal = row.Code("metal"),
            Shift = FieldText.Shift(row),
            Owner = FieldText.Owner(row),
            Gross = Mass.FromGrams(row.Decimal("gross_g")),
            ScaleUnit = Mass.FromGrams(row.Decimal("scale_unit_g")),
            Lot = FieldText.CodeOrNull(row, "lot"),
        };
        Grade? fineness = row.Has("fineness_pct") ? Grade.FromPercent(row.Decimal("fineness_pct")) : null;
        var (from, certificate) = (FieldText.CodeOrNull(row, "from"), row.Has("certificate") ? row.Text("certificate").Trim() : null);
        FileRows.Require(rows);
        if (fineness is { } known && certificate is null)
        {
            await bars.RecordAsync(Vaulted(cast, known, from), unitOfWork, cancellationToken).ConfigureAwait(false);
            return;
        }
        await bars.CastAsync(cast, unitOfWork, cancellationToken).ConfigureAwait(false);
        if (fineness is { } assayed)
            await bars.AssayAsync(
                new AssayBar
                {
                    Book = book, Serial = cast.Serial, Revision = 1, Shift = cast.Shift, Fineness = assayed, Certificate = certificate!,
                },
                unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await bars.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(bar => (object?[])
            [
                bar.Cast.Smelter, bar.Cast.Serial, bar.Cast.Metal, .. FieldText.Of(bar.Cast.Shift), bar.Cast.Owner.ToString(), bar.Cast.Gross.Grams,
                bar.Cast.ScaleUnit.Grams, bar.Fineness?.Percent, bar.From, bar.Cast.Lot, bar.Certificate,
            ]),
        ];

    private static RecordBar Vaulted(CastBar cast, Grade fineness, Code? from) => new()
    {
        Book = cast.Book,
        Smelter = cast.Smelter,
        Serial = cast.Serial,
        Metal = cast.Metal,
        Shift = cast.Shift,
        Owner = cast.Owner,
        Gross = cast.Gross,
        ScaleUnit = cast.ScaleUnit,
        Fineness = fineness,
        From = from,
    };
}
