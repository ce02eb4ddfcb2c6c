using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Smelting.Heats;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class HeatFile(IHeats heats) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
        [.. CsvColumn.Required("smelter", "furnace", "heat", "date", "shift"), .. CsvColumn.Optional("closed_date", "closed_shift")];

    public string Key => "heat";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var open = new OpenHeat
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Furnace = row.Code("furnace"),
            Number = row.Code("heat"),
            Shift = FieldText.Shift(row),
        };
        Shift? closed = row.Has("closed_date") ? FieldText.Shift(row, "closed_date", "closed_shift") : null;
        FileRows.Require(rows);
        await heats.OpenAsync(open, unitOfWork, cancellationToken).ConfigureAwait(false);
        if (closed is { } shift)
            await heats
                .CloseAsync(new CloseHeat { Book = book, Number = open.Number, Revision = 1, Shift = shift }, unitOfWork, cancellationToken)
                .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await heats.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(heat => (object?[])
            [
                heat.Opened.Smelter, heat.Opened.Furnace, heat.Opened.Number, .. FieldText.Of(heat.Opened.Shift),
                .. heat.Closed is { } closed ? FieldText.Of(closed.Shift) : [null, null],
            ]),
        ];
}
