using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Every account still has the definition that its fingerprint was made of.</summary>
internal sealed class AccountsCheck(Code book, VerificationFindings findings)
{
    private const string Select =
        "select id, code, kind, material, overdraft, valid_from, fingerprint from ledger_account where book = $1 order by id";

    private readonly Dictionary<int, EntryHash> _fingerprints = [];
    private readonly Dictionary<int, string> _codes = [];

    public string NameOf(int id) => _codes.TryGetValue(id, out var code) ? code : $"#{id}";

    public bool TryFingerprint(int id, out EntryHash fingerprint) => _fingerprints.TryGetValue(id, out fingerprint);

    public async Task RunAsync(StoreSession session, CancellationToken cancellationToken)
    {
        using var row = session.Prepare(Select);
        row.Bind(0, book.Value);
        while (await row.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var (id, code, stored) = (row.Number(0), row.Text(1) ?? "", row.Text(6));
            var fingerprint = Fingerprints.OfAccount(
                book.Value, id, code, row.Text(2) ?? "", row.Text(3), row.Number(4) == 1, row.Number(5));
            if (fingerprint.ToString() != stored)
                findings.Add(LedgerViolations.VerifyAccountChanged.At($"{book}/account[{code}]", code));
            _fingerprints[(int)id] = fingerprint;
            _codes[(int)id] = code;
        }
    }
}
