using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.CrashHost;

/// <summary>The work that a killed process was doing: posts, batches, closes, reopenings and backups.</summary>
public sealed class CrashShift(IServiceProvider host, string run, string file)
{
    public static readonly Code Book = Code.Parse("zhz");
    public static readonly Code Outside = Code.Parse("external/exploration");
    public static readonly Code Stock = Code.Parse("zhz/stockpile");
    private static readonly Code January = Code.Parse("2026-01");

    private readonly ILedger _ledger = host.GetRequiredService<ILedger>();
    private readonly IPeriods _periods = host.GetRequiredService<IPeriods>();
    private readonly List<Task> _backups = [];
    private readonly Lock _out = new();

    /// <summary>The entry of a round; the same key always has the same content.</summary>
    public static EntryDraft Draft(string run, int round, int line) => new()
    {
        Book = Book,
        Key = string.Create(CultureInfo.InvariantCulture, $"{run}/{round}/{line}"),
        EffectiveAt = Instant.FromUtc(2026, 2, 1 + round % 27, 7, 0),
        Document = new DocumentReference { Module = Code.Parse("test"), Type = Code.Parse("shift"), Id = run },
        Transfers =
        [
            new Transfer(Outside, Stock, Code.Parse("mass"), 1000 + round), new Transfer(Outside, Stock, Code.Parse("Cu"), 1 + round),
        ],
    };

    /// <summary>Every third round is a batch of five.</summary>
    public static EntryDraft[] Drafts(string run, int round) =>
        [.. Enumerable.Range(0, round % 3 == 2 ? 5 : 1).Select(line => Draft(run, round, line))];

    public async Task OpenAsync()
    {
        await host.GetRequiredService<IBooks>().OpenAsync(Book, "Zhezkazgan");
        var day = new ProductionDay(new LocalDate(2020, 1, 1));
        await host.GetRequiredService<IAccounts>().OpenAsync(Book,
        [
            new OpenAccount { Code = Outside, Kind = AccountKind.External, ValidFrom = day }, new OpenAccount { Code = Stock, Kind = AccountKind.Stock, ValidFrom = day },
        ]);
        await _periods.OpenAsync(Book, Period.Month(2026, 1));
        await _periods.OpenAsync(Book, Period.Month(2026, 2));
    }

    public async Task WorkAsync(int round)
    {
        var drafts = Drafts(run, round);
        foreach (var receipt in (await _ledger.PostAsync(drafts)).Zip(drafts))
            Say($"key {receipt.Second.Key}");
        if (round % 4 == 1)
            await CloseOrReopenAsync();
        if (round % 20 == 3)
            _backups.Add(BackUpAsync(round));
    }

    public Task EndAsync() => Task.WhenAll(_backups);

    private async Task CloseOrReopenAsync()
    {
        try
        {
            if ((await _periods.ListAsync(Book))[0].State == PeriodState.Closed)
                await _periods.ReopenAsync(new ReopenPeriod { Book = Book, Period = January, ApprovedBy = Code.Parse("marat"), Reason = "crash" });
            else
                await _periods.CloseAsync(Book, January);
        }
        catch (RuleViolatedException)
        {
            // Another process was faster: closed is closed.
        }
    }

    private async Task BackUpAsync(int round)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{file}.{run}-{round}.backup");
        await host.GetRequiredService<ErpStore>().BackupAsync(path);
        Say($"backup {path}");
    }

    private void Say(string line)
    {
        lock (_out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
