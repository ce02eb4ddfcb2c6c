using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using NodaTime;

namespace CopperChain.TwinMonth;

/// <summary>What goes from the accounts of one plant to those of another is the host's to post: no module knows the other.</summary>
internal sealed class HostTransfers(ILedger ledger, ProductionCalendar calendar)
{
    public Task PostAsync(string type, string id, Shift shift, Code from, Code to, Mass dry, Assay assay, UnitOfWork within) => ledger.PostAsync(
        new EntryDraft
        {
            Book = MonthCodes.Book,
            Key = $"{shift.Day}/host/{type}/{id}",
            EffectiveAt = calendar.IntervalOf(shift).End - Duration.FromTicks(1),
            Document = new DocumentReference { Module = Code.Parse("host"), Type = Code.Parse(type), Id = $"{shift.Day}/{id}" },
            Transfers = [.. new MaterialMovement { From = from, To = to, Dry = dry, Assay = assay }.Transfers()],
        },
        within);
}
