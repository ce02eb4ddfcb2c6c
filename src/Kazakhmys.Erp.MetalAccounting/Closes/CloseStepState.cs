namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How far a step has come.</summary>
public enum CloseStepState
{
    /// <summary>Not done yet.</summary>
    Pending = 0,

    /// <summary>Done, and never done again.</summary>
    Done = 1,

    /// <summary>Tried and refused; nothing of it was stored but the violations.</summary>
    Failed = 2,
}
