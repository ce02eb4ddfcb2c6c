using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Measurements;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Hosting;

internal sealed class ReferenceEnterprise(
    IBooks books, IFlowsheets flowsheets, IInstruments instruments, IMeasurements measurements, ProductionCalendar calendar, ManualUser user)
    : IReferenceEnterprise
{
    private static readonly Code Metallurgist = Code.Parse("metallurgist");
    private static readonly Code HeadOfAccounting = Code.Parse("head-of-accounting");

    public async Task<BulkValidation> RecordAsync(RecordTwin twin, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(twin);
        foreach (var element in twin.Elements)
            TwinContent.IndexOf(element);
        var values = TwinMeasurements.Of(twin.Readings, twin.Book, twin.Period, calendar, twin.Elements);
        using (user.As(Metallurgist))
        {
            await books.OpenAsync(twin.Book, "Synthetic twin: no figure is anybody's", within, cancellationToken).ConfigureAwait(false);
            await InstallAsync(twin, within, cancellationToken).ConfigureAwait(false);
        }
        await DrawAsync(twin, within, cancellationToken).ConfigureAwait(false);
        using (user.As(Metallurgist))
            await measurements.RecordAsync(values, within, cancellationToken).ConfigureAwait(false);
        using (user.As(HeadOfAccounting))
        {
            // The opening of a stock was read on the day before the period.
            var read = Period.Between(Code.Parse($"{twin.Period.Code}.readings"), twin.Period.First.Previous.Date, twin.Period.End.Date);
            return await measurements.ValidateSoundAsync(twin.Book, read, within, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task InstallAsync(RecordTwin twin, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var enterprise = twin.Readings.Enterprise;
        foreach (var instrument in TwinMeasurements.Instruments(enterprise, twin.Book, twin.Elements))
            await instruments.RegisterAsync(instrument, within, cancellationToken).ConfigureAwait(false);
        var from = enterprise.Settings.First.Previous.Date;
        foreach (var uncertainty in TwinMeasurements.Uncertainties(enterprise, twin.Book, from, twin.Elements))
            await instruments.RecordUncertaintyAsync(uncertainty, within, cancellationToken).ConfigureAwait(false);
    }

    private async Task DrawAsync(RecordTwin twin, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var enterprise = twin.Readings.Enterprise;
        var draft = TwinFlowsheet.Draft(enterprise, twin.Book, enterprise.Settings.First.Previous.Date, twin.Elements);
        FlowsheetReceipt drawn;
        using (user.As(Metallurgist))
            drawn = await flowsheets.DraftAsync(draft, within, cancellationToken).ConfigureAwait(false);
        using (user.As(HeadOfAccounting))
            await flowsheets.ApproveAsync(
                new ApproveFlowsheet { Book = twin.Book, Code = draft.Code, Version = draft.Version, Hash = drawn.Flowsheet.Hash }, within, cancellationToken)
                .ConfigureAwait(false);
    }
}
