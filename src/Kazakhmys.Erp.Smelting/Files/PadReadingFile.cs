using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Leaching;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class PadReadingFile(IPadReadings readings) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "pad", "reading", "date", "shift", "irrigation_m3", "irrigation_cu_g_l", "pls_m3", "pls_cu_g_l"),
        .. CsvColumn.Optional("acid_t", "acid_from"),
    ];

    public string Key => "reading";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var reading = new RecordPadReading
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Pad = row.Code("pad"),
            Number = row.Code("reading"),
            Shift = FieldText.Shift(row),
            Irrigation = Volume.FromCubicMetres(row.Decimal("irrigation_m3")),
            IrrigationCopper = Concentration.FromGramsPerLitre(row.Decimal("irrigation_cu_g_l")),
            Pls = Volume.FromCubicMetres(row.Decimal("pls_m3")),
            PlsCopper = Concentration.FromGramsPerLitre(row.Decimal("pls_cu_g_l")),
            Acid = row.Has("acid_t") ? Mass.FromTonnes(row.Decimal("acid_t")) : Mass.Zero,
            AcidFrom = FieldText.CodeOrNull(row, "acid_from"),
        };
        FileRows.Require(rows);
        await readings.RecordAsync(reading, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await readings.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(each => each.Document)
                .Select(reading => (object?[])
                [
                    reading.Smelter, reading.Pad, reading.Number, .. FieldText.Of(reading.Shift), reading.Irrigation.CubicMetres,
                    reading.IrrigationCopper.GramsPerLitre, reading.Pls.CubicMetres, reading.PlsCopper.GramsPerLitre, reading.Acid.Tonnes, reading.AcidFrom,
                ]),
        ];
}
