using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Plans;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>Short-interval control, without I/O: a shift in blocks of one to two hours, the plan shared out over them, the forecast to its end.</summary>
public static class ShortIntervalRules
{
    /// <summary>The shortest block.</summary>
    public static readonly Duration ShortestBlock = Duration.FromHours(1);

    /// <summary>The longest block.</summary>
    public static readonly Duration LongestBlock = Duration.FromHours(2);

    /// <summary>The blocks of a shift: each as long as asked, the last as long as what is left. A 13-hour night has as many as it needs.</summary>
    /// <exception cref="ValidationFailedException">The length is not 1 to 2 hours (<c>kernel.value.out-of-range</c>).</exception>
    public static IReadOnlyList<Interval> Blocks(Interval shift, Duration length)
    {
        if (length < ShortestBlock || length > LongestBlock)
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(
                "BlockLength", length, ("min", ShortestBlock), ("max", LongestBlock)));
        var blocks = new List<Interval>();
        for (var start = shift.Start; start < shift.End; start += length)
            blocks.Add(new Interval(start, Instant.Min(start + length, shift.End)));
        return blocks;
    }

    /// <summary>A plan shared out over blocks by their length, by largest remainder: the parts sum to the plan, exactly.</summary>
    public static IReadOnlyList<ProductionFigures> Share(ProductionFigures plan, IReadOnlyList<Interval> blocks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(blocks);
        var weights = blocks.Select(block => block.Duration.BclCompatibleTicks).ToList();
        var (ore, waste) = (Apportionment.ByLargestRemainder(plan.Ore, weights), Apportionment.ByLargestRemainder(plan.Waste, weights));
        var (drilled, hoisted) = (Apportionment.ByLargestRemainder(plan.Drilled, weights), Apportionment.ByLargestRemainder(plan.Hoisted, weights));
        var metals = plan.Metals.ToDictionary(metal => metal.Key, metal => Apportionment.ByLargestRemainder(metal.Value, weights));
        return
        [
            .. blocks.Select((_, i) => new ProductionFigures
            {
                Ore = ore[i],
                Waste = waste[i],
                Drilled = drilled[i],
                Hoisted = hoisted[i],
                Metals = metals.ToDictionary(metal => metal.Key, metal => metal.Value[i]),
            }),
        ];
    }

    /// <summary>Figures of one stretch of time as they would be over another at the same rate, each rounded once, half to even.</summary>
    public static ProductionFigures AtRate(ProductionFigures figures, Duration over, Duration to)
    {
        ArgumentNullException.ThrowIfNull(figures);
        long Scaled(long amount) => (long)HalfEven.MulDiv(amount, to.BclCompatibleTicks, over.BclCompatibleTicks);
        Mass ScaledMass(Mass mass) => Mass.FromMilligrams(Scaled(mass.Milligrams));
        return new ProductionFigures
        {
            Ore = ScaledMass(figures.Ore),
            Waste = ScaledMass(figures.Waste),
            Drilled = Length.FromMicrometres(Scaled(figures.Drilled.Micrometres)),
            Hoisted = ScaledMass(figures.Hoisted),
            Metals = figures.Metals.ToDictionary(metal => metal.Key, metal => ScaledMass(metal.Value)),
        };
    }

    /// <summary>Where a shift stands at a moment. Calls after the moment are left out; before the shift and after it the nearest end counts.</summary>
    public static ShiftStatus Status(
        Code? target, Kernel.Calendars.Shift shift, Interval time, Duration blockLength, Instant at, ProductionFigures? plan,
        IReadOnlyList<RecordProgress> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var now = Instant.Max(time.Start, Instant.Min(at, time.End));
        var blocks = Blocks(time, blockLength);
        var shares = plan is null ? null : Share(plan, blocks);
        ProductionFigures Done(Interval block) => Sum(calls.Where(call => block.Contains(call.At) && call.At <= at));
        var actual = Sum(calls.Where(call => time.Contains(call.At) && call.At <= at));
        return new ShiftStatus
        {
            Target = target,
            Shift = shift,
            At = at,
            Blocks = [.. blocks.Select((block, i) => new ShiftBlock
            {
                Time = block, Plan = shares?[i], Actual = Done(block), IsOver = block.End <= at,
            })],
            Plan = plan,
            Due = plan is null ? null : AtRate(plan, time.Duration, now - time.Start),
            Actual = actual,
            Forecast = now == time.Start ? null : AtRate(actual, now - time.Start, time.Duration),
        };
    }

    /// <summary>What is wrong with a call: it lies outside its shift (<c>mines.progress.outside-shift</c>) or in the future.</summary>
    public static IEnumerable<Violation> Check(RecordProgress progress, Interval shift, Instant now)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!shift.Contains(progress.At))
            yield return MinesViolations.ProgressOutside.At("At", progress.At, ("from", shift.Start), ("to", shift.End));
        foreach (var fault in MomentRules.CheckPast(progress.At, now))
            yield return fault;
    }

    private static ProductionFigures Sum(IEnumerable<RecordProgress> calls) => calls.Aggregate(
        ProductionFigures.None,
        (sum, call) => sum + new ProductionFigures { Ore = call.Ore, Waste = call.Waste, Drilled = call.Drilled, Hoisted = call.Hoisted });
}
