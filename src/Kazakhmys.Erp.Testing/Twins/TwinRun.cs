using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Plants;
using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>The run of the plan: what every stream moved in every shift and what every node held at its close.</summary>
internal sealed class TwinRun
{
    /// <summary>From empty stocks; the slowest store renews itself in twenty shifts, the leach circuit in seventy.</summary>
    private const int ShiftsToSettle = 400;

    private readonly long[][] _moved;
    private readonly long[][] _wet;
    private readonly long[][] _held;

    private TwinRun(int shifts) => (_moved, _wet, _held) = (new long[shifts][], new long[shifts][], new long[shifts + 1][]);

    public static TwinRun Of(EnterprisePlan plan, TwinNetwork network, TwinSettings settings)
    {
        var flows = new ShiftFlows(network);
        var waters = network.Streams.Select(s => Waters.Of(s.Material)).ToArray();
        var wanders = network.Streams.Select(s => new Wander(TwinRandom.For(settings.Seed, "moisture/" + s.Code.Value), 0.06)).ToArray();
        for (var shift = 0; shift < ShiftsToSettle; shift++)
            Work(plan, flows);
        var run = new TwinRun(settings.Days * TwinEnterprise.ShiftsADay);
        run._held[0] = flows.Held.ToArray();
        for (var shift = 0; shift < run._moved.Length; shift++)
        {
            Work(plan, flows);
            run._moved[shift] = flows.Moved.ToArray();
            run._held[shift + 1] = flows.Held.ToArray();
            run._wet[shift] = new long[waters.Length];
            for (var s = 0; s < waters.Length; s++)
                run._wet[shift][s] = Wetted(flows.Stream(s)[0], waters[s] * wanders[s].Next());
        }
        return run;
    }

    /// <summary>What moved in shifts from the first up to, and without, the end, with its water.</summary>
    public (long Wet, long[] Amounts) Moved(int stream, int firstShift, int endShift)
    {
        var wet = 0L;
        var amounts = new long[Amounts.Count];
        for (var shift = firstShift; shift < endShift; shift++)
        {
            wet += _wet[shift][stream];
            for (var c = 0; c < Amounts.Count; c++)
                amounts[c] += _moved[shift][(stream * Amounts.Count) + c];
        }
        return (wet, amounts);
    }

    /// <summary>What a node held after so many shifts of the run.</summary>
    public ReadOnlySpan<long> Held(int node, int shiftsDone) => _held[shiftsDone].AsSpan(node * Amounts.Count, Amounts.Count);

    private static void Work(EnterprisePlan plan, ShiftFlows flows)
    {
        flows.Begin();
        foreach (var operation in plan.Operations)
            operation.Run(flows);
        if (!flows.AreasAreEmpty())
            throw new InvalidOperationException("An area has kept what it should have given out.");
    }

    private static long Wetted(long dry, double moisture) =>
        moisture == 0 ? dry : Mass.FromMilligrams(dry).Wet(Moisture.FromPartsPerTrillion((long)(moisture * 1e12))).Milligrams;
}
