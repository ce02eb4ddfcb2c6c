namespace CopperChain.Inputs;

/// <summary>How a wrong figure would get in.</summary>
internal enum TrapKind
{
    /// <summary>By reading it.</summary>
    Read = 0,

    /// <summary>As cathode of a period.</summary>
    Cathode,

    /// <summary>As copper in concentrate of a period.</summary>
    Concentrate,

    /// <summary>As dry mass of concentrate whose copper it is in truth.</summary>
    ConcentrateMass,
}
