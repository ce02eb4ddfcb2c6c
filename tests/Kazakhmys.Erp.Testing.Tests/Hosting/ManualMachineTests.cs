using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Testing.Tests.Hosting;

public sealed class ManualMachineTests
{
    private static readonly Instant Start = Instant.FromUtc(2024, 2, 29, 15, 0);
    private static readonly Code Clerk = Code.Parse("clerk");

    [Fact]
    public async Task A_host_takes_clock_user_and_identities_of_the_test()
    {
        await using var host = Host();
        Assert.Same(host.GetRequiredService<ManualClock>(), host.GetRequiredService<IClock>());
        Assert.Same(host.GetRequiredService<ManualUser>(), host.GetRequiredService<ICurrentUser>());
        Assert.IsType<SeededIdentities>(host.GetRequiredService<IIdentities>());
    }

    [Fact]
    public void The_clock_stands_until_it_is_told_otherwise_in_either_direction()
    {
        var clock = new ManualClock(Start);
        Assert.Equal(Start, clock.GetCurrentInstant());
        clock.Advance(Duration.FromHours(13));
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 4, 0), clock.GetCurrentInstant());
        clock.Advance(-Duration.FromDays(1));
        clock.Set(clock.GetCurrentInstant() + Duration.FromHours(1));
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 5, 0), clock.GetCurrentInstant());
    }

    [Fact]
    public async Task Another_person_acts_until_the_turn_ends_and_only_in_its_own_task()
    {
        var user = new ManualUser(Clerk);
        using (user.As(Code.Parse("foreman")))
        {
            using (user.As(Code.Parse("head")))
                Assert.Equal("head", user.Actor.Value);
            Assert.Equal("foreman", user.Actor.Value);
            await Task.Run(() => user.As(Code.Parse("stranger")), TestContext.Current.CancellationToken);
            Assert.Equal("foreman", user.Actor.Value);
        }
        Assert.Equal(Clerk, user.Actor);
    }

    [Fact]
    public void Identities_of_one_seed_repeat_and_rise_even_when_the_clock_falls_back()
    {
        List<Guid> Drawn(ulong seed)
        {
            var clock = new ManualClock(Start);
            var identities = new SeededIdentities(clock, seed);
            var drawn = Enumerable.Range(0, 5_000).Select(_ => identities.Next()).ToList();
            clock.Advance(-Duration.FromHours(1));
            drawn.Add(identities.Next());
            return drawn;
        }

        var first = Drawn(1);
        Assert.Equal(first, Drawn(1));
        Assert.NotEqual(first, Drawn(2));
        Assert.All(first, id => Assert.Equal((7, 8), (id.Version, id.Variant & 0xC)));
        Assert.Equal(first.Select(id => id.ToString()).Order(StringComparer.Ordinal), first.Select(id => id.ToString()));
    }

    private static ServiceProvider Host() => new ServiceCollection().AddManualMachine(Start, Clerk).AddKazakhmysErp(_ => { }).BuildServiceProvider();
}
