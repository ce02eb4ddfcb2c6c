using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>What a study of the gross-error tests runs; the same settings give the same counts.</summary>
public sealed record TwinStudySettings
{
    /// <summary>The seed; each month of the study has a twin of its own.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The month (or other period) that is reconciled each time.</summary>
    public required Period Period { get; init; }

    /// <summary>How many months: each is reconciled clean and once with every fault.</summary>
    public required int Months { get; init; }

    /// <summary>The elements balanced besides mass; none for a balance of masses.</summary>
    public IReadOnlyList<Code> Elements { get; init; } = [];

    /// <summary>Sizes of biases and drifts, in standard uncertainties of the month's reading of the tag.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [3, 5, 10];

    /// <summary>The confidence of all tests.</summary>
    public Ratio Confidence { get; init; } = Ratio.FromPercent(95);

    /// <summary>How many of the months are watched day by day for a drift; that costs a reconciliation of every day.</summary>
    public int WatchedMonths { get; init; }

    internal void Require()
    {
        Require(nameof(Months), Months, 1, 100_000);
        Require(nameof(WatchedMonths), WatchedMonths, 0, Months);
        Require(nameof(Confidence), Confidence.PartsPerTrillion, 1, Ratio.One.PartsPerTrillion - 1);
        foreach (var size in Sizes)
            Require(nameof(Sizes), size, 1, 1_000);
    }

    private static void Require(string name, long value, long min, long max)
    {
        if (value < min || value > max)
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(name, value, ("min", min), ("max", max)));
    }
}
