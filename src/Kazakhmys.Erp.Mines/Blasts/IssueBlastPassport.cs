using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>The passport of a blast (паспорт БВР): what is drilled and charged, what it breaks, and when and in what air people may return.</summary>
public sealed record IssueBlastPassport
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Number of the passport, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Blast { get; init; }

    /// <summary>The stope or bench block.</summary>
    public required Code Stope { get; init; }

    /// <summary>When it was approved.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>Who approved it, by name or staff number; at most 200 characters.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>How many holes.</summary>
    public required int Holes { get; init; }

    /// <summary>Metres of hole.</summary>
    public required Length Drilled { get; init; }

    /// <summary>Dry mass of rock that it breaks.</summary>
    public required Mass Rock { get; init; }

    /// <summary>Volume of that rock in place.</summary>
    public required Volume RockVolume { get; init; }

    /// <summary>What is to be charged, by explosive.</summary>
    public required IReadOnlyList<ExplosiveUse> Explosives { get; init; }

    /// <summary>How long nobody may return after the blast.</summary>
    public required Duration ReEntryAfter { get; init; }

    /// <summary>The air in which people may return; at least one gas, each with a limit.</summary>
    public required IReadOnlyList<GasLimit> GasLimits { get; init; }
}
