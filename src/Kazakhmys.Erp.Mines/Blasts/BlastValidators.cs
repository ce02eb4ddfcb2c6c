using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>Shapes that the commands of a blast share.</summary>
internal static class BlastShapes
{
    private const int MaxPerson = 200;

    public static void IsPerson<T>(this IRuleBuilder<T, string> rule) => rule.IsText(MaxPerson);

    public static void AreExplosives<T>(this IRuleBuilder<T, IReadOnlyList<ExplosiveUse>> rule) =>
        rule.Must(uses => uses is { Count: > 0 }).WithViolation(KernelViolations.ListEmpty)
            .Must(uses => uses.All(use => !use.Explosive.IsEmpty)).WithViolation(KernelViolations.CodeMissing)
            .Must(uses => uses.All(use => use.Mass > Mass.Zero)).WithViolation(KernelViolations.ValueNotPositive)
            .Must(uses => uses.Select(use => use.Explosive).Distinct().Count() == uses.Count).WithViolation(MinesViolations.CodeTwice);

    public static bool AreDistinct(IEnumerable<Code> codes)
    {
        var seen = new HashSet<Code>();
        return codes.All(seen.Add);
    }
}

internal sealed class IssueBlastPassportValidator : AbstractValidator<IssueBlastPassport>
{
    public IssueBlastPassportValidator()
    {
        RuleFor(passport => passport.Book).IsNamed();
        RuleFor(passport => passport.Mine).IsSegment();
        RuleFor(passport => passport.Blast).IsSegment();
        RuleFor(passport => passport.Stope).IsSegment();
        RuleFor(passport => passport.ApprovedBy).IsPerson();
        RuleFor(passport => passport.Holes).Must(holes => holes > 0).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(passport => passport.Drilled).Must(length => length > Length.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(passport => passport.Rock).Must(rock => rock > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(passport => passport.RockVolume).Must(rock => rock > Volume.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(passport => passport.Explosives).AreExplosives();
        RuleFor(passport => passport.ReEntryAfter).Must(time => time > Duration.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(passport => passport.GasLimits)
            .Must(limits => limits is { Count: > 0 }).WithViolation(KernelViolations.ListEmpty)
            .Must(limits => limits.All(limit => !limit.Gas.IsEmpty)).WithViolation(KernelViolations.CodeMissing)
            .Must(limits => limits.All(limit => limit.AtLeast is not null || limit.AtMost is not null)).WithViolation(KernelViolations.ValueRequired)
            .Must(limits => BlastShapes.AreDistinct(limits.Select(limit => limit.Gas))).WithViolation(MinesViolations.CodeTwice);
    }
}

internal sealed class ChargeBlastValidator : AbstractValidator<ChargeBlast>
{
    public ChargeBlastValidator()
    {
        RuleFor(charge => charge.Book).IsNamed();
        RuleFor(charge => charge.Mine).IsSegment();
        RuleFor(charge => charge.Blast).IsSegment();
        RuleFor(charge => charge.Person).IsPerson();
        RuleFor(charge => charge.Explosives).AreExplosives();
    }
}

internal sealed class FireBlastValidator : AbstractValidator<FireBlast>
{
    public FireBlastValidator()
    {
        RuleFor(fire => fire.Book).IsNamed();
        RuleFor(fire => fire.Mine).IsSegment();
        RuleFor(fire => fire.Blast).IsSegment();
        RuleFor(fire => fire.Person).IsPerson();
    }
}

internal sealed class RecordGasTestValidator : AbstractValidator<RecordGasTest>
{
    public RecordGasTestValidator()
    {
        RuleFor(test => test.Book).IsNamed();
        RuleFor(test => test.Mine).IsSegment();
        RuleFor(test => test.Blast).IsSegment();
        RuleFor(test => test.Person).IsPerson();
        RuleFor(test => test.Readings)
            .Must(readings => readings is { Count: > 0 }).WithViolation(KernelViolations.ListEmpty)
            .Must(readings => readings.All(reading => !reading.Gas.IsEmpty)).WithViolation(KernelViolations.CodeMissing)
            .Must(readings => readings.All(reading => reading.Share >= Ratio.Zero && reading.Share <= Ratio.One))
            .WithViolation(KernelViolations.ValueOutOfRange, ("min", 0), ("max", 1))
            .Must(readings => BlastShapes.AreDistinct(readings.Select(reading => reading.Gas))).WithViolation(MinesViolations.CodeTwice);
    }
}

internal sealed class OpenReEntryValidator : AbstractValidator<OpenReEntry>
{
    public OpenReEntryValidator()
    {
        RuleFor(entry => entry.Book).IsNamed();
        RuleFor(entry => entry.Mine).IsSegment();
        RuleFor(entry => entry.Blast).IsSegment();
        RuleFor(entry => entry.Person).IsPerson();
        RuleFor(entry => entry.MisfiresCleared).Must(count => count >= 0).WithViolation(KernelViolations.ValueNegative);
    }
}
