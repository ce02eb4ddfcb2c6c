using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Anodes;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class AnodeFile(IAnodes anodes) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "heat", "casting", "date", "shift", "assay"), .. CsvColumn.Optional("censored_as"),
        .. CsvColumn.Required("anode", "mass_kg"),
    ];

    public string Key => "casting";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var casting = new RecordCasting
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Heat = row.Code("heat"),
            Number = row.Code("casting"),
            Shift = FieldText.Shift(row),
            Assay = FieldText.Assay(row, "assay", culture),
            CensoredAs = FieldText.CensoredAs(row),
            Anodes = [.. rows.Select(each => new CastAnode { Number = each.Code("anode"), Mass = Mass.FromKilograms(each.Decimal("mass_kg")) })],
        };
        FileRows.Require(rows);
        await anodes.RecordAsync(casting, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await anodes.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(each => each.Document)
                .SelectMany(casting => casting.Anodes.Select(anode => (object?[])
                [
                    casting.Smelter, casting.Heat, casting.Number, .. FieldText.Of(casting.Shift), FieldText.Of(casting.Assay, culture),
                    casting.CensoredAs?.ToString(), anode.Number, anode.Mass.Kilograms,
                ])),
        ];
}
