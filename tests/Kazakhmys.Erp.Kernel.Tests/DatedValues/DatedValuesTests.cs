using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Tests.DatedValues;

public sealed class DatedValuesTests
{
    private static readonly Code _royalty = Code.Parse("royalty/cu");
    private static readonly LocalDate _origin = new(2020, 1, 1);
    private static readonly Instant _epoch = Instant.FromUtc(2020, 1, 1, 0, 0);

    [Fact]
    public void A_rule_gives_the_value_that_holds_on_the_day()
    {
        var rule = new DatedValues<int>(_royalty, [Value(1, 0, 10, 0), Value(2, 10, null, 0)]);
        Assert.Equal(1, rule.At(_origin.PlusDays(9)).Value);
        Assert.Equal(2, rule.At(_origin.PlusDays(10)).Value);
        Assert.Equal(2, rule.At(_origin.PlusDays(5000)).Value);
    }

    [Fact]
    public void A_correction_known_later_supersedes_only_the_days_it_covers()
    {
        var rule = new DatedValues<int>(_royalty, [Value(1, 0, null, 0)]).With(Value(2, 5, 8, knownFrom: 100));
        Assert.Equal([1, 2, 2, 1], new[] { 4, 5, 7, 8 }.Select(day => rule.At(_origin.PlusDays(day)).Value));
        Assert.Equal(1, rule.At(_origin.PlusDays(5), Known(99)).Value);
        Assert.Equal(2, rule.At(_origin.PlusDays(5), Known(100)).Value);
    }

    [Fact]
    public void A_rule_without_a_value_for_the_day_fails_naming_rule_and_day()
    {
        var rule = new DatedValues<int>(_royalty, [Value(1, 0, 10, 5)]);
        var missing = Assert.Throws<MissingRuleException>(() => rule.At(_origin.PlusDays(10)));
        Assert.Equal("kernel.rule.missing", missing.Code);
        Assert.Equal(("royalty/cu", "2020-01-11"), (missing.Violations[0].Value, missing.Violations[0].Arguments["date"]));
        Assert.Throws<MissingRuleException>(() => rule.At(_origin, Known(4)));
        Assert.Null(rule.Find(_origin.PlusDays(-1)));
    }

    [Fact]
    public void Two_values_known_from_the_same_moment_may_not_cover_the_same_day()
    {
        Refused("kernel.rule.overlap", Value(1, 0, null, 0), Value(2, 10, null, 0));
        Refused("kernel.rule.overlap", Value(1, 5, 6, 0), Value(2, 0, 10, 0));
        Assert.Equal(2, new DatedValues<int>(_royalty, [Value(1, 0, 10, 0), Value(2, 10, 20, 0)]).All.Count);
    }

    [Fact]
    public void A_value_needs_a_source_and_a_day()
    {
        Refused("kernel.value.required", Value(1, 0, null, 0) with { Source = " " });
        Refused("kernel.rule.empty", Value(1, 3, 3, 0));
        Assert.Equal(
            "kernel.code.missing", Assert.Throws<ValidationFailedException>(() => new DatedValues<int>(default, [])).Code);
    }

    [Fact]
    public void The_answer_as_known_at_a_past_moment_never_changes_by_what_becomes_known_later()
    {
        var values = Gen.Select(Gen.Int[0, 30], Gen.Int[1, 30], Gen.Bool).Array[1, 12];
        Gen.Select(values, Gen.Int[0, 60], Gen.Int[0, 11]).Sample((history, day, moment) =>
        {
            var rule = new DatedValues<int>(_royalty, []);
            int? before = null;
            for (var known = 0; known < history.Length; known++)
            {
                var (first, length, open) = history[known];
                rule = rule.With(Value(known, first, open ? null : first + length, known));
                if (known == moment)
                    before = rule.Find(_origin.PlusDays(day))?.Value;
            }
            if (moment < history.Length)
                Assert.Equal(before, rule.Find(_origin.PlusDays(day), Known(moment))?.Value);
        });
    }

    [Fact]
    public void The_order_in_which_values_are_given_does_not_matter() =>
        Gen.Shuffle(new[] { Value(1, 0, 10, 0), Value(2, 10, 20, 0), Value(3, 5, 15, 1), Value(4, 12, null, 2) }).Sample(values =>
        {
            var rule = new DatedValues<int>(_royalty, values);
            Assert.Equal([1, 3, 3, 4, 4], new[] { 4, 5, 11, 12, 40 }.Select(day => rule.At(_origin.PlusDays(day)).Value));
        });

    private static void Refused(string code, params DatedValue<int>[] values) =>
        Assert.Equal(code, Assert.Throws<ValidationFailedException>(() => new DatedValues<int>(_royalty, values)).Code);

    private static Instant Known(int hours) => _epoch + Duration.FromHours(hours);

    private static DatedValue<int> Value(int value, int from, int? to, int knownFrom) => new()
    {
        Value = value,
        ValidFrom = _origin.PlusDays(from),
        ValidTo = to is { } end ? _origin.PlusDays(end) : null,
        KnownFrom = Known(knownFrom),
        Source = "test",
    };
}
