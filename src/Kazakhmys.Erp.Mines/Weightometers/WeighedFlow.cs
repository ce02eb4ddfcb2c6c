using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>What passed a weightometer between two of its readings.</summary>
public sealed record WeighedFlow
{
    /// <summary>From the first reading to the last that lie within what was asked for; nothing is guessed beyond them.</summary>
    public required Interval Time { get; init; }

    /// <summary>Mass as weighed, with its standard uncertainty.</summary>
    public required Measured<WetMass> Wet { get; init; }
}
