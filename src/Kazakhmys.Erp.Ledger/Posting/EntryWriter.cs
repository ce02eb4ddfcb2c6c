using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Writes a resolved batch: keys, entries with their chain of hashes, transfers, daily balances. Table by table, so that pages are filled in order.</summary>
internal static class EntryWriter
{
    private static readonly BulkTarget _keyTable = new(
        "ledger_key", BulkColumn.TextKey("book"), BulkColumn.TextKey("key"), BulkColumn.Number("seq"));

    private static readonly BulkTarget _entryTable = new(
        "ledger_entry",
        BulkColumn.TextKey("book"), BulkColumn.Key("seq"), BulkColumn.Number("effective_at"), BulkColumn.Number("day"),
        BulkColumn.Number("recorded_at"), BulkColumn.Text("key"), BulkColumn.Number("kind"), BulkColumn.Number("quality"), BulkColumn.Number("related_seq"), BulkColumn.Text("module"), BulkColumn.Text("document_type"),
        BulkColumn.Text("document"), BulkColumn.Number("revision"), BulkColumn.Text("actor"), BulkColumn.Text("memo"),
        BulkColumn.Text("statement"), BulkColumn.Number("transfers"), BulkColumn.Text("hash"));

    private static readonly BulkTarget _transferTable = new(
        "ledger_transfer",
        BulkColumn.TextKey("book"), BulkColumn.Key("seq"), BulkColumn.Key("line"), BulkColumn.Number("from_account"),
        BulkColumn.Number("to_account"), BulkColumn.Text("commodity"), BulkColumn.Number("amount"));

    private static readonly BulkTarget _balanceTable = new(
        "ledger_balance_day",
        BulkColumn.TextKey("book"), BulkColumn.Key("day"), BulkColumn.Key("account"), BulkColumn.TextKey("commodity"),
        BulkColumn.Sum("received"), BulkColumn.Sum("issued"));

    /// <summary>Writes the entries that were not posted before; fills receipts and answers the new head.</summary>
    public static async Task<HeadRow> WriteAsync(
        UnitOfWork unitOfWork, Code book, Code actor, HeadRow head, Instant now, PostingBatch batch, Receipt[] receipts, CancellationToken cancellationToken)
    {
        await WriteKeysAsync(unitOfWork, book, head.Seq, batch, cancellationToken).ConfigureAwait(false);
        var next = await WriteEntriesAsync(unitOfWork, book, actor, head, now, batch, receipts, cancellationToken).ConfigureAwait(false);
        await WriteTransfersAsync(unitOfWork, book, head.Seq, batch, cancellationToken).ConfigureAwait(false);
        await WriteBalancesAsync(unitOfWork, book, batch, cancellationToken).ConfigureAwait(false);
        await next.UpdateAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        return next;
    }

    private static async Task WriteKeysAsync(UnitOfWork unitOfWork, Code book, long seq, PostingBatch batch, CancellationToken cancellationToken)
    {
        var writer = unitOfWork.Bulk(_keyTable);
        await using (writer.ConfigureAwait(false))
        {
            for (var i = 0; i < batch.EntryCount; i++)
            {
                if (batch.Entry(i).Before is not null)
                    continue;
                writer.Set(0, book.Value);
                writer.Set(1, batch.Entry(i).Key);
                writer.Set(2, ++seq);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<HeadRow> WriteEntriesAsync(
        UnitOfWork unitOfWork, Code book, Code actor, HeadRow head, Instant now, PostingBatch batch, Receipt[] receipts, CancellationToken cancellationToken)
    {
        var (seq, hash, recorded, lastDay) = (head.Seq, head.Hash, head.RecordedAt, head.LastDay);
        var clock = now.ToUnixTimeTicks();
        var writer = unitOfWork.Bulk(_entryTable);
        await using (writer.ConfigureAwait(false))
        {
            for (var i = 0; i < batch.EntryCount; i++)
            {
                if (batch.Entry(i).Before is { } before)
                {
                    receipts[i] = before;
                    continue;
                }
                seq++;
                recorded = Math.Max(clock, recorded + 1);
                hash = Hash(batch, i, book, actor, seq, recorded, hash);
                if (batch.Entry(i).Transfers.Count > 0)
                    lastDay = Math.Max(lastDay, batch.Entry(i).Day);
                SetEntry(writer, batch.Entry(i), book, actor, seq, recorded, hash);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
                receipts[i] = new Receipt { Book = book, Seq = seq, RecordedAt = Instant.FromUnixTimeTicks(recorded), Hash = hash };
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        return head with { Seq = seq, Hash = hash, RecordedAt = recorded, LastDay = lastDay };
    }

    private static EntryHash Hash(PostingBatch batch, int index, Code book, Code actor, long seq, long recorded, EntryHash previous)
    {
        ref var entry = ref batch.Entry(index);
        var form = batch.Form;
        CanonicalEntry.Begin(form, previous, book.Value, seq, entry.EffectiveTicks, entry.Day, recorded);
        form.Write(entry.Key);
        form.Write((long)entry.Kind);
        form.Write((long)entry.Quality);
        form.Write(entry.RelatedSeq);
        form.Write(entry.Document.Module.Value);
        form.Write(entry.Document.Type.Value);
        form.Write(entry.Document.Id);
        form.Write(entry.Document.Revision);
        form.Write(actor.Value);
        form.Write(entry.Memo ?? "");
        form.Write(entry.Statement ?? "");
        form.Write(entry.Transfers.Count);
        for (var line = 0; line < entry.Transfers.Count; line++)
        {
            ref readonly var transfer = ref batch.Transfer(entry.FirstTransfer + line);
            form.Write(transfer.From.Fingerprint);
            form.Write(transfer.To.Fingerprint);
            form.Write(transfer.Commodity.Code.Value);
            form.Write(transfer.Amount);
        }
        return CanonicalEntry.Hash(form);
    }

    private static void SetEntry(BulkWriter writer, in PendingEntry entry, Code book, Code actor, long seq, long recorded, EntryHash hash)
    {
        writer.Set(0, book.Value);
        writer.Set(1, seq);
        writer.Set(2, entry.EffectiveTicks);
        writer.Set(3, entry.Day);
        writer.Set(4, recorded);
        writer.Set(5, entry.Key);
        writer.Set(6, (long)entry.Kind);
        writer.Set(7, (long)entry.Quality);
        writer.Set(8, entry.RelatedSeq);
        writer.Set(9, entry.Document.Module.Value);
        writer.Set(10, entry.Document.Type.Value);
        writer.Set(11, entry.Document.Id);
        writer.Set(12, entry.Document.Revision);
        writer.Set(13, actor.Value);
        writer.Set(14, entry.Memo);
        writer.Set(15, entry.Statement);
        writer.Set(16, entry.Transfers.Count);
        Span<byte> hex = stackalloc byte[2 * EntryHash.Size];
        hash.WriteHex(hex);
        writer.Set(17, hex);
    }

    private static async Task WriteTransfersAsync(UnitOfWork unitOfWork, Code book, long seq, PostingBatch batch, CancellationToken cancellationToken)
    {
        var writer = unitOfWork.Bulk(_transferTable);
        await using (writer.ConfigureAwait(false))
        {
            for (var i = 0; i < batch.EntryCount; i++)
            {
                if (batch.Entry(i).Before is not null)
                    continue;
                seq++;
                var (first, count) = (batch.Entry(i).FirstTransfer, batch.Entry(i).Transfers.Count);
                for (var line = 0; line < count; line++)
                {
                    SetTransfer(writer, batch.Transfer(first + line), book, seq, line);
                    await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void SetTransfer(BulkWriter writer, in ResolvedTransfer transfer, Code book, long seq, int line)
    {
        writer.Set(0, book.Value);
        writer.Set(1, seq);
        writer.Set(2, line);
        writer.Set(3, transfer.From.Id);
        writer.Set(4, transfer.To.Id);
        writer.Set(5, transfer.Commodity.Code.Value);
        writer.Set(6, transfer.Amount);
    }

    private static async Task WriteBalancesAsync(UnitOfWork unitOfWork, Code book, PostingBatch batch, CancellationToken cancellationToken)
    {
        batch.Deltas.Sort();
        var writer = unitOfWork.Bulk(_balanceTable);
        await using (writer.ConfigureAwait(false))
        {
            for (var i = 0; i < batch.Deltas.Count; i++)
            {
                var key = batch.Deltas.Keys[i];
                var delta = batch.Deltas[key];
                writer.Set(0, book.Value);
                writer.Set(1, key.Day);
                writer.Set(2, key.Account);
                writer.Set(3, batch.Commodity(key.Commodity).Code.Value);
                writer.Set(4, delta.Received);
                writer.Set(5, delta.Issued);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
