using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>Instruments as rows of CSV.</summary>
internal static class InstrumentRows
{
    public static readonly IReadOnlyCollection<CsvColumn> Columns =
        [.. CsvColumn.Required("code", "name", "kind"), .. CsvColumn.Optional("shared_error_group", "needs_calibration")];

    public static RegisterInstrument Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Code = row.Code("code"),
        Name = row.Text("name").Trim(),
        Kind = row.Read("kind", Choices.Read<InstrumentKind>),
        SharedErrorGroup = row.Has("shared_error_group") ? row.Code("shared_error_group") : null,
        NeedsCalibration = !row.Has("needs_calibration") || row.Read("needs_calibration", Choices.Read<Answer>) == Answer.Yes,
    };

    public static async Task WriteAsync(IEnumerable<Instrument> instruments, CsvExport csv, CancellationToken cancellationToken)
    {
        await csv.WriteRowAsync([.. Columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var instrument in instruments.Select(each => each.Registered))
            await csv.WriteRowAsync(
                [
                    instrument.Code, instrument.Name, instrument.Kind, instrument.SharedErrorGroup,
                    instrument.NeedsCalibration ? Answer.Yes : Answer.No,
                ],
                cancellationToken).ConfigureAwait(false);
    }

    private enum Answer
    {
        No,
        Yes,
    }
}
