using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Charges;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class ChargeFile(ICharges charges) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } =
    [
        .. CsvColumn.Required("smelter", "furnace", "heat", "charge", "date", "shift", "part"),
        .. CsvColumn.Optional("from", "owner", "lot", "material", "dry_t", "assay", "censored_as"),
    ];

    public string Key => "charge";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var (parts, lots, additions) = (new List<ChargePart>(), new List<ChargeLot>(), new List<ChargeAddition>());
        foreach (var row in rows)
            Read(row, culture, parts, lots, additions);
        var head = rows[0];
        var charge = new RecordCharge
        {
            Book = book,
            Smelter = head.Code("smelter"),
            Furnace = head.Code("furnace"),
            Heat = FieldText.CodeOrNull(head, "heat"),
            Number = head.Code("charge"),
            Shift = FieldText.Shift(head),
            Parts = parts,
            Lots = lots,
            Additions = additions,
        };
        FileRows.Require(rows);
        await charges.RecordAsync(charge, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await charges.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false))
                .SelectMany(charge => Rows(charge.Recorded, culture)),
        ];

    private static void Read(CsvRow row, CultureInfo culture, List<ChargePart> parts, List<ChargeLot> lots, List<ChargeAddition> additions)
    {
        var dry = Mass.FromTonnes(row.Decimal("dry_t"));
        switch (row.Has("part") ? row.Text("part").Trim() : "")
        {
            case "feed":
                parts.Add(new ChargePart
                {
                    From = row.Code("from"), Owner = FieldText.Owner(row), Dry = dry, Assay = FieldText.Assay(row, "assay", culture),
                    CensoredAs = FieldText.CensoredAs(row),
                });
                break;
            case "lot":
                lots.Add(new ChargeLot { Lot = row.Code("lot"), Dry = dry });
                break;
            case "addition":
                additions.Add(new ChargeAddition { Material = row.Code("material"), From = row.Code("from"), Dry = dry });
                break;
            case var other:
                row.Add(SmeltingViolations.ImportValue.At("part", other, ("words", "feed, lot, addition")));
                break;
        }
    }

    private static IEnumerable<object?[]> Rows(RecordCharge charge, CultureInfo culture)
    {
        object?[] head = [charge.Smelter, charge.Furnace, charge.Heat, charge.Number, .. FieldText.Of(charge.Shift)];
        foreach (var part in charge.Parts)
            yield return
            [
                .. head, "feed", part.From, part.Owner.ToString(), null, null, part.Dry.Tonnes, FieldText.Of(part.Assay, culture), part.CensoredAs?.ToString(),
            ];
        foreach (var lot in charge.Lots)
            yield return [.. head, "lot", null, null, lot.Lot, null, lot.Dry.Tonnes, null, null];
        foreach (var addition in charge.Additions)
            yield return [.. head, "addition", addition.From, null, null, addition.Material, addition.Dry.Tonnes, null, null];
    }
}
