using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed partial class ProofTests
{
    private static readonly ReconciliationOptions Options = new()
    {
        EliminatesGrossErrors = true, Covariances = [new ReadingPair { First = Mass("feed"), Second = Mass("tailings") }],
    };

    [Fact]
    public void A_proof_survives_its_file_and_holds()
    {
        var text = Proof(Concentrator());
        Assert.Equal(text, ReconciliationProofs.Write(ReconciliationProofs.Read(text)));
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(text)));
    }

    [Fact]
    public void A_proof_with_gross_errors_and_unobservable_streams_holds()
    {
        var bypass = Concentrator(tailings: 79_850);
        bypass = bypass with
        {
            Nodes = [.. bypass.Nodes, new NetworkNode { Code = Of("thickener") }],
            Streams = [.. bypass.Streams, Loop("there: mill > thickener"), Loop("back: thickener > mill")],
        };
        var proof = ReconciliationProofs.Read(Proof(bypass));
        Assert.Single(proof.Result.Eliminated);
        Assert.Equal(ReadingStanding.Unobservable, proof.Result.MassOf("there").Standing);
        Assert.Empty(ReconciliationProofVerifier.Verify(proof));

        static NetworkStream Loop(string text) => Stream(text, NetworkReading.Unmeasured(100), NetworkReading.Unmeasured(1), NetworkReading.Unmeasured(10));
    }

    [Fact]
    public void Every_number_of_the_file_that_is_changed_is_found_out()
    {
        var text = Proof(Concentrator(tailings: 79_850));
        var numbers = Number().Matches(text);
        Assert.InRange(numbers.Count, 80, 1000);
        Assert.All(numbers, number => Assert.NotEmpty(Found(text[..number.Index] + Changed(number.Value) + text[(number.Index + number.Length)..])));
    }

    [Fact]
    public void Every_letter_of_a_hash_counts()
    {
        var text = Proof(Concentrator());
        foreach (var name in new[] { "inputHash", "resultHash" })
        {
            var at = text.IndexOf(name, StringComparison.Ordinal) + name.Length + 3;
            Assert.NotEmpty(Found(text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..]));
        }
    }

    // Whoever forges a figure can forge the hash of the answer with it; recalculation finds the figure.
    [Fact]
    public void A_forged_figure_with_a_forged_hash_is_found_by_recalculation()
    {
        var proof = ReconciliationProofs.Read(Proof(Concentrator()));
        var places = Numbers(JsonNode.Parse(ReconciliationProofs.Write(proof))!["result"]!, "$");
        Assert.All(places.Where(place => !place.EndsWith(".iterations", StringComparison.Ordinal)), place =>
        {
            var document = JsonNode.Parse(ReconciliationProofs.Write(proof))!;
            var holder = Walk(document["result"]!, place, out var name);
            Replace(holder, name, value => value == 0 || place.EndsWith("imbalanceAdjusted", StringComparison.Ordinal) || place.Contains("certificate", StringComparison.Ordinal)
                ? value + 1 : value * 1.001);
            var forged = ReconciliationProofs.Read(document.ToJsonString());
            forged = ReconciliationProofs.Of(forged.Problem, forged.Options, forged.Result);
            Assert.True(ReconciliationProofVerifier.Verify(forged).Count > 0, place);
        });
    }

    [Fact]
    public void What_is_wrong_is_named_by_its_code()
    {
        var proof = ReconciliationProofs.Read(Proof(Concentrator()));
        var stream = proof.Result.Streams[2];
        var moved = proof.Result with { Streams = [proof.Result.Streams[0], proof.Result.Streams[1], stream with { Mass = stream.Mass with { Adjusted = 97_000 } }] };
        Assert.Equal(
            ["metal-accounting.proof.balance", "metal-accounting.proof.figure", "metal-accounting.proof.result-hash", "metal-accounting.proof.stationarity"],
            Codes(proof with { Result = moved }));
        Assert.Equal(["metal-accounting.proof.version"], Codes(proof with { Version = 2 }));
        Assert.Contains("metal-accounting.proof.algorithm", Codes(proof with { Result = proof.Result with { Algorithm = "by-hand" } }));
        Assert.Contains("metal-accounting.proof.input-hash", Codes(proof with { Problem = proof.Problem with { FlowsheetVersion = 7 } }));
        Assert.Contains("metal-accounting.reconciliation.no-streams", Codes(proof with { Problem = proof.Problem with { Nodes = [.. proof.Problem.Nodes, new NetworkNode { Code = Of("x") }] } }));
        Assert.NotEmpty(Codes(proof with { Result = proof.Result with { Streams = [] } }));
    }

    [Fact]
    public void The_same_network_in_another_order_has_the_same_hash()
    {
        var problem = Concentrator();
        var turned = problem with
        {
            Components = [.. problem.Components.Reverse()],
            Streams = [.. problem.Streams.Reverse().Select(stream => stream with { Assays = [.. stream.Assays.Reverse()] })],
        };
        Assert.Equal(ReconciliationProblems.Hash(problem, Options), ReconciliationProblems.Hash(turned, Options));
        Assert.NotEqual(ReconciliationProblems.Hash(problem, Options), ReconciliationProblems.Hash(problem, ReconciliationOptions.Default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"version":1}""")]
    [InlineData("""{"unknown":1}""")]
    public void A_file_that_is_no_proof_is_refused(string text) =>
        Assert.Equal("metal-accounting.proof.malformed", Assert.Throws<ValidationFailedException>(() => ReconciliationProofs.Read(text)).Code);

    [Theory]
    [InlineData("\"version\":1", "\"version\":\"1\"")]
    [InlineData("\"version\":1", "\"version\":1e999")]
    [InlineData("\"state\":\"measured\"", "\"state\":0")]
    [InlineData("\"state\":\"measured\"", "\"state\":\"weighed\"")]
    [InlineData("{\"code\":\"mill\"}", "null")]
    [InlineData("\"nodes\":[", "\"nodes\":[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("\"code\":\"mill\"", "\"code\":\"m i l l\"")]
    [InlineData("\"code\":\"mill\"", "\"code\":\"mill\",\"colour\":\"red\"")]
    [InlineData("\"tag\":\"feed:mass\"", "\"tag\":\"feed\"")]
    public void A_file_with_something_else_in_it_is_refused(string what, string instead)
    {
        var text = Proof(Concentrator());
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.Equal(
            "metal-accounting.proof.malformed",
            Assert.Throws<ValidationFailedException>(() => ReconciliationProofs.Read(text.Replace(what, instead, StringComparison.Ordinal))).Code);
    }

    [Fact]
    public void A_file_without_end_is_not_read() => Assert.Equal(
        "metal-accounting.proof.too-large", Assert.Throws<ValidationFailedException>(() => ProofJson.Read<ReconciliationProblem>("{}", mostCharacters: 1)).Code);

    [Fact]
    public void A_problem_survives_its_file() =>
        Assert.Equal(ReconciliationProblems.Write(Circuit()), ReconciliationProblems.Write(ReconciliationProblems.Read(ReconciliationProblems.Write(Circuit()))));

    private static string Proof(ReconciliationProblem problem) =>
        ReconciliationProofs.Write(ReconciliationProofs.Of(problem, Options, Reconciler.Reconcile(problem, Options)));

    /// <summary>What reading or verifying finds.</summary>
    private static IReadOnlyList<Violation> Found(string text)
    {
        try
        {
            return ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(text));
        }
        catch (ErpException refused)
        {
            return refused.Violations;
        }
    }

    private static IEnumerable<string> Codes(ReconciliationProof proof) => ReconciliationProofVerifier.Verify(proof).Select(violation => violation.Code).Distinct().Order();

    /// <summary>The number with its last digit changed.</summary>
    private static string Changed(string number)
    {
        var mantissa = number.Split('E', 'e')[0];
        var last = mantissa[^1] == '9' ? '8' : (char)(mantissa[^1] + 1);
        return mantissa[..^1] + last + number[mantissa.Length..];
    }

    private static List<string> Numbers(JsonNode node, string path) => node switch
    {
        JsonObject members => [.. members.Where(m => m.Value is not null).SelectMany(m => Numbers(m.Value!, $"{path}.{m.Key}"))],
        JsonArray list => [.. list.SelectMany((item, i) => item is null ? [] : Numbers(item, string.Create(CultureInfo.InvariantCulture, $"{path}.{i}")))],
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => [path],
        _ => [],
    };

    private static JsonNode Walk(JsonNode node, string path, out string name)
    {
        var steps = path.Split('.')[1..];
        name = steps[^1];
        return steps[..^1].Aggregate(node, (at, step) => at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);
    }

    private static void Replace(JsonNode holder, string name, Func<double, double> change)
    {
        if (holder is JsonArray list)
            list[int.Parse(name, CultureInfo.InvariantCulture)] = change(list[int.Parse(name, CultureInfo.InvariantCulture)]!.GetValue<double>());
        else if (name is "degreesOfFreedom" or "equivalenceSet")
            holder[name] = holder[name]!.GetValue<int>() + 1;
        else
            holder[name] = change(holder[name]!.GetValue<double>());
    }

    [GeneratedRegex(@"(?<=[:,\[])-?\d+(\.\d+)?([eE][-+]?\d+)?(?=[,}\]])")]
    private static partial Regex Number();
}
