namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What a machine does, in the terms of the time-usage model (GMG, Standardized Time Classification Framework for Mobile Equipment).</summary>
public enum MachineActivity
{
    /// <summary>Does its work.</summary>
    Operating = 0,

    /// <summary>Manned and fit, but held up: queueing, blasting, shift change.</summary>
    OperatingDelay = 1,

    /// <summary>Fit, but not needed or not manned.</summary>
    Standby = 2,

    /// <summary>In planned maintenance.</summary>
    PlannedMaintenance = 3,

    /// <summary>Broken down.</summary>
    Breakdown = 4,
}
