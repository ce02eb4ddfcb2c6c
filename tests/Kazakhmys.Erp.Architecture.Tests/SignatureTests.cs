using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class SignatureTests
{
    [Fact]
    public void All_awaited_work_can_be_cancelled() => Repository.Obeys(SignatureRules.UncancellableWork);

    [Theory]
    [InlineData("System.Threading.Tasks.Task HoistAsync();")]
    [InlineData("System.Threading.Tasks.Task<int> HoistAsync(System.Threading.CancellationToken token, int skips);")]
    [InlineData("System.Collections.Generic.IAsyncEnumerable<int> Skips(int shaft);")]
    public void Work_that_cannot_be_cancelled_is_found(string member) => Assert.NotEmpty(SignatureRules.UncancellableWork(Interface(member)));

    [Fact]
    public void Work_with_a_token_at_the_end_is_allowed() => Assert.Empty(SignatureRules.UncancellableWork(
        Interface("System.Threading.Tasks.Task<int> HoistAsync(int skips, System.Threading.CancellationToken cancellationToken = default); int Count();")));

    [Fact]
    public void Time_is_told_in_the_types_of_NodaTime() => Repository.Obeys(SignatureRules.BareTime);

    [Theory]
    [InlineData("System.DateTime At { get; }")]
    [InlineData("System.Collections.Generic.IReadOnlyList<System.DateTimeOffset?> All();")]
    [InlineData("void Record(System.DateOnly day);")]
    public void A_bare_time_is_found(string member) => Assert.NotEmpty(SignatureRules.BareTime(Interface(member)));

    [Fact]
    public void Quantities_and_the_ledger_are_exact() => Repository.Obeys(SignatureRules.Inexact);

    [Theory]
    [InlineData("double Amount { get; }")]
    [InlineData("void Post(float? amount);")]
    [InlineData("System.Collections.Generic.IReadOnlyDictionary<string, double[]> Shares();")]
    public void A_floating_point_amount_is_found(string member)
    {
        Assert.NotEmpty(SignatureRules.Inexact(Interface(member, "Kazakhmys.Erp.Ledger")));
        Assert.NotEmpty(SignatureRules.Inexact(Interface(member, "Kazakhmys.Erp.Kernel", "namespace Kazakhmys.Erp.Kernel.Quantities;")));
    }

    [Fact]
    public void Public_signatures_show_no_type_of_a_library_that_may_be_exchanged() => Repository.Obeys(SignatureRules.GuestTypes);

    [Theory]
    [InlineData("void Check(FluentValidation.IValidator<string> validator);")]
    [InlineData("Dapper.DynamicParameters Parameters();")]
    [InlineData("System.Collections.Generic.IReadOnlyList<Npgsql.NpgsqlConnection> Connections { get; }")]
    [InlineData("void Open(Microsoft.Data.Sqlite.SqliteConnection connection);")]
    public void A_type_of_a_guest_is_found(string member) => Assert.NotEmpty(SignatureRules.GuestTypes(Interface(member)));

    [Fact]
    public void Classes_are_sealed() => Repository.Obeys(SignatureRules.Unsealed);

    [Fact]
    public void An_open_class_is_found_and_a_base_with_a_heir_is_allowed() => Assert.Equal(
        ["Stope is not sealed"],
        SignatureRules.Unsealed(SuiteProject.Sample(
            "public class Stope; internal class Working; internal sealed class Drift : Working; public abstract class Shaft; public static class Rules;")));

    private static SuiteProject Interface(string member, string project = "Kazakhmys.Erp.Mines", string space = "") =>
        SuiteProject.Sample($"{space} public interface IOffender {{ {member} }}", project);
}
