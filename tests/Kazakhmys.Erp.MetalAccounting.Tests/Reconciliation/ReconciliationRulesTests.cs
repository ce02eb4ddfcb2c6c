using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class ReconciliationRulesTests
{
    private static readonly NetworkReading Good = NetworkReading.Measured(10, 1);

    [Theory]
    [InlineData(double.NaN, 1.0, "metal-accounting.reconciliation.not-finite")]
    [InlineData(double.PositiveInfinity, 1.0, "metal-accounting.reconciliation.not-finite")]
    [InlineData(10.0, double.NaN, "metal-accounting.reconciliation.not-finite")]
    [InlineData(10.0, 0.0, "metal-accounting.reconciliation.uncertainty")]
    [InlineData(10.0, -1.0, "metal-accounting.reconciliation.uncertainty")]
    [InlineData(10.0, null, "metal-accounting.reconciliation.uncertainty-missing")]
    [InlineData(null, 1.0, "metal-accounting.reconciliation.value-missing")]
    public void A_reading_that_says_nothing_is_refused_by_name(double? value, double? uncertainty, string code) => Refused(
        code, "Streams[a].Mass", With(new NetworkReading { State = ReadingState.Measured, Value = value, StandardUncertainty = uncertainty }));

    [Fact]
    public void A_fixed_reading_needs_a_value() => Refused(
        "metal-accounting.reconciliation.value-missing", "Streams[a].Mass", With(new NetworkReading { State = ReadingState.Fixed }));

    [Fact]
    public void A_reading_in_another_unit_is_refused() => Refused(
        "metal-accounting.reconciliation.unit", "Streams[a].Mass.Unit", With(Good with { Unit = "kt" }));

    [Fact]
    public void A_network_without_units_is_refused()
    {
        Refused("metal-accounting.reconciliation.unit-missing", "MassUnit", With(Good) with { MassUnit = " " });
        Refused("metal-accounting.reconciliation.unit-missing", "Components[Cu]", Concentrator() with { Components = [Component("Cu", ""), Component("Ag", "g/t")] });
    }

    [Fact]
    public void Codes_that_stand_twice_are_refused()
    {
        var problem = With(Good);
        Refused("metal-accounting.reconciliation.duplicate", "Streams[a]", problem with { Streams = [.. problem.Streams, problem.Streams[0]] });
        Refused("metal-accounting.reconciliation.duplicate", "Nodes[node]", problem with { Nodes = [.. problem.Nodes, problem.Nodes[0]] });
        Refused("metal-accounting.reconciliation.duplicate", "Components[Cu]", Concentrator() with { Components = [Component("Cu", "%"), Component("Cu", "%")] });
        Refused("metal-accounting.reconciliation.duplicate", "Components[mass]", Concentrator() with { Components = [Component("mass", "%"), Component("Cu", "%")] });
        Refused("metal-accounting.reconciliation.duplicate", "Streams[a].Shares[node]", Problem(
            Stream("a: > node", Good) with { Shares = [new NetworkShare { Node = Of("node"), Coefficient = 1 }] }, Stream("b: node >", Good)));
    }

    [Fact]
    public void What_the_network_does_not_have_is_refused()
    {
        var problem = With(Good);
        Refused("metal-accounting.reconciliation.unknown", "Streams[a]", problem with { Nodes = [new NetworkNode { Code = Of("other") }] });
        Refused("metal-accounting.reconciliation.unknown", "Recoveries[r]", problem with { Recoveries = [Recovery(["a"], ["x"])] });
        Refused("metal-accounting.reconciliation.unknown", "Recoveries[r].Component", problem with { Recoveries = [Recovery(["a"], ["b"]) with { Component = Of("Cu") }] });
        Refused("metal-accounting.reconciliation.unknown", "Covariances[a:mass,x:mass]", problem with { Covariances = [Pair("a", "x", 0.1)] });
        Assert.Contains(
            Reconciler.Check(problem, new ReconciliationOptions { Covariances = [new ReadingPair { First = Mass("a"), Second = Mass("x") }] }),
            violation => violation.Code == "metal-accounting.reconciliation.unknown");
    }

    [Fact]
    public void A_recovery_needs_streams_above_and_below_the_line() => Refused(
        "metal-accounting.reconciliation.recovery-empty", "Recoveries[r]", With(Good) with { Recoveries = [Recovery([], ["a"])] });

    [Fact]
    public void A_stream_back_into_its_own_node_is_refused() => Refused(
        "metal-accounting.reconciliation.self-loop", "Streams[c]", Problem(Stream("a: > node", Good), Stream("b: node >", Good), Stream("c: node > node", Good)));

    [Fact]
    public void A_node_without_streams_is_refused() => Refused(
        "metal-accounting.reconciliation.no-streams", "Nodes[idle]", With(Good) with { Nodes = [new NetworkNode { Code = Of("idle") }, new NetworkNode { Code = Of("node") }] });

    [Fact]
    public void A_stream_has_an_assay_of_each_component() => Refused(
        "metal-accounting.reconciliation.assay-count", "Streams[a].Assays", With(Good) with { Components = [Component("Cu", "%")] });

    [Fact]
    public void More_than_a_hundred_percent_is_refused() => Refused(
        "metal-accounting.reconciliation.percent", "Streams[a].Assays[Cu]",
        Problem(["Cu"], Stream("a: > node", Good, NetworkReading.Measured(130, 1)), Stream("b: node >", Good, Good)));

    [Fact]
    public void Nothing_measured_is_nothing_to_reconcile() => Refused(
        "metal-accounting.reconciliation.nothing-measured", "Streams", Problem(Stream("a: > node", NetworkReading.Fixed(1)), Stream("b: node >", NetworkReading.Unmeasured())));

    [Fact]
    public void Errors_belong_to_measured_readings_and_leave_them_errors_of_their_own()
    {
        var problem = With(NetworkReading.Fixed(10));
        Refused("metal-accounting.reconciliation.not-measured", "Covariances[a:mass,b:mass]", problem with { Covariances = [Pair("a", "b", 0.1)] });
        problem = With(Good);
        Refused("metal-accounting.reconciliation.shared-too-large", "SharedErrors[a:mass]", problem with { SharedErrors = [Shared("w", ("a", 1.0))] });
        Refused("metal-accounting.reconciliation.duplicate", "SharedErrors[w].Parts[a:mass]", problem with { SharedErrors = [Shared("w", ("a", 0.1), ("a", 0.1))] });
        Refused("metal-accounting.reconciliation.not-finite", "SharedErrors[w].Parts[a:mass]", problem with { SharedErrors = [Shared("w", ("a", double.NaN))] });
        Refused("metal-accounting.reconciliation.duplicate", "Covariances[b:mass,a:mass]", problem with { Covariances = [Pair("a", "b", 0.1), Pair("b", "a", 0.1)] });
        Refused("metal-accounting.reconciliation.not-finite", "Covariances[a:mass,b:mass]", problem with { Covariances = [Pair("a", "b", double.NaN)] });
    }

    [Fact]
    public void A_singular_covariance_matrix_is_refused() => Refused(
        "metal-accounting.reconciliation.covariance-singular", "Covariances[a:mass]", With(Good) with { Covariances = [Pair("a", "b", 1)] });

    [Theory]
    [InlineData(0, 1e-10, 1)]
    [InlineData(1, 1e-10, 1)]
    [InlineData(double.NaN, 1e-10, 1)]
    [InlineData(0.95, 1, 1)]
    [InlineData(0.95, double.NaN, 1)]
    [InlineData(0.95, 1e-10, 0)]
    public void Options_out_of_range_are_refused(double confidence, double tolerance, int iterations) => Assert.Contains(
        Reconciler.Check(With(Good), new ReconciliationOptions { Confidence = confidence, Tolerance = tolerance, MaxIterations = iterations, MaxEliminated = -1 }),
        violation => violation.Code == "metal-accounting.reconciliation.options");

    [Fact]
    public void Exact_values_that_contradict_each_other_are_named_with_their_node()
    {
        var problem = Problem(
            Stream("a: > node", NetworkReading.Fixed(10)), Stream("b: node >", NetworkReading.Fixed(9)), Stream("c: > other", Good), Stream("d: other >", Good));
        var refused = Assert.Throws<RuleViolatedException>(() => Reconciler.Reconcile(problem));
        Assert.Equal("metal-accounting.reconciliation.contradiction", refused.Code);
        Assert.Equal("Nodes[node]", Assert.Single(refused.Violations).Path);
    }

    [Fact]
    public void An_answer_that_is_not_good_enough_is_no_answer() => Assert.Equal(
        "metal-accounting.reconciliation.not-solved",
        Assert.Throws<RuleViolatedException>(() => Reconciler.Reconcile(Circuit(), new ReconciliationOptions { MaxIterations = 1 })).Code);

    [Fact]
    public void Shapes_that_deserve_a_look_are_flagged()
    {
        var result = Reconciler.Reconcile(Problem(
            Stream("a: > node", Good), Stream("b: node >", Good), Stream("c: node >", Measured(0.1, 1)), Stream("d: > island", Good), Stream("e: > island", Good), Stream("f: >", Good)));
        var codes = result.Flags.Select(flag => flag.Code).ToHashSet();
        Assert.Contains("metal-accounting.reconciliation.island", codes);
        Assert.Contains("metal-accounting.reconciliation.one-sided", codes);
        Assert.Contains("metal-accounting.reconciliation.no-ends", codes);
        Assert.Equal(ReadingStanding.NonRedundant, result.MassOf("f").Standing);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var refused = Assert.Throws<ValidationFailedException>(() => Reconciler.Reconcile(Problem(
            Stream("a: > node", Good with { StandardUncertainty = null }), Stream("b: node >", Good with { Value = double.NaN }), Stream("c: node > node", Good))));
        Assert.Equal(3, refused.Violations.Count);
    }

    private static void Refused(string code, string path, ReconciliationProblem problem) => Assert.Contains(
        Reconciler.Check(problem), violation => violation.Code == code && violation.Path.StartsWith(path, StringComparison.Ordinal));

    private static ReconciliationProblem With(NetworkReading reading) => Problem(Stream("a: > node", reading), Stream("b: node >", Good));

    private static NetworkComponent Component(string code, string unit) => new() { Code = Of(code), Unit = unit };

    private static NetworkRecovery Recovery(string[] products, string[] feeds) =>
        new() { Code = Of("r"), Products = [.. products.Select(Of)], Feeds = [.. feeds.Select(Of)] };

    private static ReadingCovariance Pair(string first, string second, double covariance) =>
        new() { First = Mass(first), Second = Mass(second), Covariance = covariance };

    private static SharedError Shared(string code, params (string Stream, double Part)[] parts) => new()
    {
        Code = Code.Parse(code), Parts = [.. parts.Select(part => new SharedErrorPart { Reading = Mass(part.Stream), StandardUncertainty = part.Part })],
    };
}
