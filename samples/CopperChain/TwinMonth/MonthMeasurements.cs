using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Hosting;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Measurements;
using NodaTime.Text;

namespace CopperChain.TwinMonth;

/// <summary>Draws the flowsheet, registers the instruments with what they declare, and imports what they read in the month from a file.</summary>
internal sealed class MonthMeasurements(
    IFlowsheets flowsheets, IInstruments instruments, IMeasurements measurements, ProductionCalendar calendar, ManualUser user)
{
    public const string FileName = "month-measurements.csv";

    public async Task DrawAsync(MonthFlows flows, MonthSites sites, MonthScale scale, UnitOfWork within)
    {
        var draft = MonthFlowsheet.Draft(flows.Twin, sites, scale.Month);
        FlowsheetReceipt drawn;
        using (user.As(MonthPeople.Metallurgist))
        {
            foreach (var instrument in TwinMeasurements.Instruments(flows.Twin, MonthCodes.Book, MonthFlows.Metals))
                await instruments.RegisterAsync(instrument, within);
            foreach (var declared in TwinMeasurements.Uncertainties(flows.Twin, MonthCodes.Book, draft.ValidFrom, MonthFlows.Metals))
                await instruments.RecordUncertaintyAsync(declared, within);
            drawn = await flowsheets.DraftAsync(draft, within);
        }
        using (user.As(MonthPeople.ChiefMetallurgist))
            await flowsheets.ApproveAsync(
                new ApproveFlowsheet { Book = draft.Book, Code = draft.Code, Version = draft.Version, Hash = drawn.Flowsheet.Hash }, within);
    }

    /// <summary>Writes the readings of the month to a file, faults included, and imports it.</summary>
    public async Task<ImportReport> ImportAsync(
        TwinReadings readings, MonthSites sites, MonthScale scale, string path, UnitOfWork within, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(path, Csv(readings, sites, scale), cancellationToken);
        await using var file = File.OpenRead(path);
        using (user.As(MonthPeople.Metallurgist))
            return await measurements.ImportAsync(MonthCodes.Book, file, new ImportOptions(), FileName, within, cancellationToken);
    }

    /// <summary>Judges fit what the rules find nothing in; the opening of a stock was read at the close of the day before.</summary>
    public async Task<BulkValidation> ValidateAsync(MonthScale scale, UnitOfWork within)
    {
        var read = Period.Between(
            Kazakhmys.Erp.Kernel.Codes.Code.Parse($"{scale.Month.Code}.readings"), scale.Month.First.Previous.Date, scale.Month.End.Date);
        using (user.As(MonthPeople.HeadOfAccounting))
            return await measurements.ValidateSoundAsync(MonthCodes.Book, read, within);
    }

    private string Csv(TwinReadings readings, MonthSites sites, MonthScale scale)
    {
        var points = MonthFlowsheet.Draft(readings.Enterprise, sites, scale.Month).Points.Select(point => point.Code).ToHashSet();
        var rows = TwinMeasurements.Of(readings, MonthCodes.Book, scale.Month, calendar, MonthFlows.Metals).Where(row => points.Contains(row.Point))
            .Concat(MonthFlowsheet.KnownValues(readings.Enterprise, scale.Month, calendar));
        var text = new StringBuilder("point,from,to,value,standard_uncertainty,status,device\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Point},{Moment(row.From)},{Moment(row.To)},{row.Value},{row.StandardUncertainty},final,{row.Origin.Device}\n");
        return text.ToString();
    }

    private static string? Moment(NodaTime.Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : null;
}
