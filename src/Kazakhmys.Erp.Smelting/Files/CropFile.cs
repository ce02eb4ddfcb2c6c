using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.CellHouse;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class CropFile(ICrops crops) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "section", "crop", "date", "shift"),
        .. CsvColumn.Optional(
            "anode", "is_scrap", "pulled_date", "pulled_shift", "ampere_hours", "cells", "stray_pct", "energy_kwh", "deposit_t", "scrap_lot", "scrap_t",
            "slimes_lot", "slimes_t", "slimes_assay", "censored_as"),
    ];

    public string Key => "crop";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var load = new LoadCrop
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Section = row.Code("section"),
            Number = row.Code("crop"),
            Shift = FieldText.Shift(row),
            Anodes = [.. rows.Where(each => each.Has("anode")).Select(each => each.Code("anode"))],
        };
        var scrapped = rows.Where(each => FieldText.Flag(each, "is_scrap")).Select(each => each.Code("anode")).ToList();
        var pull = row.Has("pulled_date") ? Pull(row, load, scrapped, culture) : null;
        FileRows.Require(rows);
        await crops.LoadAsync(load, unitOfWork, cancellationToken).ConfigureAwait(false);
        if (pull is not null)
            await crops.PullAsync(pull, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await crops.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).SelectMany(crop => Rows(crop, culture)),
        ];

    private static PullCrop Pull(CsvRow row, LoadCrop load, IReadOnlyList<Code> scrapped, CultureInfo culture) => new()
    {
        Book = load.Book,
        Number = load.Number,
        Revision = 1,
        Shift = FieldText.Shift(row, "pulled_date", "pulled_shift"),
        AmpereHours = row.Decimal("ampere_hours"),
        Cells = row.Has("cells") ? (int)Math.Clamp(row.Integer("cells"), 0, int.MaxValue) : null,
        StrayCurrent = row.Has("stray_pct") ? Ratio.FromPercent(row.Decimal("stray_pct")) : null,
        Energy = row.Has("energy_kwh") ? Energy.FromKilowattHours(row.Decimal("energy_kwh")) : null,
        Deposit = Mass.FromTonnes(row.Decimal("deposit_t")),
        Scrapped = scrapped,
        Scrap = row.Has("scrap_lot") ? new PulledLot { Lot = row.Code("scrap_lot"), Dry = Mass.FromTonnes(row.Decimal("scrap_t")) } : null,
        Slimes = row.Has("slimes_lot")
            ? new PulledLot
            {
                Lot = row.Code("slimes_lot"),
                Dry = Mass.FromTonnes(row.Decimal("slimes_t")),
                Assay = FieldText.Assay(row, "slimes_assay", culture),
                CensoredAs = FieldText.CensoredAs(row),
            }
            : null,
    };

    private static IEnumerable<object?[]> Rows(Crop crop, CultureInfo culture)
    {
        object?[] head = [crop.Loaded.Smelter, crop.Loaded.Section, crop.Loaded.Number, .. FieldText.Of(crop.Loaded.Shift)];
        object?[] nothing = [.. Enumerable.Repeat<object?>(null, 13)];
        var pulled = crop.Pulled is { } pull
            ?
            [
                .. FieldText.Of(pull.Shift), pull.AmpereHours, pull.Cells, pull.StrayCurrent?.Percent, pull.Energy?.KilowattHours, pull.Deposit.Tonnes,
                pull.Scrap?.Lot, pull.Scrap?.Dry.Tonnes, pull.Slimes?.Lot, pull.Slimes?.Dry.Tonnes, FieldText.Of(pull.Slimes?.Assay, culture),
                pull.Slimes?.CensoredAs?.ToString(),
            ]
            : nothing;
        if (crop.Loaded.Anodes.Count == 0)
            yield return [.. head, null, null, .. pulled];
        for (var i = 0; i < crop.Loaded.Anodes.Count; i++)
        {
            var anode = crop.Loaded.Anodes[i];
            yield return [.. head, anode, FieldText.Of(crop.Pulled?.Scrapped.Contains(anode) ?? false), .. i == 0 ? pulled : nothing];
        }
    }
}
