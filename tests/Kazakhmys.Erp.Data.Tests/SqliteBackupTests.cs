using Kazakhmys.Erp.Data.Sqlite;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public sealed class SqliteBackupTests() : StoreContract(TestEngine.Sqlite)
{
    private string Copy => Path.Combine(Database.Folder, "copy.db");

    [Fact]
    public async Task A_backup_under_load_is_a_complete_store_of_one_moment()
    {
        await FillAsync(1, 20_000);
        using var stop = new CancellationTokenSource();
        var written = 0L;
        var begun = new TaskCompletionSource();
        var writer = Task.Run(async () =>
        {
            for (var seq = 100_000; !stop.IsCancellationRequested; seq += 2)
            {
                await Store.WriteAsync(null, async unitOfWork =>
                {
                    await Probe.AddRowAsync(unitOfWork, seq);
                    await Probe.AddRowAsync(unitOfWork, seq + 1);
                });
                Interlocked.Increment(ref written);
                begun.TrySetResult();
            }
        });
        await begun.Task;
        var progress = new Steps();
        var before = Interlocked.Read(ref written);
        await Store.BackupAsync(Copy, progress);
        await stop.CancelAsync();
        await writer;

        Assert.Equal(progress.Last.PagesTotal, progress.Last.PagesDone);
        Assert.Equal(["copy.db"], Directory.GetFiles(Database.Folder, "copy*").Select(Path.GetFileName));
        await using var restored = new SqliteStore($"Data Source={Copy}");
        Assert.Empty(await restored.CheckPhysicalAsync());
        var pairs = await Probe.CountAsync(restored) - 20_000;
        Assert.True(pairs % 2 == 0, "half a unit of work was copied");
        Assert.InRange(pairs / 2, before, await Probe.CountAsync(Store));
        await restored.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1_000_000_000));
    }

    [Fact]
    public async Task A_writer_works_while_a_backup_is_halfway()
    {
        await FillAsync(1, 200_000);
        var written = false;
        await Store.BackupAsync(Copy, new Steps(_ =>
        {
            if (!written)
                Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1_000_000)).GetAwaiter().GetResult();
            written = true;
        }));
        await using var restored = new SqliteStore($"Data Source={Copy}");
        Assert.Equal(200_000, await Probe.CountAsync(restored));
        Assert.Equal(200_001, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file()
    {
        await File.WriteAllTextAsync(Copy, "yesterday");
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => Store.BackupAsync(Copy));
        Assert.Equal("data.backup.exists", refused.Code);
        Assert.Equal("yesterday", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task A_cancelled_backup_leaves_no_file()
    {
        await FillAsync(1, 200_000);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.BackupAsync(Copy, new Steps(_ => stop.Cancel()), stop.Token));
        Assert.Empty(Directory.GetFiles(Database.Folder, "copy*"));
    }

    [Fact]
    public async Task A_backup_into_a_missing_folder_is_unreachable() => Assert.Equal(
        "data.store.unreachable",
        (await Assert.ThrowsAsync<StoreException>(() => Store.BackupAsync(Path.Combine(Database.Folder, "missing", "copy.db")))).Code);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public async Task A_page_that_was_overwritten_is_found(double place)
    {
        await FillAsync(1, 5_000);
        await Store.BackupAsync(Copy);
        await using (var file = new FileStream(Copy, FileMode.Open))
        {
            file.Position = (long)(file.Length * place) / 4096 * 4096;
            file.Write(new byte[4096]);
        }
        await using var damaged = new SqliteStore($"Data Source={Copy}");
        Assert.NotEmpty(await damaged.CheckPhysicalAsync());
    }

    [Fact]
    public async Task A_file_whose_schema_was_overwritten_is_found_too()
    {
        await Store.BackupAsync(Copy);
        await using (var file = new FileStream(Copy, FileMode.Open))
        {
            file.Position = 100;
            file.Write(new byte[3996]);
        }
        await using var damaged = new SqliteStore($"Data Source={Copy}");
        Assert.NotEmpty(await damaged.CheckPhysicalAsync());
    }

    private Task FillAsync(int from, int count) => Store.WriteAsync(null, async unitOfWork =>
    {
        await using var rows = unitOfWork.Bulk(Probe.Rows);
        for (var i = from; i < from + count; i++)
        {
            rows.Set(0, "zhz");
            rows.Set(1, i);
            rows.Set(2, i);
            rows.Set(3, "a memo of some length, so that there are pages");
            await rows.EndRowAsync();
        }
        await rows.CompleteAsync();
    });

    private sealed class Steps(Action<BackupProgress>? then = null) : IProgress<BackupProgress>
    {
        public BackupProgress Last { get; private set; }

        public void Report(BackupProgress value)
        {
            Last = value;
            then?.Invoke(value);
        }
    }
}
