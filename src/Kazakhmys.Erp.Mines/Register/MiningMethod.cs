namespace Kazakhmys.Erp.Mines.Register;

/// <summary>How a mine gets at its ore.</summary>
public enum MiningMethod
{
    /// <summary>Through shafts and declines.</summary>
    Underground = 0,

    /// <summary>From the surface.</summary>
    OpenPit = 1,
}
