using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>A blast with its passport, what was charged, its steps and its gas tests.</summary>
public sealed record Blast
{
    /// <summary>The passport.</summary>
    public required IssueBlastPassport Passport { get; init; }

    /// <summary>What was charged, by explosive; empty before.</summary>
    public required IReadOnlyList<ExplosiveUse> Charged { get; init; }

    /// <summary>Charged, fired, opened: what has happened so far, in order.</summary>
    public required IReadOnlyList<BlastStep> Steps { get; init; }

    /// <summary>The tests of the air, the earliest first.</summary>
    public required IReadOnlyList<RecordGasTest> GasTests { get; init; }

    /// <summary>What somebody should look at; only in the answer to an operation.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public BlastStage Stage => Steps.Count == 0 ? BlastStage.Issued : Steps[^1].Stage;

    /// <summary>When it was fired; null before.</summary>
    public Instant? FiredAt => Steps.FirstOrDefault(step => step.Stage == BlastStage.Fired)?.At;

    /// <summary>From when people may return by the passport's time; null before it was fired.</summary>
    public Instant? ReEntryFrom => FiredAt + Passport.ReEntryAfter;

    /// <summary>Mass of all explosives charged, or of the passport before charging.</summary>
    public Mass Explosives => (Charged.Count > 0 ? Charged : Passport.Explosives).Sum(use => use.Mass);

    /// <summary>Powder factor by mass: explosives over rock, rounded once.</summary>
    public Ratio PowderFactor => Calculations.PowderFactor.ByMass(Explosives, Passport.Rock);

    /// <summary>Powder factor by volume of rock in place, rounded once: 1 g/L is 1 kg/m³.</summary>
    public Concentration PowderFactorByVolume => Calculations.PowderFactor.ByVolume(Explosives, Passport.RockVolume);
}
