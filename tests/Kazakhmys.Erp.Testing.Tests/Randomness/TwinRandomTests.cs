using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests.Randomness;

/// <summary>The generator is internal; what it promises is seen in what it makes.</summary>
public sealed class TwinRandomTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine_and_version()
    {
        var twin = TwinEnterprise.Create(Sample.January(7));
        Assert.Equal("dbfe625263a318b880068757a76618962e59c62c3f77dbae074edda2252bfa9f", Sample.Fingerprint(twin.Readings));
    }

    [Fact]
    public void Another_seed_gives_another_enterprise() =>
        Assert.NotEqual(
            Sample.Fingerprint(TwinEnterprise.Create(Sample.January(7)).Readings), Sample.Fingerprint(TwinEnterprise.Create(Sample.January(8)).Readings));

    [Fact]
    public void A_longer_run_begins_as_the_shorter_one()
    {
        var month = TwinEnterprise.Create(Sample.January(7));
        var week = TwinEnterprise.Create(Sample.January(7) with { Days = 7 });
        var day = week.Settings.First.AddDays(6);
        Assert.All(week.Network.Streams, s => Assert.Equal(week.Flow(s.Code, day), month.Flow(s.Code, day)));
        Assert.All(week.Instruments, i => Assert.Equal(week.Readings.Of(i.Tag, day), month.Readings.Of(i.Tag, day)));
    }
}
