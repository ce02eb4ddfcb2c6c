using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

/// <summary>Networks for the tests, written as "code: from > to".</summary>
internal static class Networks
{
    public static Code Of(string code) => Code.Parse(code);

    public static ReadingTag Mass(string stream) => ReadingTag.MassOf(Of(stream));

    public static ReadingTag Assay(string stream, string component) => ReadingTag.AssayOf(Of(stream), Of(component));

    /// <summary>A stream such as <c>feed: &gt; mill</c>; nothing stands for the outside.</summary>
    public static NetworkStream Stream(string text, NetworkReading mass, params NetworkReading[] assays)
    {
        var (code, ends) = (text.Split(':')[0].Trim(), text.Split(':')[1].Split('>'));
        return new NetworkStream { Code = Of(code), From = End(ends[0]), To = End(ends[1]), Mass = mass, Assays = assays };

        static Code? End(string end) => string.IsNullOrWhiteSpace(end) ? null : Of(end.Trim());
    }

    public static ReconciliationProblem Problem(params NetworkStream[] streams) => Problem([], streams);

    public static ReconciliationProblem Problem(string[] components, params NetworkStream[] streams) => new()
    {
        Flowsheet = Of("test"),
        FlowsheetVersion = 1,
        MassUnit = "t",
        Nodes = [.. streams.SelectMany(s => new[] { s.From, s.To }.OfType<Code>().Concat(s.Shares.Select(share => share.Node))).Distinct().Order()
            .Select(code => new NetworkNode { Code = code })],
        Components = [.. components.Select(component => new NetworkComponent { Code = Of(component), Unit = component == "Cu" ? "%" : "g/t" })],
        Streams = streams,
    };

    public static NetworkReading Measured(double value, double uncertainty = 1) => NetworkReading.Measured(value, uncertainty);

    /// <summary>
    /// Water around a heat exchanger with a bypass, all flows measured with equal variances: Narasimhan and Jordache, Data Reconciliation and Gross Error Detection, 2000, section 1.2, table 1-1.
    /// </summary>
    public static ReconciliationProblem HeatExchanger(double second = 64.45) => Problem(
        Stream("f1: > splitter", Measured(101.91)), Stream("f2: splitter > exchanger", Measured(second)), Stream("f3: splitter > valve", Measured(34.65)),
        Stream("f4: exchanger > mixer", Measured(64.20)), Stream("f5: valve > mixer", Measured(36.44)), Stream("f6: mixer >", Measured(98.88)));

    /// <summary>A synthetic month of a concentrator: feed, concentrate and tailings with copper and silver.</summary>
    public static ReconciliationProblem Concentrator(double tailings = 97_850) => Problem(
        ["Cu", "Ag"],
        Stream("feed: > mill", Measured(100_300, 500), Measured(0.842, 0.013), Measured(24.6, 0.4)),
        Stream("concentrate: mill >", Measured(2_945, 6), Measured(23.9, 0.3), Measured(531, 9)),
        Stream("tailings: mill >", Measured(tailings, 900), Measured(0.121, 0.006), Measured(8.9, 0.3))) with
    {
        Recoveries = [new NetworkRecovery { Code = Of("recovery-Cu"), Component = Of("Cu"), Products = [Of("concentrate")], Feeds = [Of("feed")] }],
    };

    /// <summary>A synthetic flotation circuit: rougher, cleaner with its tailings returned, scavenger.</summary>
    public static ReconciliationProblem Circuit(bool withFlowsInside = true) => Problem(
        ["Cu"],
        Stream("feed: > rougher", Measured(1000, 10), Measured(1.02, 0.02)),
        Stream("froth: rougher > cleaner", Inside(118, 4), Measured(8.1, 0.2)),
        Stream("reject: rougher > scavenger", Inside(940, 20), Measured(0.31, 0.01)),
        Stream("concentrate: cleaner >", Measured(34, 0.4), Measured(25.2, 0.4)),
        Stream("returned: cleaner > rougher", Inside(83, 4), Measured(1.28, 0.05)),
        Stream("middlings: scavenger > rougher", Inside(12, 1), Measured(7.9, 0.4)),
        Stream("tailings: scavenger >", Measured(950, 30), Measured(0.172, 0.006)),
        Stream("slimes: rougher >", Inside(41, 3), Measured(0.51, 0.03)))
        is var problem && withFlowsInside ? problem : Unmeasured(problem, "froth", "returned", "reject");

    public static ReconciliationProblem Unmeasured(ReconciliationProblem problem, params string[] streams) => problem with
    {
        Streams = [.. problem.Streams.Select(s => streams.Contains(s.Code.Value) ? s with { Mass = NetworkReading.Unmeasured() } : s)],
    };

    public static ReconciledReading Reading(this ReconciliationResult result, ReadingTag tag) => result.Readings.Single(reading => reading.Tag == tag);

    public static ReconciledReading MassOf(this ReconciliationResult result, string stream) => result.Reading(Mass(stream));

    public static double[] Adjusted(this ReconciliationResult result) => [.. result.Readings.Select(reading => reading.Adjusted ?? double.NaN)];

    public static void Near(double expected, double? actual, double relative = 1e-9) =>
        Assert.True(Math.Abs(expected - actual!.Value) <= relative * Math.Max(1e-12, Math.Abs(expected)), $"{expected:R} expected, {actual:R} found");

    private static NetworkReading Inside(double value, double uncertainty) => Measured(value, uncertainty);
}
