using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Campaigns;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class StoppageFile(IStoppages stoppages) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } = [.. CsvColumn.Required("smelter", "furnace", "stoppage", "from", "to", "planned", "reason")];

    public string Key => "stoppage";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var stoppage = new RecordStoppage
        {
            Book = book,
            Smelter = row.Code("smelter"),
            Furnace = row.Code("furnace"),
            Number = row.Code("stoppage"),
            From = Moment(row, "from"),
            To = Moment(row, "to"),
            IsPlanned = FieldText.Flag(row, "planned"),
            Reason = row.Text("reason"),
        };
        FileRows.Require(rows);
        await stoppages.RecordAsync(stoppage, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await stoppages.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(each => each.Document)
                .Select(stoppage => (object?[])
                [
                    stoppage.Smelter, stoppage.Furnace, stoppage.Number, InstantPattern.ExtendedIso.Format(stoppage.From),
                    InstantPattern.ExtendedIso.Format(stoppage.To), FieldText.Of(stoppage.IsPlanned), stoppage.Reason,
                ]),
        ];

    private static Instant Moment(CsvRow row, string column) => row.Read(
        column,
        text => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var moment)
            ? moment
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29T20:00:00Z"))));
}
