namespace Kazakhmys.Erp.Testing.Faults;

/// <summary>What is wrong with an instrument or with who reads it.</summary>
public enum TwinFaultKind
{
    /// <summary>Every reading is off by the same multiple of its declared standard uncertainty.</summary>
    Bias = 0,

    /// <summary>The error grows day by day, from one share of its size on the first day to all of it on the last.</summary>
    Drift = 1,

    /// <summary>The instrument shows the value of the day before the first, day after day.</summary>
    Frozen = 2,

    /// <summary>The readings of two tags are booked each for the other.</summary>
    Swapped = 3,

    /// <summary>One reading was typed wrongly.</summary>
    Typing = 4,
}
