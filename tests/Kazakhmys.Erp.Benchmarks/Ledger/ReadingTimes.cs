using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Ledger.Statements;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Kazakhmys.Erp.Benchmarks.Ledger.LedgerFigures;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Balances and statements, before and after the close of a month.</summary>
internal static class ReadingTimes
{
    private static readonly Code _account = Code.Parse("zhz/mine-1/account-51");
    private static readonly Code _copper = Code.Parse("Cu");

    public static async Task MeasureAsync(SyntheticBook book, BareTransfers bare)
    {
        var balances = book.Services.GetRequiredService<IBalances>();
        await OneAsync(balances, "one balance, open day, no period closed", new ProductionDay(new LocalDate(2026, 1, 20)));
        var close = await Meter.OfAsync(() => book.Services.GetRequiredService<IPeriods>().CloseAsync(SyntheticBook.Code, Code.Parse("2026-01")));
        Line("close of a month", $"{Text(1000 * close.Seconds, "n0")} ms", "", "");
        await OneAsync(balances, "one balance, closed day", new ProductionDay(new LocalDate(2026, 1, 31)));
        await OneAsync(balances, "one balance, open day after a close", new ProductionDay(new LocalDate(2026, 2, 20)));
        var all = await Meter.OfAsync(() => balances.AllAsync(SyntheticBook.Code));
        var scan = await Meter.OfAsync(() => { bare.SumByAccount(); return Task.CompletedTask; });
        Line("all balances, against a covering scan of the transfers", $"{Text(1000 * all.Seconds, "n1")} ms", $"{Text(1000 * scan.Seconds, "n1")} ms", Text(all.Seconds / scan.Seconds, "n3"));
        await StatementAsync(book);
    }

    private static async Task OneAsync(IBalances balances, string figure, ProductionDay day)
    {
        var moment = new BalanceMoment { AsOf = day };
        await balances.OfAsync(SyntheticBook.Code, _account, _copper, moment);
        var times = await Meter.LatenciesAsync(2000, _ => balances.OfAsync(SyntheticBook.Code, _account, _copper, moment));
        Line(figure + ", p50", $"{Text(times[1000], "n0")} µs", "", "");
    }

    private static async Task StatementAsync(SyntheticBook book)
    {
        var statements = book.Services.GetRequiredService<IStatements>();
        var query = new StatementQuery
        {
            Book = SyntheticBook.Code, Account = _account,
            First = new ProductionDay(new LocalDate(2026, 2, 1)), Last = new ProductionDay(new LocalDate(2026, 2, 28)),
        };
        var lines = 0;
        var time = await Meter.OfAsync(async () =>
        {
            await foreach (var _ in statements.ReadAsync(query))
                lines++;
        });
        Line("statement of an account over an open month", $"{Text(1000 * time.Seconds, "n0")} ms, {lines:n0} lines", "", "");
    }
}
