using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Integrity;

public sealed class TamperingTests : SealedBook
{
    [Theory]
    [InlineData("update ledger_transfer set amount = amount + 1 where seq = 5 and line = 0", "ledger.verify.entry-changed", "zhz/entry[5]")]
    [InlineData("update ledger_transfer set amount = 9223372036854775807 where seq = 5", "ledger.verify.entry-changed", "zhz/entry[5]")]
    [InlineData("update ledger_transfer set amount = amount + 1 where seq = 25 and line = 0", "ledger.verify.balance-differs", "zhz/balance[2026-02-02,zhz/reserve/block-1,Cu]")]
    [InlineData("update ledger_transfer set to_account = 2 where seq = 5 and line = 0", "ledger.verify.entry-changed", "zhz/entry[5]")]
    [InlineData("update ledger_transfer set to_account = 99 where seq = 5 and line = 0", "ledger.verify.account-missing", "zhz/entry[5]")]
    [InlineData("update ledger_transfer set commodity = 'Ag' where seq = 26 and line = 0", "ledger.verify.entry-changed", "zhz/entry[26]")]
    [InlineData("update ledger_entry set memo = 'x' where seq = 7", "ledger.verify.entry-changed", "zhz/entry[7]")]
    [InlineData("update ledger_entry set hash = replace(hash, 'a', 'b') where seq = 7", "ledger.verify.entry-changed", "zhz/entry[7]")]
    [InlineData("update ledger_entry set hash = 'nonsense' where seq = 7", "ledger.verify.entry-changed", "zhz/entry[7]")]
    [InlineData("update ledger_entry set recorded_at = 5 where seq = 7", "ledger.verify.recorded-time", "zhz/entry[7]")]
    [InlineData("update ledger_entry set statement = 'no json' where seq = 23", "ledger.verify.entry-changed", "zhz/entry[23]")]
    [InlineData("update ledger_entry set statement = '{}' where seq = 23", "ledger.verify.entry-changed", "zhz/entry[23]")]
    [InlineData("update ledger_entry set statement = '[1]' where seq = 23", "ledger.verify.entry-changed", "zhz/entry[23]")]
    [InlineData("update ledger_account set code = 'zhz/mine' where id = 2", "ledger.verify.account-changed", "zhz/account[zhz/mine]")]
    [InlineData("update ledger_account set overdraft = 1 where id = 1", "ledger.verify.account-changed", "zhz/account[zhz/reserve/block-1]")]
    [InlineData("update ledger_account set fingerprint = replace(fingerprint, 'a', 'b') where id = 1", "ledger.verify.account-changed", "zhz/account[zhz/reserve/block-1]")]
    [InlineData("delete from ledger_account where id = 2", "ledger.verify.account-missing", "zhz/entry[24]")]
    [InlineData("delete from ledger_transfer where seq = 5 and line = 1", "ledger.verify.transfer-missing", "zhz/entry[5]")]
    [InlineData("delete from ledger_transfer where seq = 33", "ledger.verify.transfer-missing", "zhz/entry[33]")]
    [InlineData("insert into ledger_transfer values ('zhz', 5, 2, 1, 2, 'Cu', 7)", "ledger.verify.transfer-missing", "zhz/entry[5]")]
    [InlineData("insert into ledger_transfer values ('zhz', 9000000000000000000, 0, 1, 2, 'Cu', 7)", "ledger.verify.transfer-orphan", "zhz/entry[9000000000000000000]")]
    [InlineData("insert into ledger_transfer values ('zhz', -3, 0, 1, 2, 'Cu', 7)", "ledger.verify.transfer-orphan", "zhz/entry[-3]")]
    [InlineData("delete from ledger_entry where seq = 9", "ledger.verify.entry-missing", "zhz/entry[9]")]
    [InlineData("delete from ledger_entry where seq = 33", "ledger.verify.entry-missing", "zhz/entry[33]")]
    [InlineData("delete from ledger_entry where seq = 33; delete from ledger_transfer where seq = 33", "ledger.verify.head-differs", "zhz")]
    [InlineData("delete from ledger_entry where seq = 9", "ledger.verify.transfer-orphan", "zhz/entry[9]")]
    [InlineData("delete from ledger_entry", "ledger.verify.head-differs", "zhz")]
    [InlineData("update ledger_entry set seq = 8000000000000000000 where seq = 33", "ledger.verify.entry-missing", "zhz/entry[33]")]
    [InlineData("delete from ledger_key where seq = 9", "ledger.verify.key-differs", "zhz/entry[9]")]
    [InlineData("update ledger_key set seq = 8 where seq = 9", "ledger.verify.key-differs", "zhz/entry[9]")]
    [InlineData("insert into ledger_key values ('zhz', 'more', 34)", "ledger.verify.key-differs", "zhz/entry[34]")]
    [InlineData("update ledger_key set key = 'x' where seq = 9", "ledger.verify.key-differs", "zhz/entry[9]")]
    [InlineData("delete from ledger_reversal", "ledger.verify.reversal-differs", "zhz/entry[2]")]
    [InlineData("insert into ledger_reversal values ('zhz', 3, 21)", "ledger.verify.reversal-differs", "zhz/entry[3]")]
    [InlineData("update ledger_balance_day set received = received + 1 where day = 20458 and account = 1 and commodity = 'Cu'", "ledger.verify.balance-differs", "zhz/balance[2026-01-05,zhz/reserve/block-1,Cu]")]
    [InlineData("update ledger_balance_day set received = received + 1 where day = 20458 and account = 1 and commodity = 'Cu'", "ledger.verify.not-conserved", "zhz/Cu")]
    [InlineData("delete from ledger_balance_day where day = 20458 and account = 1 and commodity = 'Cu'", "ledger.verify.balance-differs", "zhz/balance[2026-01-05,zhz/reserve/block-1,Cu]")]
    [InlineData("update ledger_snapshot set balance = balance + 1 where account = 1 and commodity = 'Cu'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("delete from ledger_snapshot", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("update ledger_period set state = 'open' where code = '2026-01'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("update ledger_period set state = 'closed', revision = 1 where code = '2026-02'", "ledger.verify.snapshot-differs", "zhz/period[2026-02]")]
    [InlineData("update ledger_period set revision = 2 where code = '2026-01'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("update ledger_period set end_day = end_day - 15 where code = '2026-01'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("delete from ledger_period where code = '2026-01'", "ledger.verify.snapshot-differs", "zhz/period[2026-01]")]
    [InlineData("update ledger_head set hash = replace(hash, 'a', 'b')", "ledger.verify.head-differs", "zhz")]
    [InlineData("update ledger_head set seq = seq - 1", "ledger.verify.head-differs", "zhz")]
    [InlineData("update ledger_head set last_day = last_day - 1", "ledger.verify.head-differs", "zhz")]
    [InlineData("update ledger_head set recorded_at = recorded_at - 1", "ledger.verify.head-differs", "zhz")]
    [InlineData("update ledger_head set hash = 'nonsense'", "ledger.verify.unreadable", "zhz/ledger_head")]
    [InlineData("delete from ledger_head", "ledger.verify.head-missing", "zhz")]
    [InlineData("delete from ledger_book", "ledger.verify.book-missing", "zhz/ledger_book")]
    [InlineData("delete from ledger_book; delete from ledger_head", "ledger.verify.book-missing", "zhz/ledger_book")]
    [InlineData("drop table ledger_key", "ledger.verify.unreadable", "zhz/ledger_key")]
    public async Task What_was_done_to_a_book_is_named(string attack, string code, string path)
    {
        await FillAsync();
        var copy = await CopyAsync();
        Assert.Empty((await VerifyAsync(copy)).Findings);
        Attack(copy, attack);

        var findings = (await VerifyAsync(copy)).Findings;
        Assert.Contains((code, path), findings.Select(f => (f.Code, f.Path)));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_named()
    {
        await FillAsync();
        var copy = await CopyAsync();
        Attack(copy, string.Concat(new[] { "entry", "transfer" }.Select(t => $"""
            update ledger_{t} set seq = 1000 where seq = 5; update ledger_{t} set seq = 5 where seq = 6; update ledger_{t} set seq = 6 where seq = 1000;
            """)));

        var findings = (await VerifyAsync(copy)).Findings;
        Assert.Contains(("ledger.verify.entry-changed", "zhz/entry[5]"), findings.Select(f => (f.Code, f.Path)));
        Assert.Contains(("ledger.verify.entry-changed", "zhz/entry[6]"), findings.Select(f => (f.Code, f.Path)));
    }

    [Fact]
    public async Task The_first_finding_is_the_first_entry_that_does_not_fit()
    {
        await FillAsync();
        var copy = await CopyAsync();
        Attack(copy, "update ledger_transfer set amount = amount + 1 where seq in (25, 7, 30)");

        var changed = (await VerifyAsync(copy)).Findings;
        Assert.Equal("zhz/entry[7]", changed[0].Path);
        Assert.Equal(["zhz/entry[7]", "zhz/entry[25]", "zhz/entry[30]"], changed.Where(f => f.Code == "ledger.verify.entry-changed").Select(f => f.Path));
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_neatly_is_found_by_an_anchor_only()
    {
        var anchor = await FillAsync();
        var copy = await CopyAsync();
        Attack(copy, """
            delete from ledger_transfer where seq = 33; delete from ledger_key where seq = 33; delete from ledger_entry where seq = 33;
            delete from ledger_balance_day where day = 20494;
            update ledger_head set (seq, hash, recorded_at, last_day) = (select seq, hash, recorded_at, day from ledger_entry where seq = 32);
            """);

        Assert.Empty((await VerifyAsync(copy)).Findings);
        Assert.Equal([("ledger.verify.anchor-differs", "zhz/entry[33]")], (await VerifyAsync(copy, anchor)).Findings.Select(f => (f.Code, f.Path)));
    }

    [Fact]
    public async Task A_whole_book_that_is_gone_and_a_book_that_was_written_anew_are_found_by_an_anchor()
    {
        var anchor = await FillAsync();
        var copy = await CopyAsync();
        Attack(copy, string.Concat(new[] { "book", "head", "account", "period", "entry", "key", "transfer", "reversal", "balance_day", "snapshot" }
            .Select(t => $"delete from ledger_{t};")));

        Assert.Empty((await VerifyAsync(copy)).Findings);
        Assert.Equal([("ledger.verify.anchor-differs", "zhz/entry[33]")], (await VerifyAsync(copy, anchor)).Findings.Select(f => (f.Code, f.Path)));
        var other = anchor with { Seq = 12, Hash = EntryHash.None };
        Assert.Equal([("ledger.verify.anchor-differs", "zhz/entry[12]")], (await VerifyAsync(Database.FilePath, anchor, other)).Findings.Select(f => (f.Code, f.Path)));
    }

    [Fact]
    public async Task Verification_of_a_book_that_nobody_opened_is_a_fault_of_the_caller()
    {
        await FillAsync();
        var integrity = Host.GetRequiredService<IIntegrity>();
        await Refusal.OfAsync<NotFoundException>("ledger.book.not-found", () => integrity.VerifyAsync(Code.Parse("x"), null, null, Token));
        var report = await integrity.VerifyAsync(Book, null, null, Token);
        Assert.Equal((true, 33, 62, 1), (report.IsSound, report.Books[0].Entries, report.Books[0].Transfers, report.Books[0].Snapshots));
    }
}
