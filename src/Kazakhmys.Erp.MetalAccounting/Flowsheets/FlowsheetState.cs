namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>How far a version of a flowsheet has come.</summary>
public enum FlowsheetState
{
    /// <summary>Drawn, not in force.</summary>
    Draft = 0,

    /// <summary>Approved by a second person; in force from its first day.</summary>
    Approved = 1,

    /// <summary>Approved once; a version approved later takes its place from that version's first day on.</summary>
    Superseded = 2,
}
