using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Laboratory;
using Kazakhmys.Erp.MetalAccounting.Samples;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Laboratory;

public sealed class ControlRulesTests
{
    private static readonly LocalDate _day = new(2026, 1, 10);

    private static readonly ControlLimit[] _limits =
    [
        Limit(ResultRole.Blank) with { Absolute = Plant.Assayed("0.005 %") },
        Limit(ResultRole.Duplicate) with { Relative = Ratio.FromPercent(5) },
        Limit(ResultRole.Reference) with { Material = Plant.C("oreas-synthetic"), Certified = Plant.Assayed("1.00 %"), Absolute = Plant.Assayed("0.03 %") },
    ];

    [Fact]
    public void Controls_within_their_limits_let_a_batch_pass_also_at_the_limit_itself()
    {
        Assert.Empty(Judge("1.20 %", "0.005 %", "1.26 %", "1.03 %"));
        Assert.Empty(Judge("1.20 %", "< 0.01 %", "1.20 %", "0.97 %"));
    }

    [Fact]
    public void A_control_outside_its_limit_is_named()
    {
        Assert.Equal(["metal-accounting.laboratory.control-failed"], Judge("1.20 %", "0.006 %", "1.20 %", "1.00 %"));
        Assert.Equal(["metal-accounting.laboratory.control-failed"], Judge("1.20 %", "0.001 %", "1.27 %", "1.00 %"));
        Assert.Equal(["metal-accounting.laboratory.control-failed"], Judge("1.20 %", "0.001 %", "1.20 %", "1.0301 %"));
    }

    [Fact]
    public void A_control_that_has_a_limit_must_be_there_and_one_without_a_limit_proves_nothing()
    {
        var bare = Batch([Result("s1", ResultRole.Sample, "1.20 %")]);
        Assert.Equal(3, ControlRules.Judge(bare, _limits, _day).Count(failure => failure.Code == "metal-accounting.laboratory.control-absent"));
        var unknown = Batch([Result("s1", ResultRole.Sample, "1.20 %"), Result("unknown-crm", ResultRole.Reference, "1.00 %")]);
        Assert.Equal("metal-accounting.laboratory.control-without-limit", Assert.Single(ControlRules.Judge(unknown, [], _day)).Code);
        Assert.Empty(ControlRules.Judge(bare, _limits, new LocalDate(2024, 1, 1)));
    }

    [Fact]
    public void A_duplicate_repeats_a_sample_of_its_batch_and_a_determination_stands_once()
    {
        Assert.Equal(
            "metal-accounting.laboratory.duplicate-of-nothing",
            Assert.Single(ControlRules.Check([Result("s1", ResultRole.Sample, "1 %"), Result("s2", ResultRole.Duplicate, "1 %")])).Code);
        Assert.Equal(
            "metal-accounting.laboratory.twice",
            Assert.Single(ControlRules.Check([Result("s1", ResultRole.Sample, "1 %"), Result("s1", ResultRole.Sample, "1 %")])).Code);
    }

    [Fact]
    public void A_composite_of_lots_is_sampled_better_than_each_and_an_unknown_part_leaves_it_unknown()
    {
        var lot = new RegisterLot
        {
            Book = Plant.Book, Code = Plant.C("l1"), Flowsheet = Plant.Sheet, Stream = Plant.C("feed"), From = Plant.At("2026-01-01T00:00:00Z"),
            To = Plant.At("2026-01-02T00:00:00Z"), Increments = [],
            Sampling = [new SamplingUncertainty { Element = Plant.Cu, Relative = Ratio.FromPercent(2), Source = "synthetic" }],
        };
        Assert.Equal(Ratio.FromPercent(2), SampleRules.Sampling([lot], Plant.Cu));
        Assert.Equal(Ratio.FromPercent(1), SampleRules.Sampling([lot, lot, lot, lot], Plant.Cu));
        Assert.Null(SampleRules.Sampling([lot, lot with { Sampling = [] }], Plant.Cu));
        Assert.Null(SampleRules.Sampling([lot], null));
    }

    /// <summary>σ² = C d³ / M with C = 100 g/cm³, d = 1 cm and M = 1000 g: σ² = 0.1.</summary>
    [Fact]
    public void A_sampling_uncertainty_comes_from_the_formula_of_Gy()
    {
        var sampling = SamplingUncertainty.ByGy(
            Plant.Cu, Concentration.FromGramsPerLitre(100_000), Length.FromMillimetres(10), Mass.FromKilograms(1));
        Assert.Equal(Math.Sqrt(0.1), (double)sampling.Relative.Fraction, 1e-9);
        Assert.StartsWith("Gy", sampling.Source, StringComparison.Ordinal);
    }

    internal static LaboratoryResult Result(string sample, ResultRole role, string value) => new()
    {
        Sample = Plant.C(sample), Role = role, Element = Plant.Cu, Method = Plant.C("lab/aas"), Value = Plant.Assayed(value),
    };

    internal static ControlLimit Limit(ResultRole role) => new()
    {
        Book = Plant.Book, Method = Plant.C("lab/aas"), Role = role, Element = Plant.Cu, ValidFrom = new LocalDate(2025, 1, 1), Source = "synthetic",
    };

    private static RecordBatch Batch(IReadOnlyList<LaboratoryResult> results) => new()
    {
        Book = Plant.Book, Code = Plant.C("b1"), ReportedAt = Plant.At("2026-01-10T03:00:00Z"), Status = MeasurementStatus.Final, Results = results,
    };

    private static string[] Judge(string sample, string blank, string duplicate, string reference) =>
    [
        .. ControlRules.Judge(
            Batch(
            [
                Result("s1", ResultRole.Sample, sample), Result("blank", ResultRole.Blank, blank), Result("s1", ResultRole.Duplicate, duplicate),
                Result("oreas-synthetic", ResultRole.Reference, reference),
            ]),
            _limits,
            _day).Select(failure => failure.Code),
    ];
}
