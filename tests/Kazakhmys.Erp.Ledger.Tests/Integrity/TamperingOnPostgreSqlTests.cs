using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Contracts;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Integrity;

public sealed class TamperingOnPostgreSqlTests() : LedgerContract(TestEngine.PostgreSql)
{
    [Theory]
    [InlineData("update ledger_transfer set amount = amount + 1 where seq = 2", "ledger.verify.entry-changed", "zhz/entry[2]")]
    [InlineData("update ledger_transfer set amount = 9223372036854775807 where seq = 2", "ledger.verify.entry-changed", "zhz/entry[2]")]
    [InlineData("delete from ledger_entry where seq = 2", "ledger.verify.entry-missing", "zhz/entry[2]")]
    [InlineData("insert into ledger_transfer values ('zhz', 9000000000000000000, 0, 1, 2, 'Cu', 7)", "ledger.verify.transfer-orphan", "zhz/entry[9000000000000000000]")]
    [InlineData("update ledger_entry set statement = '{}' where seq = 4", "ledger.verify.entry-changed", "zhz/entry[4]")]
    [InlineData("update ledger_balance_day set issued = issued + 1 where account = 1", "ledger.verify.not-conserved", "zhz/Cu")]
    [InlineData("delete from ledger_key where seq = 3", "ledger.verify.key-differs", "zhz/entry[3]")]
    [InlineData("update ledger_period set state = 'open' where code = '2026-01'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("delete from ledger_book; delete from ledger_head", "ledger.verify.book-missing", "zhz/ledger_book")]
    [InlineData("alter table ledger_snapshot rename to lost", "ledger.verify.unreadable", "zhz/ledger_snapshot")]
    public async Task What_an_owner_of_the_database_did_is_named(string attack, string code, string path)
    {
        for (var i = 1; i <= 3; i++)
            await PostAsync($"{i}", 1, i, new Transfer(Exploration, Reserve, Copper, 100));
        await Periods.CloseAsync(Book, Kernel.Calendars.Period.Month(2026, 1).Code, null, Token);
        // Triggers of an owner who is a superuser do not fire for a replica.
        await Database.RunAsync($"set session_replication_role = replica; {attack}");

        var report = await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token);
        Assert.Contains((code, path), report.Findings.Select(f => (f.Code, f.Path)));
    }
}
