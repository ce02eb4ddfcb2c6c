using Kazakhmys.Erp.Ledger.Integrity;

namespace CopperChain.Synthetic;

/// <summary>What a synthetic year came to.</summary>
internal sealed record SyntheticOutcome
{
    public required VerificationReport Verified { get; init; }

    public required TimeSpan Posting { get; init; }

    public required TimeSpan Verifying { get; init; }

    public long Transfers => Verified.Books.Sum(book => book.Transfers);

    public long Entries => Verified.Books.Sum(book => book.Entries);
}
