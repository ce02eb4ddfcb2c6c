using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>
/// Online backup (https://www.sqlite.org/backup.html) from a connection that holds a snapshot: writers go on, and the copy does not
/// start again when they commit.
/// </summary>
internal static class SqliteBackup
{
    private const int PagesAtOnce = 1024;

    internal static async Task RunAsync(
        SqliteStore store, string path, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
            throw new ValidationFailedException(DataViolations.BackupExists.At("path", path));
        var partial = $"{path}.partial";
        Remove(partial);
        try
        {
            var session = await store.OpenReadAsync(cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
                await Task.Run(() => Copy((SqliteConnection)session.Connection, partial, progress, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
            Flush(partial);
            Publish(partial, path);
        }
        catch (DbException exception)
        {
            throw store.Translated(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.Store(DataViolations.StoreUnreachable, exception);
        }
        finally
        {
            Remove(partial);
        }
    }

    private static void Remove(string partial)
    {
        foreach (var path in new[] { partial, $"{partial}-journal" })
            if (File.Exists(path))
                File.Delete(path);
    }

    private static void Copy(
        SqliteConnection source, string target, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        using (var first = source.CreateCommand())
        {
            first.CommandText = "select count(*) from sqlite_schema";
            first.ExecuteScalar();
        }
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        copy.Open();
        using var backup = raw.sqlite3_backup_init(copy.Handle!, "main", source.Handle!, "main");
        if (backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle!), copy.Handle!);
        int code;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, PagesAtOnce);
            var total = raw.sqlite3_backup_pagecount(backup);
            progress?.Report(new BackupProgress(total - raw.sqlite3_backup_remaining(backup), total));
        }
        while (code == raw.SQLITE_OK);
        if (code != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(code, copy.Handle!);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void Publish(string partial, string path)
    {
        try
        {
            File.Move(partial, path, overwrite: false);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new ValidationFailedException(DataViolations.BackupExists.At("path", path), exception);
        }
    }
}
