using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class JoinedTransactionContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Code Bin = Code.Parse("zhz/bin");
    private static readonly Code Silo = Code.Parse("zhz/silo");
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 1000);
    private static readonly Transfer Mine = new(Reserve, Stockpile, Copper, 600);

    private ErpStore Store => Host.GetRequiredService<ErpStore>();

    [Fact]
    public async Task What_is_posted_in_the_hosts_transaction_is_there_when_the_host_commits()
    {
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            await ExecuteAsync(transaction, "insert into host_document values ('report')");
            await Ledger.PostAsync(Draft("1", 1, 10, Find), Store.Join(connection, transaction), Token);
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(1L, await Database.RunAsync("select count(*) from host_document"));
        await SoundAsync(1);
    }

    [Fact]
    public async Task When_the_host_rolls_back_nothing_was_posted_opened_or_closed()
    {
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            var within = Store.Join(connection, transaction);
            await Accounts.OpenAsync(Book, [Open(Bin, AccountKind.Stock)], within, Token);
            await Ledger.PostAsync(Draft("1", 1, 10, Find, Find with { To = Bin }), within, Token);
            Assert.Equal(1000, await Balances.OfAsync(Book, Bin, Copper, null, within, Token));
            await Periods.CloseAsync(Book, Code.Parse("2026-01"), within, Token);
            await transaction.RollbackAsync(Token);
        }
        Assert.Null(await Accounts.FindAsync(Book, Bin, null, Token));
        Assert.Empty(await Balances.AllAsync(Book, null, null, null, Token));
        await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => PostAsync("1", 1, 10, Mine));
        await PostAsync("1", 1, 10, Find);
        await PostAsync("2", 1, 10, Mine);
        await SoundAsync(2);
    }

    [Fact]
    public async Task A_refused_operation_leaves_the_hosts_transaction_usable_and_nothing_behind()
    {
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            var within = Store.Join(connection, transaction);
            await Ledger.PostAsync(Draft("1", 1, 10, Find), within, Token);
            await Refusal.OfAsync<RuleViolatedException>(
                "ledger.balance.overdrawn", () => Ledger.PostAsync([Draft("2", 1, 10, Mine), Draft("3", 1, 10, Mine)], within, Token));
            await Refusal.OfAsync<IdempotencyConflictException>("ledger.entry.key-conflict", () => Ledger.PostAsync(Draft("1", 1, 11, Find), within, Token));
            await Refusal.OfAsync<RuleViolatedException>(
                "ledger.period.earlier-open", () => Periods.CloseAsync(Book, Code.Parse("2026-02"), within, Token));
            await ExecuteAsync(transaction, "insert into host_document values ('report')");
            await Ledger.PostAsync(Draft("2", 1, 10, Mine), within, Token);
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(400, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(1L, await Database.RunAsync("select count(*) from host_document"));
        await SoundAsync(2);
    }

    [Fact]
    public async Task Balances_are_known_rightly_after_a_part_of_the_hosts_transaction_was_undone()
    {
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            var within = Store.Join(connection, transaction);
            await Ledger.PostAsync(Draft("1", 1, 10, Find), within, Token);
            await UndoneAsync(within, () => Ledger.PostAsync(Draft("2", 1, 10, Mine), within, Token));
            await Ledger.PostAsync(Draft("2", 1, 10, Mine), within, Token);
            await UndoneAsync(within, () => Ledger.PostAsync(Draft("3", 1, 10, Find), within, Token));
            await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => Ledger.PostAsync(Draft("3", 1, 10, Mine), within, Token));
            await transaction.SaveAsync("host", Token);
            await Ledger.PostAsync(Draft("3", 1, 10, Find), within, Token);
            await transaction.RollbackAsync("host", Token);
            await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => Ledger.PostAsync(Draft("3", 1, 10, Mine), within, Token));
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(400, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        await SoundAsync(2);
    }

    [Fact]
    public async Task Accounts_are_known_rightly_after_a_part_of_the_hosts_transaction_was_undone()
    {
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            var within = Store.Join(connection, transaction);
            await UndoneAsync(within, () => OpenAndPostAsync(Bin, "1", within));
            await OpenAndPostAsync(Silo, "1", within);
            await Refusal.OfAsync<NotFoundException>(
                "ledger.account.not-found", () => Ledger.PostAsync(Draft("2", 1, 10, Find with { To = Bin }), within, Token));
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(1000, await Balances.OfAsync(Book, Silo, Copper, null, null, Token));
        Assert.Null(await Accounts.FindAsync(Book, Bin, null, Token));
        await SoundAsync(1);
    }

    [Fact]
    public async Task A_failed_part_of_a_unit_of_work_of_our_own_takes_the_whole_of_it_back()
    {
        await using (var unitOfWork = await Store.BeginAsync(Token))
        {
            await Ledger.PostAsync(Draft("1", 1, 10, Find), unitOfWork, Token);
            await Refusal.OfAsync<RuleViolatedException>(
                "ledger.balance.overdrawn", () => Ledger.PostAsync(Draft("2", 1, 10, Mine with { Amount = 1001 }), unitOfWork, Token));
            await Assert.ThrowsAsync<InvalidOperationException>(() => unitOfWork.CommitAsync(Token));
        }
        await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => PostAsync("2", 1, 10, Mine));
        await SoundAsync(0);
    }

    [Fact]
    public async Task Several_posts_of_one_unit_of_work_see_one_another_and_are_stored_together()
    {
        await using (var unitOfWork = await Store.BeginAsync(Token))
        {
            await Ledger.PostAsync(Draft("1", 1, 10, Find), unitOfWork, Token);
            await Ledger.PostAsync(Draft("2", 1, 11, Mine), unitOfWork, Token);
            await Ledger.PostAsync(Draft("3", 1, 9, Find), unitOfWork, Token);
            await Ledger.PostAsync(Draft("4", 1, 12, Mine with { Amount = 1400 }), unitOfWork, Token);
            await unitOfWork.CommitAsync(Token);
        }
        await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => PostAsync("5", 1, 12, Mine with { Amount = 1 }));
        await SoundAsync(4);
    }

    [Fact]
    public async Task Two_hosts_that_write_alternately_never_act_on_what_they_remember()
    {
        var other = Database.Host(erp => erp.AddLedger()).GetRequiredService<ILedger>();
        await PostAsync("1", 1, 10, Find);
        await other.PostAsync(Draft("2", 1, 10, Mine), null, Token);
        await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => PostAsync("3", 1, 10, Mine));
        await PostAsync("3", 1, 10, Find);
        await other.PostAsync(Draft("4", 1, 10, Mine), null, Token);
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.balance.overdrawn", () => PostAsync("5", 1, 10, Mine with { Amount = 801 }));
        await Accounts.OpenAsync(Book, [Open(Bin, AccountKind.Stock)], null, Token);
        await other.PostAsync(Draft("5", 1, 10, Mine with { To = Bin, Amount = 800 }), null, Token);
        await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
        await Refusal.OfAsync<PeriodClosedException>("ledger.period.closed", () => other.PostAsync(Draft("6", 1, 10, Find), null, Token));
        Assert.Equal(0, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        await SoundAsync(6);
    }

    private async Task OpenAndPostAsync(Code account, string key, UnitOfWork within)
    {
        await Accounts.OpenAsync(Book, [Open(account, AccountKind.Stock)], within, Token);
        await Ledger.PostAsync(Draft(key, 1, 10, Find with { To = account }), within, Token);
    }

    /// <summary>What a module does: several operations as one part of the host's transaction, the last of which fails.</summary>
    private async Task UndoneAsync(UnitOfWork within, Func<Task> part) =>
        await Assert.ThrowsAsync<FormatException>(() => Store.WriteAsync(
            within,
            async _ =>
            {
                await part();
                throw new FormatException();
            },
            Token));

    private async Task<DbConnection> ConnectAsync()
    {
        await Database.RunAsync("create table host_document (name text)");
        return await Database.ConnectAsync();
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    private async Task SoundAsync(long entries)
    {
        var report = await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token);
        Assert.Empty(report.Findings);
        Assert.Equal(entries, report.Books[0].Entries);
    }
}

public sealed class JoinedTransactionOnSqlite() : JoinedTransactionContract(TestEngine.Sqlite);

public sealed class JoinedTransactionOnPostgreSql() : JoinedTransactionContract(TestEngine.PostgreSql);
