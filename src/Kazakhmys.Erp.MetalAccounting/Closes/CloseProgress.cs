namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How far a run of a close has come.</summary>
/// <param name="Step">The step that begins, or has ended.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">All steps.</param>
public readonly record struct CloseProgress(CloseStep Step, int Done, int Total);
