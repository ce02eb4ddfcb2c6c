namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>What kind of machine.</summary>
public enum MachineKind
{
    /// <summary>A drill rig.</summary>
    Drill = 0,

    /// <summary>A load-haul-dump machine.</summary>
    Lhd = 1,

    /// <summary>A truck.</summary>
    Truck = 2,

    /// <summary>An excavator or face shovel.</summary>
    Excavator = 3,

    /// <summary>Another: bolter, charger, dozer.</summary>
    Other = 4,
}
