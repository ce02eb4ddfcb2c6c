using System.Globalization;
using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Testing;

namespace Kazakhmys.Erp.Kernel.Tests.Validation;

public sealed class ValidationTests
{
    private static readonly Instant _now = Instant.FromUtc(2024, 2, 29, 12, 0);
    private static readonly ReportValidator _validator = new(new FakeClock(_now));

    [Fact]
    public void Every_violation_of_an_input_is_reported_with_its_path_and_value()
    {
        var report = new Report
        {
            Mine = "",
            Note = "too long a note",
            Iin = "123",
            At = _now + Duration.FromSeconds(1),
            Crew = 0,
            Scrap = -2,
            Loads = [new Load { Trips = 5 }, new Load { Trips = 70 }],
        };
        var refused = Assert.Throws<ValidationFailedException>(() => _validator.Require(report));
        Assert.Equal(
            [
                ("kernel.value.required", "Mine", ""),
                ("kernel.text.too-long", "Note", "too long a note"),
                ("kernel.time.in-future", "At", "2024-02-29T12:00:01Z"),
                ("kernel.value.not-positive", "Crew", "0"),
                ("kernel.value.negative", "Scrap", "-2"),
                ("kernel.value.out-of-range", "Loads[1].Trips", "70"),
                ("kernel.text.too-long", "Iin", null),
            ],
            refused.Violations.Select(violation => (violation.Code, violation.Path, violation.Value)));
        Assert.Equal(60, refused.Violations[5].Arguments["max"]);
    }

    [Fact]
    public void An_empty_list_is_reported_without_the_name_of_its_type()
    {
        var violation = Assert.Single(_validator.Check(Right() with { Loads = [] }));
        Assert.Equal(("kernel.list.empty", "Loads", null), (violation.Code, violation.Path, violation.Value));
    }

    [Fact]
    public void A_right_input_passes()
    {
        Assert.Empty(_validator.Check(Right()));
        _validator.Require(Right());
    }

    [Fact]
    public void A_warning_alone_does_not_refuse()
    {
        var report = Right() with { Crew = 1000 };
        Assert.Equal("test.crew.large", Assert.Single(_validator.Check(report)).Code);
        _validator.Require(report);
    }

    [Fact]
    public void A_custom_rule_reports_below_the_path_of_what_is_validated()
    {
        var violation = Assert.Single(_validator.Check(Right() with { Loads = [new Load { Trips = 5, From = "Жез" }] }));
        Assert.Equal(("kernel.code.cyrillic", "Loads[0].From"), (violation.Code, violation.Path));
    }

    [Fact]
    public void The_culture_of_the_thread_does_not_change_what_is_reported()
    {
        var bad = Right() with { Scrap = -2, Loads = [] };
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru");
            var russian = _validator.Check(bad).Select(violation => violation.ToString()).ToList();
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(_validator.Check(bad).Select(violation => violation.ToString()), russian);
        }
        finally
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_rule_without_a_violation_is_a_programming_error() =>
        Assert.Throws<InvalidOperationException>(() => new BareValidator().Check(new Load { Trips = 0 }));

    private static Report Right() => new()
    {
        Mine = "south", Note = "ok", Iin = "1", At = _now, Crew = 5, Scrap = 0, Loads = [new Load { Trips = 5 }],
    };

    private sealed record Report
    {
        public required string Mine { get; init; }
        public required string Note { get; init; }
        public required string Iin { get; init; }
        public required Instant At { get; init; }
        public required int Crew { get; init; }
        public required decimal Scrap { get; init; }
        public required IReadOnlyList<Load> Loads { get; init; }
    }

    private sealed record Load
    {
        public required int Trips { get; init; }
        public string From { get; init; } = "face-1";
    }

    private sealed class ReportValidator : AbstractValidator<Report>
    {
        private static readonly ViolationKind _large =
            ViolationKind.Warning("test.crew.large", "{value} people, {usual} are usual.", "{value}", "{value}");

        public ReportValidator(IClock clock)
        {
            RuleFor(report => report.Mine).NotEmpty().WithViolation(KernelViolations.ValueRequired);
            RuleFor(report => report.Note).MaximumLength(5).WithViolation(KernelViolations.TextTooLong, ("max", 5));
            RuleFor(report => report.At).Must(at => at <= clock.GetCurrentInstant()).WithViolation(KernelViolations.TimeInFuture);
            RuleFor(report => report.Crew).GreaterThan(0).WithViolation(KernelViolations.ValueNotPositive)
                .LessThan(500).WithViolation(_large, report => [("usual", report.Loads.Count * 5)]);
            RuleFor(report => report.Scrap).GreaterThanOrEqualTo(0).WithViolation(KernelViolations.ValueNegative);
            RuleFor(report => report.Loads).NotEmpty().WithViolation(KernelViolations.ListEmpty);
            RuleForEach(report => report.Loads).SetValidator(new LoadValidator());
            RuleFor(report => report.Iin).MaximumLength(1).WithViolationHidingValue(KernelViolations.TextTooLong, ("max", 1));
        }
    }

    private sealed class LoadValidator : AbstractValidator<Load>
    {
        public LoadValidator()
        {
            RuleFor(load => load.Trips).InclusiveBetween(1, 60)
                .WithViolation(KernelViolations.ValueOutOfRange, ("min", 1), ("max", 60));
            RuleFor(load => load).Custom((load, context) =>
            {
                if (!Code.TryParse(load.From, out _))
                    context.AddViolation(Code.Violation(load.From, nameof(Load.From)));
            });
        }
    }

    private sealed class BareValidator : AbstractValidator<Load>
    {
        public BareValidator() => RuleFor(load => load.Trips).GreaterThan(0);
    }
}
