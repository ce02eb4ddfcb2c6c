using System.Data.Common;
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

    /// <summary>A fault of the data, as opposed to a fault of the caller or of the program.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is DbException or StoreException { Code: not "data.store.busy" } or FormatException or InvalidCastException
            or OverflowException or ValidationFailedException or System.Text.Json.JsonException;

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
