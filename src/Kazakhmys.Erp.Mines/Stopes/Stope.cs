namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>A stope or bench block with its life so far.</summary>
public sealed record Stope
{
    /// <summary>How it was planned.</summary>
    public required PlanStope Plan { get; init; }

    /// <summary>Its steps in order, the first of them planned.</summary>
    public required IReadOnlyList<StopeStep> Steps { get; init; }

    /// <summary>The state it is in.</summary>
    public StopeState State => Steps[^1].State;

    /// <summary>The number of its latest step.</summary>
    public int Revision => Steps[^1].Revision;

    /// <summary>True while people may muck in it.</summary>
    public bool IsOpen => StopeRules.Gates(Steps).IsOpen;
}
