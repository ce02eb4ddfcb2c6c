using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>What an output of a process takes.</summary>
/// <param name="Stream">The output.</param>
/// <param name="Shares">The share of each metal (Cu, Ag, Au, S) of the input; empty for the output that takes the rest of the metals.</param>
/// <param name="GradeOf">The component whose grade gives the mass; 0 when the mass is a share of what the outputs before it leave.</param>
/// <param name="Figure">That grade, or that share; not read for the output that takes the rest of the mass.</param>
/// <param name="Metal">Variation of the shares.</param>
/// <param name="Mass">Variation of the grade or share.</param>
internal sealed record Portion(int Stream, double[] Shares, int GradeOf, double Figure, Wander Metal, Wander Mass);
