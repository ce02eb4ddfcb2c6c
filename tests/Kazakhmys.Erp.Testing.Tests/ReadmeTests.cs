using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests;

/// <summary>The example of the package's README, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_finds_the_drifting_scale()
    {
        var month = Period.Month(2026, 1);
        var twin = TwinEnterprise.Create(TwinSettings.For(month, seed: 7));
        var cathode = twin.Flow(Code.Parse("zhz-smelter.cathodes"), month).Content.Copper; // true, to the milligram

        var drifting = twin.Readings.With(new TwinFault
        {
            Kind = TwinFaultKind.Drift, Tag = Code.Parse("zhz-conc.feed.mass"), First = month.First, Last = month.Last, Size = Ratio.FromFraction(8),
        });
        var result = Reconciler.Reconcile(TwinReconciliation.Problem(drifting, month, KnownCommodities.Copper));
        var suspect = result.Readings.MaxBy(r => r.TestStatistic)!.Tag; // zhz-conc.feed:mass

        Assert.InRange(cathode.Tonnes, 11_000m, 13_000m);
        Assert.Equal("zhz-conc.feed:mass", suspect.ToString());
        Assert.False(result.GlobalTest.Passes);
    }
}
