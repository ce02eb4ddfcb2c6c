using System.Diagnostics;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Testing.Studies;

namespace Kazakhmys.Erp.Testing.Tests.Studies;

public sealed class Scratch(ITestOutputHelper output)
{
    [Fact]
    public void One()
    {
        foreach (var elements in (Code[][])[[], [KnownCommodities.Copper]])
        {
            var w = Stopwatch.StartNew();
            var result = TwinStudy.Run(new TwinStudySettings { Seed = 1, Period = Sample.Month, Months = 60, Elements = elements, WatchedMonths = elements.Length == 0 ? 30 : 0 });
            output.WriteLine($"{w.ElapsedMilliseconds} ms");
            output.WriteLine(result.ToMarkdown());
        }
    }
}
