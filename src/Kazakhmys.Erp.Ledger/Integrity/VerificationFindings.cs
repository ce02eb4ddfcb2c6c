using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>What a verification has found, up to a number that people still read.</summary>
internal sealed class VerificationFindings
{
    private const int AtMost = 1000;
    private readonly List<Violation> _all = [];

    public IReadOnlyList<Violation> All => _all;

    /// <summary>Whatever reading damaged data may throw, which is anything; not what the caller asked for, nor a store that is busy.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is not (OperationCanceledException or NotFoundException or StoreException { Code: "data.store.busy" });

    public void Add(Violation finding)
    {
        if (_all.Count < AtMost)
            _all.Add(finding);
    }

    public void Unreadable(string part, Exception exception) =>
        Add(LedgerViolations.VerifyUnreadable.At(part, exception.Message));

    /// <summary>Runs one part of a verification; a part that cannot be read is a finding, and the next part is tried.</summary>
    public async Task<bool> TryAsync(Code book, string table, Func<Task> part)
    {
        try
        {
            await part().ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            Unreadable($"{book}/{table}", exception);
            return false;
        }
    }
}
