using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class TapFile(ITaps taps) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "heat", "tap", "date", "shift", "product", "dry_t", "assay"), .. CsvColumn.Optional("censored_as", "discarded"),
    ];

    public string Key => "tap";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var tap = new RecordTap
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Heat = row.Code("heat"),
            Number = row.Code("tap"),
            Shift = FieldText.Shift(row),
            Product = FieldText.Word<TapProduct>(row, "product"),
            Dry = Mass.FromTonnes(row.Decimal("dry_t")),
            Assay = FieldText.Assay(row, "assay", culture),
            CensoredAs = FieldText.CensoredAs(row),
            IsDiscarded = FieldText.Flag(row, "discarded"),
        };
        FileRows.Require(rows);
        await taps.RecordAsync(tap, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await taps.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(tap => tap.Document)
                .Select(tap => (object?[])
                [
                    tap.Smelter, tap.Heat, tap.Number, .. FieldText.Of(tap.Shift), tap.Product.ToString(), tap.Dry.Tonnes,
                    FieldText.Of(tap.Assay, culture), tap.CensoredAs?.ToString(), FieldText.Of(tap.IsDiscarded),
                ]),
        ];
}
