using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

/// <summary>A module that exists in these tests only, with a table of each kind the suite has.</summary>
internal static class Probe
{
    internal const string Sql =
        """
        -- One head, append-only rows; daily sums and keys beside them.
        -- distributed: probe_head, probe_row, probe_sum, probe_key
        -- append-only: probe_row

        create table probe_head (
            book text collate "C" not null, -- the site; its lock serves the book
            seq bigint not null,
            primary key (book)
        );
        create table probe_row (
            book text collate "C" not null,
            seq bigint not null,
            amount bigint not null check (amount > 0),
            memo text collate "C",
            primary key (book, seq)
        );
        create table probe_sum (book text collate "C" not null, day bigint not null, account text collate "C" not null,
            inflow bigint not null, outflow bigint not null, primary key (book, day, account));
        create table probe_key (
            book text collate "C" not null,
            key text collate "C" not null,
            seq bigint not null,
            primary key (book, key)
        );
        """;

    internal static readonly BulkTarget Rows = new(
        "probe_row", BulkColumn.TextKey("book"), BulkColumn.Key("seq"), BulkColumn.Number("amount"), BulkColumn.Text("memo"));

    internal static readonly BulkTarget Sums = new(
        "probe_sum", BulkColumn.TextKey("book"), BulkColumn.Key("day"), BulkColumn.TextKey("account"),
        BulkColumn.Sum("inflow"), BulkColumn.Sum("outflow"));

    internal static readonly BulkTarget Keys = new(
        "probe_key", BulkColumn.TextKey("book"), BulkColumn.TextKey("key"), BulkColumn.Number("seq"));

    internal static readonly KeyLookup ByKey = new("probe_key", "key", "seq");

    internal static ErpModule Module => ScriptedAssembly.Module("probe", ("0001_probe.sql", Sql));

    internal static async Task AddRowAsync(UnitOfWork unitOfWork, long seq, long amount = 1, string? memo = null)
    {
        using var insert = unitOfWork.Prepare("insert into probe_row (book, seq, amount, memo) values ($1, $2, $3, $4)");
        insert.Bind(0, "zhz");
        insert.Bind(1, seq);
        insert.Bind(2, amount);
        insert.Bind(3, memo);
        Assert.Equal(1, await insert.ExecuteAsync());
    }

    internal static async Task AddSumAsync(UnitOfWork unitOfWork, long day, string account, params (long In, long Out)[] flows)
    {
        await using var sums = unitOfWork.Bulk(Sums);
        foreach (var (inflow, outflow) in flows)
        {
            sums.Set(0, "zhz");
            sums.Set(1, day);
            sums.Set(2, account);
            sums.Set(3, inflow);
            sums.Set(4, outflow);
            await sums.EndRowAsync();
        }
        await sums.CompleteAsync();
    }

    internal static Task<long> CountAsync(ErpStore store, string table = "probe_row") => store.ReadAsync(null, s => CountAsync(s, table));

    internal static async Task<long> CountAsync(StoreSession session, string table = "probe_row")
    {
        using var count = session.Prepare($"select count(*) from {table}");
        Assert.True(await count.StepAsync());
        return count.Number(0);
    }
}
