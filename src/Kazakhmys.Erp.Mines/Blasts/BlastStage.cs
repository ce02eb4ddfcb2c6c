namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>How far a blast has come.</summary>
public enum BlastStage
{
    /// <summary>Its passport is approved.</summary>
    Issued = 0,

    /// <summary>Its holes are charged.</summary>
    Charged = 1,

    /// <summary>It was fired; nobody may return.</summary>
    Fired = 2,

    /// <summary>People may return.</summary>
    Opened = 3,
}
