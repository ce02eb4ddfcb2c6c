namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The shape of an ore body.</summary>
public enum OreBodyShape
{
    /// <summary>A ribbon.</summary>
    Ribbon = 0,

    /// <summary>A lens.</summary>
    Lens = 1,

    /// <summary>Complex.</summary>
    Complex = 2,
}
