using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class PurityTests
{
    [Fact]
    public void Nothing_reads_the_clock_or_the_randomness_of_the_machine() => Repository.Obeys(PurityRules.ReadsTheMachine);

    [Theory]
    [InlineData("System.DateTime.Now")]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("System.DateTimeOffset.UtcNow")]
    [InlineData("System.Guid.NewGuid()")]
    [InlineData("System.Guid.CreateVersion7()")]
    [InlineData("new System.Random()")]
    [InlineData("System.Random.Shared")]
    [InlineData("NodaTime.SystemClock.Instance")]
    [InlineData("System.TimeProvider.System")]
    [InlineData("(System.Func<System.Guid>)System.Guid.NewGuid")]
    public void A_look_at_the_machine_is_found(string expression) =>
        Assert.NotEmpty(PurityRules.ReadsTheMachine(Calling($"_ = {expression};")));

    [Fact]
    public void A_seeded_generator_and_a_given_identity_are_allowed() =>
        Assert.Empty(PurityRules.ReadsTheMachine(Calling("_ = new System.Random(7); _ = System.Guid.Parse(\"\"); _ = new System.DateTime(2026, 1, 1);")));

    [Fact]
    public void Nothing_changes_the_process_of_the_host() => Repository.Obeys(PurityRules.ChangesTheProcess);

    [Theory]
    [InlineData("Dapper.SqlMapper.AddTypeMap(typeof(int), System.Data.DbType.Int64);")]
    [InlineData("Dapper.SqlMapper.AddTypeHandler(typeof(int), null!);")]
    [InlineData("Dapper.SqlMapper.AddTypeHandler<int>(null!);")]
    [InlineData("Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;")]
    [InlineData("Dapper.SqlMapper.Settings.CommandTimeout = 1;")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;")]
    [InlineData("System.Threading.ThreadPool.SetMinThreads(8, 8);")]
    [InlineData("System.AppContext.SetSwitch(\"x\", true);")]
    public void A_change_of_the_process_is_found(string statement) => Assert.NotEmpty(PurityRules.ChangesTheProcess(Calling(statement)));

    [Fact]
    public void Nothing_is_kept_in_a_static_that_can_change() => Repository.Obeys(PurityRules.KeepsStatics);

    [Theory]
    [InlineData("private static int _count; internal static int Count() => ++_count;")]
    [InlineData("internal static string Name { get; set; } = \"\";")]
    [InlineData("internal static readonly System.Collections.Generic.List<int> Seen = [];")]
    [InlineData("internal static readonly int[] Shared = [1];")]
    public void A_static_that_can_change_is_found(string member) =>
        Assert.NotEmpty(PurityRules.KeepsStatics(SuiteProject.Sample($"internal static class Offender {{ {member} }}")));

    [Theory]
    [InlineData("internal const int Limit = 1;")]
    [InlineData("internal static readonly string Name = \"Cu\";")]
    [InlineData("private static readonly int[] Powers = [1, 10]; internal static System.Func<int, int> Twice() => x => x * 2 + Powers[0];")]
    public void A_constant_is_allowed(string member) =>
        Assert.Empty(PurityRules.KeepsStatics(SuiteProject.Sample($"internal static class Constants {{ {member} }}")));

    private static SuiteProject Calling(string statement) =>
        SuiteProject.Sample($"internal static class Offender {{ internal static void Offend() {{ {statement} }} }}");
}
