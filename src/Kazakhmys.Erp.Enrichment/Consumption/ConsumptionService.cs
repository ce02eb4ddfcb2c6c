using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Enrichment.Consumption;

internal sealed class ConsumptionService(ErpStore store, DocumentPosting posting) : IConsumption
{
    private const string RecordRight = "enrichment.consumption.record";

    private static readonly ConsumptionNormValidator _norms = new();
    private static readonly RecordConsumptionValidator _records = new();

    public async Task SetNormAsync(ConsumptionNorm norm, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        if (CheckNorm(norm) is { Count: > 0 } violations)
            throw new ValidationFailedException(violations);
        await posting.RequireAsync("enrichment.norm.set", norm.Book, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await posting.OpenAsync(unitOfWork, norm.Book, [], cancellationToken).ConfigureAwait(false);
                await PlantStore.RequireAsync(unitOfWork, norm.Book, norm.Plant, cancellationToken).ConfigureAwait(false);
                var known = await NormStore.ReadAsync(unitOfWork, norm.Book, norm.Plant, norm.Item, cancellationToken).ConfigureAwait(false);
                if (known.Find(norm.ValidFrom)?.Value != norm)
                    await NormStore.InsertAsync(unitOfWork, norm, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckNorm(ConsumptionNorm norm) =>
        _norms.Check(norm) is { Count: > 0 } violations ? violations : ConsumptionRules.Check(norm);

    public async Task<RecordedConsumption> RecordAsync(
        RecordConsumption command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _records.Require(command);
        await posting.RequireAsync(RecordRight, command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckRecord(RecordConsumption command) => _records.Check(command);

    public Task<IReadOnlyList<ConsumptionLine>> CompareAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<ConsumptionLine>>(
            within,
            async session =>
            {
                var days = await DaysAsync(session, book, plant, first, last, cancellationToken).ConfigureAwait(false);
                var consumed = (await ConsumptionStore.ListAsync(session, book, plant, first, last, cancellationToken).ConfigureAwait(false))
                    .ToLookup(record => record.Recorded.Item, record => record.Recorded.Amount);
                var items = consumed.Select(item => item.Key)
                    .Union(await NormStore.ItemsAsync(session, book, plant, cancellationToken).ConfigureAwait(false)).Order();
                var lines = new List<ConsumptionLine>();
                foreach (var item in items)
                {
                    var norms = await NormStore.ReadAsync(session, book, plant, item, cancellationToken).ConfigureAwait(false);
                    var unit = consumed[item].FirstOrDefault()?.Unit ?? ConsumptionRules.UnitOf(norms.All[0].Value.Kind);
                    lines.Add(ConsumptionRules.Line(item, unit, consumed[item].Where(amount => amount.Unit == unit), norms, days));
                }
                return lines;
            },
            cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(RecordRight, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                ConsumptionColumns.All,
                row => ConsumptionColumns.Read(row, book, plant),
                (command, token) =>
                {
                    _records.Require(command);
                    return RecordAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var records = await store
            .ReadAsync(within, session => ConsumptionStore.ListAsync(session, book, plant, first, last, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await csv.WriteRowAsync(ConsumptionColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var record in records)
            await csv.WriteRowAsync(ConsumptionColumns.Row(record), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<ProcessedDay>> DaysAsync(
        StoreSession session, Code book, Code plant, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
    [
        .. (await ShiftBalanceStore.ListAsync(session, book, plant, null, first, last, cancellationToken).ConfigureAwait(false))
            .GroupBy(balance => balance.Recorded.Shift.Day.Date)
            .Select(day => new ProcessedDay(
                day.Key,
                day.Sum(balance => balance.Recorded.Feed),
                day.SelectMany(balance => balance.Metals).GroupBy(metal => metal.Element)
                    .ToDictionary(metal => metal.Key, metal => metal.Sum(part => part.InConcentrate)))),
    ];

    private async Task<RecordedConsumption> RecordAsync(UnitOfWork unitOfWork, RecordConsumption command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var day = command.Shift.Day;
        var known = (await ConsumptionStore.ListAsync(unitOfWork, command.Book, command.Plant, day, day, cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(record => record.Recorded.Shift == command.Shift && record.Recorded.Item == command.Item);
        if (known is not null && known.Recorded with { Replaces = 0 } == command with { Replaces = 0 })
            return known;
        var latest = known?.Revision ?? 0;
        if (command.Replaces != latest)
            throw new ConcurrencyException(EnrichmentViolations.DocumentRevision.At("Replaces", command.Item, ("latest", latest)));
        var next = new RecordedConsumption
        {
            Recorded = command,
            Revision = latest + 1,
            Entry = await PostAsync(unitOfWork, plant, command, known, cancellationToken).ConfigureAwait(false),
            Actor = posting.Actor,
        };
        await ConsumptionStore.InsertAsync(unitOfWork, next, cancellationToken).ConfigureAwait(false);
        return next;
    }

    /// <summary>Moves a mass from its store to what was consumed, in place of what the earlier revision moved; 0 where nothing moves.</summary>
    private async Task<long> PostAsync(
        UnitOfWork unitOfWork, Plant plant, RecordConsumption command, RecordedConsumption? known, CancellationToken cancellationToken)
    {
        var begin = command.Shift.ToString();
        var document = EnrichmentDocuments.Reference(
            "consumption", $"{command.Plant}/{command.Shift}/{command.Item}", (known?.Revision ?? 0) + 1);
        var drafts = new List<EntryDraft>();
        if (command.FromAccount is { } from)
        {
            var to = PlantAccounts.Consumed(command.Plant, command.Item);
            await posting.OpenAsync(
                unitOfWork, command.Book, [PlantRules.Account(plant, to, AccountKind.Consumed, null)], cancellationToken).ConfigureAwait(false);
            drafts.Add(DocumentPosting.Draft(
                command.Book, begin, posting.EndOf(command.Shift), document, [new Transfer(from, to, KnownCommodities.Mass, command.Amount.Smallest)])
                with { Quality = EntryQuality.Final });
        }
        return await posting
            .ReplaceAsync(unitOfWork, command.Book, begin, known?.Entry ?? 0, document, drafts, cancellationToken).ConfigureAwait(false);
    }
}
