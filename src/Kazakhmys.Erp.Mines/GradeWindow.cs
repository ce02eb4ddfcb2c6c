using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines;

/// <summary>The grades that are plausible for the ore of a host.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
public readonly record struct GradeWindow(Grade Min, Grade Max)
{
    /// <summary>True when a grade lies in it, both ends included.</summary>
    public bool Contains(Grade grade) => grade >= Min && grade <= Max;
}
