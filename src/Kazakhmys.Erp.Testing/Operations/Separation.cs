namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>
/// A process that gives all it got to its outputs: flotation, smelting, converting, refining. One output takes the rest of the metals and one
/// the rest of the mass, so every component is conserved to the milligram.
/// </summary>
internal sealed class Separation(int area, Portion[] outputs, int restOfMetals, int restOfMass) : IOperation
{
    public void Run(ShiftFlows flows)
    {
        Span<long> input = stackalloc long[Amounts.Count];
        flows.Node(area).CopyTo(input);
        var given = new long[outputs.Length][];
        for (var o = 0; o < outputs.Length; o++)
            given[o] = Metals(outputs[o], o == restOfMetals, input);
        Rest(given, restOfMetals, input, 1, Amounts.Count);
        var left = input[0];
        for (var o = 0; o < outputs.Length; o++)
            if (o != restOfMass)
                left -= given[o][0] = MassOf(outputs[o], given[o], left);
        Rest(given, restOfMass, input, 0, 1);
        for (var o = 0; o < outputs.Length; o++)
            flows.Move(outputs[o].Stream, given[o]);
    }

    private static long[] Metals(Portion output, bool takesRest, ReadOnlySpan<long> input)
    {
        var amounts = new long[Amounts.Count];
        if (takesRest)
            return amounts;
        var factor = output.Metal.Next();
        for (var c = 1; c < Amounts.Count; c++)
            amounts[c] = Amounts.Whole(input[c] * output.Shares[c - 1] * factor);
        return amounts;
    }

    private static long MassOf(Portion output, long[] amounts, long massLeft)
    {
        var figure = output.Figure * output.Mass.Next();
        return Amounts.Whole(output.GradeOf == 0 ? massLeft * figure : amounts[output.GradeOf] / figure);
    }

    private static void Rest(long[][] given, int to, ReadOnlySpan<long> input, int first, int end)
    {
        for (var c = first; c < end; c++)
        {
            var left = input[c];
            for (var o = 0; o < given.Length; o++)
                if (o != to)
                    left -= given[o][c];
            given[to][c] = left;
        }
    }
}
