namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>How far a stope or bench block has come.</summary>
public enum StopeState
{
    /// <summary>In the plan.</summary>
    Planned = 0,

    /// <summary>Reached by its drives; a bench block is cleared.</summary>
    Developed = 1,

    /// <summary>Drilled for the next blast.</summary>
    Drilled = 2,

    /// <summary>Charged by a blast passport; nobody mucks.</summary>
    Charged = 3,

    /// <summary>Blasted; the gate is shut until its re-entry is opened.</summary>
    Blasted = 4,

    /// <summary>The gate is open and the ore is loaded.</summary>
    Mucking = 5,

    /// <summary>Empty and filled; the end.</summary>
    Backfilled = 6,

    /// <summary>Left without filling, or given up before it was charged; the end.</summary>
    Closed = 7,
}
