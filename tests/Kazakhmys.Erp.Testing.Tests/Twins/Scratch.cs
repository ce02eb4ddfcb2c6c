using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Twins;
namespace Kazakhmys.Erp.Testing.Tests.Twins;
public sealed class Scratch(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        var t = TwinEnterprise.Create(Sample.January(7));
        output.WriteLine($"COUNT {t.Network.Nodes.Count} {t.Network.Nodes.Count(n => n.IsStock)} {t.Network.Streams.Count} {t.Instruments.Count} {t.Instruments.Count(i => i.Quantity == QuantityKind.Assay)}");
    }
}
