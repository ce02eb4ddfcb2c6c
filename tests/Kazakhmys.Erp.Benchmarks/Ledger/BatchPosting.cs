using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>
/// Batch append through the public API (validated, idempotent, hashed, balances kept) against loops that insert the bare transfer rows only:
/// entries of 4 transfers, 10,000 transfers a transaction, synchronous=FULL. Time per transfer; the ratio is against prepared ADO.NET.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 7, invocationCount: 1)]
public class BatchPosting
{
    private const int Transfers = 200_000;
    private const int PerTransaction = 10_000;
    private EntryDraft[] _entries = [];
    private SyntheticBook? _book;
    private BareTransfers? _bare;
    private EfTransfers? _ef;

    [GlobalSetup]
    public void CreateEntries() => _entries = SyntheticBook.Entries(0, Transfers / SyntheticBook.TransfersPerEntry);

    [IterationSetup]
    public void Open() => (_book, _bare, _ef) = (SyntheticBook.CreateAsync().GetAwaiter().GetResult(), new BareTransfers(), new EfTransfers());

    [IterationCleanup]
    public void Close()
    {
        _book!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _bare!.Dispose();
        _ef!.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Transfers)]
    public void PreparedAdo() => _bare!.InsertByAdo(_entries, PerTransaction);

    [Benchmark(OperationsPerInvoke = Transfers)]
    public void RawCApi() => _bare!.InsertByCApi(_entries, PerTransaction);

    [Benchmark(OperationsPerInvoke = Transfers)]
    public async Task Ledger()
    {
        for (var start = 0; start < _entries.Length; start += PerTransaction / SyntheticBook.TransfersPerEntry)
            await _book!.Ledger.PostAsync(new ArraySegment<EntryDraft>(_entries, start, PerTransaction / SyntheticBook.TransfersPerEntry));
    }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public void EfCoreSaveChanges() => _ef!.Insert(_entries, PerTransaction);
}
