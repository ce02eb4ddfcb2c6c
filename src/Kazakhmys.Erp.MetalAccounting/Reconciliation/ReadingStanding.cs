namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What the network says of a reading beyond the reading itself (Narasimhan and Jordache, chapter 3: classification of variables).</summary>
public enum ReadingStanding
{
    /// <summary>Measured, and the other readings say something of it too.</summary>
    Redundant,

    /// <summary>Measured, and nothing else says anything of it: an error in it cannot be seen.</summary>
    NonRedundant,

    /// <summary>Not measured, but the others determine it.</summary>
    Observable,

    /// <summary>Not measured, and the others do not determine it: it has no value.</summary>
    Unobservable,

    /// <summary>Taken as exact.</summary>
    Fixed,
}
