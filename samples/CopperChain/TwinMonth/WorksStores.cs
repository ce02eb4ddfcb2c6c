using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Anodes;

namespace CopperChain.TwinMonth;

/// <summary>What lies in the stores of a smelter between its furnaces and the cells.</summary>
internal sealed class WorksStores
{
    public LotQueue Dust { get; } = new();

    public LotQueue ConverterSlag { get; } = new();

    public LotQueue Reverts { get; } = new();

    public LotQueue Scrap { get; } = new();

    public Queue<CastAnode> Anodes { get; } = new();

    /// <summary>By how much more than was asked for anodes were hung in so far: they are whole pieces.</summary>
    public Mass HungAhead { get; set; }
}
