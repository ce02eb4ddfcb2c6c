using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

internal sealed class PeriodProductionService(
    ErpStore store, DocumentRegister register, FeedCheck feeds, IAccounts accounts, IBalances balances, ILedger ledger, ProductionCalendar calendar,
    SmeltingOptions options, DocumentPosting posting) : IPeriodProductions
{
    private static readonly PeriodProductionValidator _validator = new();
    private static readonly Code _type = Code.Parse("period-production");

    public async Task<PeriodProduction> RecordAsync(
        RecordPeriodProduction command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("smelting.period-production.record", command.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                IReadOnlyList<Violation> warnings = [];
                var stored = await register
                    .RecordAsync(
                        unitOfWork, command.Book, _type, IdOf(command.Smelter, command.Period), ContentJson.Write(command),
                        async () => Drafted(await ComposeAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false), out warnings),
                        cancellationToken)
                    .ConfigureAwait(false);
                return await AnswerAsync(unitOfWork, stored, warnings, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<PeriodProduction> CorrectAsync(
        RecordPeriodProduction command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("smelting.period-production.correct", command.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                IReadOnlyList<Violation> warnings = [];
                var stored = await register
                    .CorrectAsync(
                        unitOfWork, command.Book, _type, IdOf(command.Smelter, command.Period), revision,
                        async () => Drafted(await ComposeAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false), out warnings),
                        takeBackFirst: true, cancellationToken)
                    .ConfigureAwait(false);
                return await AnswerAsync(unitOfWork, stored, warnings, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordPeriodProduction command, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var shape = _validator.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(
                within,
                async session => (await ComposeAsync(DocumentDesk.ReadingOnly(session), command, cancellationToken).ConfigureAwait(false)).Violations,
                cancellationToken);
    }

    public Task<PeriodProduction?> FindAsync(
        Code book, Code smelter, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync(
            within,
            async session =>
                await DocumentStore.FindAsync(session, book, _type, IdOf(smelter, period), cancellationToken).ConfigureAwait(false) is { } stored
                    ? await AnswerAsync(session, stored, [], cancellationToken).ConfigureAwait(false)
                    : null,
            cancellationToken);
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordPeriodProduction command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var productions = command.Cathode.Concat(command.Gold).Concat(command.Silver).ToList();
        if (session is UnitOfWork unitOfWork)
            foreach (var owner in productions.Select(production => production.Owner).Where(owner => owner.IsTolled).Distinct())
                await SmelterService.OpenOwnerAsync(accounts, unitOfWork, smelter, owner, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>();
        violations.AddRange(await feeds.CheckAsync(session, command.Book, SourcesOf(command), cancellationToken).ConfigureAwait(false));
        if (PeriodProductionRules.CheckTotal(command) is { } total)
            violations.Add(total);
        var usual = await UsualAsync(session, command, cancellationToken).ConfigureAwait(false);
        violations.AddRange(PeriodProductionRules.CheckPlausible(command, smelter.AnnualCapacity, usual, options));
        var plan = PeriodProductionRules.Plan(command, await HeldAsync(session, command, cancellationToken).ConfigureAwait(false));
        violations.AddRange(plan.Violations);
        return (DraftOf(command, plan), violations);
    }

    private static DocumentDraft Drafted((DocumentDraft Draft, IReadOnlyList<Violation> Violations) composed, out IReadOnlyList<Violation> warnings)
    {
        warnings = composed.Violations;
        return composed.Violations.Any(violation => violation.IsError) ? throw new RuleViolatedException(composed.Violations) : composed.Draft;
    }

    private DocumentDraft DraftOf(RecordPeriodProduction command, ProductionPlan plan) => new()
    {
        Book = command.Book,
        Type = _type,
        Id = IdOf(command.Smelter, command.Period),
        Smelter = command.Smelter,
        When = command.Period.Last.ToString(),
        Day = command.Period.Last.Number,
        EffectiveAt = calendar.EndOf(command.Period),
        Content = ContentJson.Write(command),
        Transfers = plan.Transfers,
        Event = "smelting.period-production.recorded",
    };

    private async Task<Dictionary<(Code Account, Code Commodity), long>> HeldAsync(
        StoreSession session, RecordPeriodProduction command, CancellationToken cancellationToken)
    {
        var moment = new BalanceMoment { AsOf = command.Period.Last };
        var all = await balances.AllAsync(command.Book, null, moment, session, cancellationToken).ConfigureAwait(false);
        return all.ToDictionary(each => (each.Account, each.Commodity), each => each.Amount);
    }

    /// <summary>Copper a day over the other periods on record.</summary>
    private static async Task<Mass?> UsualAsync(StoreSession session, RecordPeriodProduction command, CancellationToken cancellationToken)
    {
        var recorded = await DocumentStore.ListAsync(session, command.Book, _type, command.Smelter, cancellationToken).ConfigureAwait(false);
        var others = recorded
            .Select(document => ContentJson.Read<RecordPeriodProduction>(document.Content))
            .Where(other => other.Period != command.Period && other.Cathode.Count > 0)
            .ToList();
        return others.Count == 0
            ? null
            : others.SelectMany(other => other.Cathode).Sum(part => part.Metal.Value) / Ratio.FromFraction(others.Sum(other => other.Period.DayCount));
    }

    private async Task<PeriodProduction> AnswerAsync(
        StoreSession session, StoredDocument stored, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        var command = ContentJson.Read<RecordPeriodProduction>(stored.Content);
        var entry = await ledger.FindAsync(command.Book, stored.EntrySeq, session, cancellationToken).ConfigureAwait(false);
        return new PeriodProduction
        {
            Recorded = command,
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
            Sources = [.. SourcesOf(command.Smelter, entry!.Transfers)],
            Warnings = warnings,
        };
    }

    private static IEnumerable<MetalSource> SourcesOf(Code smelter, IReadOnlyList<Transfer> transfers)
    {
        var root = Code.Parse($"smelter/{smelter}/in-process");
        return transfers
            .Where(transfer => transfer.To.IsWithin(root) && transfer.Commodity != KnownCommodities.Mass)
            .GroupBy(transfer => (transfer.Commodity, transfer.From, transfer.To))
            .Select(same => new MetalSource
            {
                Metal = same.Key.Commodity,
                Owner = MetalOwner.Parse(same.Key.To.Value[(root.Value.Length + 1)..]),
                Account = same.Key.From,
                Amount = Mass.FromMilligrams(same.Sum(transfer => transfer.Amount)),
            });
    }

    private static IEnumerable<(string Path, MetalOwner Owner, Code Account)> SourcesOf(RecordPeriodProduction command)
    {
        foreach (var (name, productions) in new[] { ("Cathode", command.Cathode), ("Gold", command.Gold), ("Silver", command.Silver) })
        {
            for (var i = 0; i < productions.Count; i++)
            {
                foreach (var account in productions[i].From)
                    yield return ($"{name}[{i}].From", productions[i].Owner, account);
                if (productions[i].RestFrom is { } rest)
                    yield return ($"{name}[{i}].RestFrom", productions[i].Owner, rest);
            }
        }
    }

    private static string IdOf(Code smelter, Period period) => $"{smelter}/{period}";
}
