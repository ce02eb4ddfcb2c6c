using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Cathodes;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class CathodeBundleFile(ICathodeLots lots) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "lot", "date", "shift", "owner", "lot_t", "assay"),
        .. CsvColumn.Optional("censored_as", "crop", "grade", "bundle", "bundle_t", "sheets"),
    ];

    public string Key => "lot";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var lot = new RecordCathodeLot
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Lot = row.Code("lot"),
            Crop = FieldText.CodeOrNull(row, "crop"),
            Shift = FieldText.Shift(row),
            Owner = FieldText.Owner(row),
            Mass = Mass.FromTonnes(row.Decimal("lot_t")),
            Assay = FieldText.Assay(row, "assay", culture),
            CensoredAs = FieldText.CensoredAs(row) ?? CensoredAs.Limit,
            Grade = FieldText.CodeOrNull(row, "grade"),
            Bundles =
            [
                .. rows.Where(each => each.Has("bundle")).Select(each => new CathodeBundle
                {
                    Number = each.Code("bundle"),
                    Mass = Mass.FromTonnes(each.Decimal("bundle_t")),
                    Sheets = (int)Math.Clamp(each.Integer("sheets"), 0, int.MaxValue),
                }),
            ],
        };
        FileRows.Require(rows);
        await lots.RecordAsync(lot, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await lots.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).SelectMany(lot => Rows(lot.Recorded, culture)),
        ];

    private static IEnumerable<object?[]> Rows(RecordCathodeLot lot, CultureInfo culture)
    {
        object?[] head =
        [
            lot.Smelter, lot.Lot, .. FieldText.Of(lot.Shift), lot.Owner.ToString(), lot.Mass.Tonnes, FieldText.Of(lot.Assay, culture),
            lot.CensoredAs.ToString(), lot.Crop, lot.Grade,
        ];
        if (lot.Bundles.Count == 0)
            yield return [.. head, null, null, null];
        foreach (var bundle in lot.Bundles)
            yield return [.. head, bundle.Number, bundle.Mass.Tonnes, bundle.Sheets];
    }
}
