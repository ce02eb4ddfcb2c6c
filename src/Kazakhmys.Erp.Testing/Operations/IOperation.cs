namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>One piece of work of a shift; the work of a shift is done in the order of the plan.</summary>
internal interface IOperation
{
    /// <summary>Moves what this work moves in a shift.</summary>
    void Run(ShiftFlows flows);
}
