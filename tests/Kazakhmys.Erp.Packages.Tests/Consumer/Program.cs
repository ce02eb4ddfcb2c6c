using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection().AddKazakhmysErp(erp => erp.UseSqlite("Data Source=erp.db").AddLedger());
await using var host = services.BuildServiceProvider();
await host.MigrateErpAsync();

var (book, reserve, stockpile) = (Code.Parse("zhz"), Code.Parse("zhz/reserve"), Code.Parse("zhz/stockpile"));
var day = new ProductionDay(new NodaTime.LocalDate(2025, 6, 2));
await host.GetRequiredService<IBooks>().OpenAsync(book, "Zhezkazgan");
await host.GetRequiredService<IPeriods>().OpenAsync(book, Period.Month(2025, 6));
await host.GetRequiredService<IAccounts>().OpenAsync(book, [
    new() { Code = reserve, Kind = AccountKind.Reserve, AllowsOverdraft = true, ValidFrom = day },
    new() { Code = stockpile, Kind = AccountKind.Stock, ValidFrom = day }]);
await host.GetRequiredService<ILedger>().PostAsync(new EntryDraft
{
    Book = book, Key = "shift-1", EffectiveAt = NodaTime.Instant.FromUtc(2025, 6, 2, 7, 0),
    Document = new() { Module = Code.Parse("host"), Type = Code.Parse("shift"), Id = "1" },
    Transfers = [new(reserve, stockpile, KnownCommodities.Copper, 1_500_000_000)],
});
Console.WriteLine(await host.GetRequiredService<IBalances>().OfAsync(book, stockpile, KnownCommodities.Copper) + " mg of copper on the stockpile");
