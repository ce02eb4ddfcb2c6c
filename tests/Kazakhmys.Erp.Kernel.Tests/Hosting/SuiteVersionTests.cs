using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Hosting;

public sealed class SuiteVersionTests
{
    [Fact]
    public void Packages_of_one_version_go_together() =>
        SuiteVersion.Guard([new ErpModule { Name = "mines", Assembly = typeof(SuiteVersion).Assembly }]);

    [Fact]
    public void A_package_of_another_version_is_refused_by_name()
    {
        var stranger = new ErpModule { Name = "mines", Assembly = typeof(NodaTime.Instant).Assembly };

        var refusal = Assert.Throws<RuleViolatedException>(() => SuiteVersion.Guard([stranger]));
        Assert.Equal("kernel.suite.mixed-versions", refusal.Code);
        Assert.Contains($"mines {stranger.Version}", refusal.Violations[0].Value, StringComparison.Ordinal);
    }
}
