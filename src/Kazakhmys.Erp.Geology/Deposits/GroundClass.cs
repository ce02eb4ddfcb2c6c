namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The engineering-geological class of ground: how hard it is to mine in it (of the Zhezkazgan deposit: оңтайлы, орташа, күрделі, өте күрделі).</summary>
public enum GroundClass
{
    /// <summary>Favourable.</summary>
    Favourable = 0,

    /// <summary>Average.</summary>
    Average = 1,

    /// <summary>Complex.</summary>
    Complex = 2,

    /// <summary>Very complex.</summary>
    VeryComplex = 3,
}
