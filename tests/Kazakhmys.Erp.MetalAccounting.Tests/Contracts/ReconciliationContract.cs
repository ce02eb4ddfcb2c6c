using System.Text;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class ReconciliationContract(TestEngine engine) : PlantContract(engine)
{
    private static readonly RunReconciliation _order = new() { Book = Plant.Book, Flowsheet = Plant.Sheet, Period = Plant.January };

    private IReconciliations Reconciliations => Host.GetRequiredService<IReconciliations>();

    [Fact]
    public async Task A_run_conserves_and_its_proof_holds_without_the_database()
    {
        await ValidatedAsync(January());
        var run = await Reconciliations.RunAsync(_order, null, Token);

        Assert.Equal(("2026-01/concentrator/1", RunState.Draft, 1), (run.Run.Value, run.State, run.FlowsheetVersion));
        foreach (var component in new[] { "mass", "Cu" })
        {
            Mass Of(string stream) => run.Layers.Single(l => l.Stream == Plant.C(stream) && l.Component == Plant.C(component)).Reconciled!.Value.Value;
            AssertNothing(Of("ore") + Of("bin-opening") - Of("feed") - Of("bin-closing"));
            AssertNothing(Of("feed") - Of("concentrate") - Of("tailings"));
        }
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(Encoding.UTF8.GetString(run.Proof.Span))));
        Assert.True(run.PassesGlobalTest);
        Assert.True(run.DegreesOfFreedom > 0);
        var adjustment = run.Adjustments.Single(each => each.Point == Plant.C("bs-feed"));
        Assert.Equal(run.Run, adjustment.Run);
        Assert.Equal((double)adjustment.MassChange!.Value.Milligrams / adjustment.MassDeviation!.Value.Milligrams, adjustment.ZScore!.Value, 1e-6);
        AssertSame(run, (await Reconciliations.FindAsync(Plant.Book, run.Run, null, Token))!);
    }

    [Fact]
    public async Task A_balance_that_reconciliation_closes_is_certain()
    {
        await ValidatedAsync(January());
        var run = await Reconciliations.RunAsync(_order, null, Token);
        foreach (var component in new[] { FlowsheetObservability.Mass, Plant.Cu })
        {
            (string Stream, int Sign)[] flotation = [("feed", 1), ("concentrate", -1), ("tailings", -1)];
            double U(string stream) => (double)run.Layers.Single(l => l.Stream == Plant.C(stream) && l.Component == component).Reconciled!.Value.StandardUncertainty.Tonnes;
            var variance = flotation.Sum(s => U(s.Stream) * U(s.Stream));
            foreach (var pair in run.Correlations.Where(each => each.Component == component))
                if (flotation.Any(s => Plant.C(s.Stream) == pair.First) && flotation.Any(s => Plant.C(s.Stream) == pair.Second))
                    variance += 2 * flotation.Single(s => Plant.C(s.Stream) == pair.First).Sign * flotation.Single(s => Plant.C(s.Stream) == pair.Second).Sign
                        * (double)pair.Coefficient.Fraction * U(pair.First.Value) * U(pair.Second.Value);
            Assert.InRange(variance, -1e-4, 1e-4 * U("feed") * U("feed"));
        }
    }

    [Fact]
    public async Task Three_layers_stand_side_by_side_and_none_overwrites_another()
    {
        await ValidatedAsync(January());
        User.Is("shift");
        var extra = await Measurements.RecordAsync(Plant.Measurement("wb-ore", "2026-01-30T14:00:00Z", Plant.Wet(1000)), null, Token);
        User.Is("metallurgist");
        await Measurements.RejectAsync(new RejectMeasurement { Measurement = extra.Id, Reason = "another mine's truck" }, null, Token);
        var run = await Reconciliations.RunAsync(_order, null, Token);

        var ore = run.Layers.Single(layer => layer.Stream == Plant.C("ore") && layer.Component == FlowsheetObservability.Mass);
        Assert.Equal(Mass.FromTonnes(11_500 * 0.96m), ore.Raw);
        Assert.Equal(Mass.FromTonnes(10_500 * 0.96m), ore.Validated!.Value.Value);
        Assert.NotEqual(ore.Validated.Value.Value, ore.Reconciled!.Value.Value);
        Assert.True(ore.Reconciled.Value.StandardUncertainty < ore.Validated.Value.StandardUncertainty);
        var tailings = run.Layers.Single(layer => layer.Stream == Plant.C("tailings") && layer.Component == Plant.Cu);
        Assert.Equal(((Mass?)null, Grade.FromPercent(0.09m)), (tailings.Raw, tailings.ValidatedGrade!.Value.Value));
        Assert.NotNull(tailings.Reconciled);
        await using var writer = new StringWriter();
        await Reconciliations.ExportAsync(Plant.Book, run.Run, writer, null, null, Token);
        Assert.StartsWith("stream,component,raw_t", writer.ToString(), StringComparison.Ordinal);
        Assert.True(writer.ToString().Split("\r\n").Length > run.Layers.Count);
    }

    [Fact]
    public async Task The_same_input_is_the_same_run_and_another_input_another()
    {
        await ValidatedAsync(January());
        var first = await Reconciliations.RunAsync(_order, null, Token);
        Database.Clock.AdvanceHours(1);
        var again = await Reconciliations.RunAsync(_order, null, Token);
        Assert.True(again.WasRunBefore);
        Assert.Equal((first.Run, first.RunAt, first.InputHash), (again.Run, again.RunAt, again.InputHash));

        await ValidatedAsync(Plant.Measurement("cu-conc", "2026-01-30T14:00:00Z", Plant.Assayed("24.3 %")));
        var second = await Reconciliations.RunAsync(_order, null, Token);
        Assert.Equal("2026-01/concentrator/2", second.Run.Value);
        Assert.Equal(2, (await Reconciliations.ListAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token)).Count);
        await Assert.ThrowsAnyAsync<Exception>(() => Database.RunAsync("update metal_run set content = 'x'"));
    }

    [Fact]
    public async Task Two_who_run_at_once_get_one_run()
    {
        await ValidatedAsync(January());
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Reconciliations.RunAsync(_order, null, Token))));
        Assert.Single(runs.Select(run => run.Run).Distinct());
        Assert.Single(runs, run => !run.WasRunBefore);
    }

    [Fact]
    public async Task A_run_is_accepted_by_a_second_person_and_superseded_by_a_later_one()
    {
        await ValidatedAsync(January());
        var first = await Reconciliations.RunAsync(_order, null, Token);
        Assert.Equal("metal-accounting.reconciliation.second-person", await RefusedAsync(() => Reconciliations.AcceptAsync(Plant.Book, first.Run, null, Token)));
        Assert.Null(await Reconciliations.AcceptedAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token));
        User.Is("chief");
        Assert.Equal(RunState.Accepted, (await Reconciliations.AcceptAsync(Plant.Book, first.Run, null, Token)).State);
        Assert.Equal(RunState.Accepted, (await Reconciliations.AcceptAsync(Plant.Book, first.Run, null, Token)).State);

        await ValidatedAsync(Plant.Measurement("cu-conc", "2026-01-30T14:00:00Z", Plant.Assayed("24.3 %")));
        var second = await Reconciliations.RunAsync(_order, null, Token);
        User.Is("chief");
        await Reconciliations.AcceptAsync(Plant.Book, second.Run, null, Token);
        Assert.Equal(RunState.Superseded, (await Reconciliations.FindAsync(Plant.Book, first.Run, null, Token))!.State);
        Assert.Equal(second.Run, (await Reconciliations.AcceptedAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token))!.Run);
        Assert.Contains(
            await Reconciliations.CheckAcceptanceAsync(Plant.Book, first.Run, null, Token), v => v.Code == "metal-accounting.reconciliation.superseded");
        Assert.Equal("metal-accounting.reconciliation.not-found", await RefusedAsync(
            () => Reconciliations.AcceptAsync(Plant.Book, Plant.C("2026-01/concentrator/9"), null, Token)));
    }

    [Fact]
    public async Task Unfit_input_is_refused_with_every_tag_and_nothing_is_stored()
    {
        await ValidatedAsync([.. January().Where(measurement => measurement.Point != Plant.C("m-feed"))]);
        Assert.Equal("metal-accounting.reconciliation.moisture-missing", await RefusedAsync(() => Reconciliations.RunAsync(_order, null, Token)));
        await ValidatedAsync(
            Plant.Measurement("m-feed", "2026-01-20T14:00:00Z", Plant.Moist(4.5m)),
            Plant.Measurement("bin-mass", "2026-02-01T02:00:00Z", Plant.Dry(1500)),
            Plant.Measurement("wb-ore", "2026-01-02T14:00:00Z", Plant.Wet(10)) with { From = Plant.At("2025-12-31T14:00:00Z") },
            Plant.Measurement("cu-tail", "2026-01-21T14:00:00Z", Plant.Assayed("< 0.01 %")));
        User.Is("shift");
        await Measurements.RecordAsync(Plant.Measurement("bs-feed", "2026-01-29T14:00:00Z", Plant.Wet(10)), null, Token);
        // The stock of 1 February at 03:00 is nearer to the end of January than that of an hour before; without it the other counts.
        var found = await Reconciliations.CheckAsync(_order, null, Token);
        Assert.Equal(
            [
                ("metal-accounting.reconciliation.censored", "cu-tail"), ("metal-accounting.reconciliation.pending", "bs-feed"),
                ("metal-accounting.reconciliation.straddles", "wb-ore"),
            ],
            found.Select(violation => (violation.Code, violation.Path)).Order());
        Assert.Empty(await Reconciliations.ListAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token));
        var nowhere = _order with { Flowsheet = Plant.C("nowhere") };
        Assert.Equal("metal-accounting.flowsheet.not-found", await RefusedAsync(() => Reconciliations.RunAsync(nowhere, null, Token)));
    }

    [Fact]
    public async Task What_was_measured_before_the_flowsheet_changed_is_not_lost_without_a_word()
    {
        await ValidatedAsync(January());
        await InForceAsync(Plant.Drawn with
        {
            Version = 2,
            ValidFrom = new NodaTime.LocalDate(2026, 1, 15),
            Points = [.. Plant.Drawn.Points.Select(point => point.Code == Plant.C("wb-conc") ? point with { Code = Plant.C("wb-conc-new") } : point)],
        });
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Reconciliations.RunAsync(_order, null, Token));
        Assert.Contains(refusal.Violations, v => v is { Code: "metal-accounting.reconciliation.point-gone", Path: "wb-conc" });
    }

    [Fact]
    public async Task A_mass_without_uncertainty_blocks()
    {
        await ValidatedAsync([.. January().Select(measurement => measurement.Point == Plant.C("bin-mass") ? measurement with { StandardUncertainty = null } : measurement)]);
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Reconciliations.RunAsync(_order, null, Token));
        Assert.Equal(2, refusal.Violations.Count(v => v is { Code: "metal-accounting.reconciliation.uncertainty-missing", Path: "bin-mass" }));
    }

    [Fact]
    public async Task A_censored_assay_counts_as_the_policy_says_and_is_no_surer_than_its_limit()
    {
        await ValidatedAsync(
            [.. January().Where(m => m.Point != Plant.C("cu-tail")), Plant.Measurement("cu-tail", "2026-01-20T14:00:00Z", Plant.Assayed("< 0.2 %"))]);
        var run = await Reconciliations.RunAsync(_order with { CensoredAs = CensoredAs.HalfLimit }, null, Token);
        var tailings = run.Layers.Single(layer => layer.Stream == Plant.C("tailings") && layer.Component == Plant.Cu).ValidatedGrade!.Value;
        Assert.Equal(Grade.FromPercent(0.1m), tailings.Value);
        Assert.Equal(0.2 / Math.Sqrt(12), (double)tailings.StandardUncertainty.Percent, 1e-3);
    }

    [Fact]
    public async Task What_if_moves_the_answer_and_stores_nothing()
    {
        await ValidatedAsync(January());
        var assay = MeasurementId.Of(January().Single(measurement => measurement.Point == Plant.C("cu-conc")));
        var asMeasured = await Reconciliations.PreviewAsync(_order, null, null, Token);
        var varied = await Reconciliations.PreviewAsync(
            _order, new Dictionary<MeasurementId, MeasuredValue> { [assay] = Plant.Assayed("26 %") }, null, Token);
        Mass Copper(ReconciliationRun run) => run.Layers.Single(l => l.Stream == Plant.C("concentrate") && l.Component == Plant.Cu).Reconciled!.Value.Value;
        Assert.True(Copper(varied) > Copper(asMeasured));
        Assert.Empty(await Reconciliations.ListAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token));
        Assert.Equal(MeasurementState.Validated, (await Measurements.FindAsync(assay, null, null, Token))!.State);
        var unknown = new Dictionary<MeasurementId, MeasuredValue> { [assay with { Reference = "x" }] = Plant.Assayed("26 %") };
        Assert.Equal("metal-accounting.reconciliation.not-in-input", await RefusedAsync(() => Reconciliations.PreviewAsync(_order, unknown, null, Token)));
    }

    [Fact]
    public async Task A_stream_that_is_weighed_twice_is_checked_against_itself()
    {
        await InForceAsync(Plant.Drawn with
        {
            Version = 2,
            Points = [.. Plant.Drawn.Points, Plant.Point("wb-conc-2", "concentrate", QuantityKind.DryMass)],
        });
        await ValidatedAsync([.. January(), Plant.Measurement("wb-conc-2", "2026-01-20T14:00:00Z", Plant.Dry(380), Plant.Dry(1))]);
        var run = await Reconciliations.RunAsync(_order, null, Token);
        Assert.Equal(2, run.FlowsheetVersion);
        Assert.False(run.PassesGlobalTest);
        Assert.Contains(run.Adjustments, adjustment => adjustment.Point == Plant.C("wb-conc-2") && adjustment.IsSuspect);
        Assert.Single(run.Layers, layer => layer.Stream == Plant.C("concentrate") && layer.Component == FlowsheetObservability.Mass);
    }

    [Fact]
    public async Task The_example_of_the_readme_runs_from_the_drawing_to_the_accepted_run()
    {
        var (flowsheets, measurements, reconciliations, book, sheet) = (Flowsheets, Measurements, Reconciliations, Plant.Book, Plant.C("readme"));
        var drawn = Plant.Drawn with
        {
            Code = sheet,
            Elements = [],
            Points = [Plant.Point("r-ore", "ore", QuantityKind.DryMass), Plant.Point("r-feed", "feed", QuantityKind.DryMass), Plant.OnStock("r-bin", "bin", QuantityKind.DryMass)],
        };
        await using var csv = new MemoryStream(Encoding.UTF8.GetBytes(
            "point,to,value,status,unit,standard_uncertainty\r\nr-ore,2026-01-10T19:00:00+05:00,100,final,t,1\r\nr-feed,2026-01-10T20:00:00+05:00,98,final,t,2\r\n"
            + "r-bin,2026-01-01T08:00:00+05:00,50,final,t,3\r\nr-bin,2026-02-01T08:00:00+05:00,51,final,t,3\r\n"));
        User.Is("metallurgist");
        var drafted = await flowsheets.DraftAsync(drawn, null, Token);
        var approval = Approval(drafted.Flowsheet);
        User.Is("chief");
        await flowsheets.ApproveAsync(approval, null, Token);
        User.Is("shift");
        Assert.Equal(4, (await measurements.ImportAsync(book, csv, new ImportOptions(), null, null, Token)).Accepted);
        User.Is("metallurgist");
        await measurements.ValidateSoundAsync(book, Period.Month(2025, 12), null, Token);
        await measurements.ValidateSoundAsync(book, Period.Month(2026, 1), null, Token);
        var run = await reconciliations.RunAsync(
            new RunReconciliation { Book = book, Flowsheet = sheet, Period = Period.Month(2026, 1) }, null, Token);
        User.Is("chief");
        Assert.Equal(RunState.Accepted, (await reconciliations.AcceptAsync(book, run.Run, null, Token)).State);
        // By hand: 100 + 50 − 98 − 51 = 1 t too much, shared by the squares 1, 9, 4 and 9 of 23.
        var ore = run.Layers.Single(layer => layer.Stream == Plant.C("ore")).Reconciled!.Value;
        Assert.Equal(100 - (1 / 23d), (double)ore.Value.Tonnes, 1e-6);
        Assert.Equal(Math.Sqrt(1 - (1 / 23d)), (double)ore.StandardUncertainty.Tonnes, 1e-6);
        // Cov = V − V a a' V / (a' V a), with variances 1 and 9 and the same sign: −9 / 23.
        var opening = run.Layers.Single(layer => layer.Stream == Plant.C("bin-opening")).Reconciled!.Value;
        var together = run.Correlations.Single(each => each.First == Plant.C("ore") && each.Second == Plant.C("bin-opening"));
        var covariance = (double)(together.Coefficient.Fraction * ore.StandardUncertainty.Tonnes * opening.StandardUncertainty.Tonnes);
        Assert.Equal(-9 / 23d, covariance, 1e-6);
    }

    private static RecordMeasurement[] January() =>
    [
        Plant.Measurement("wb-ore", "2026-01-10T14:00:00Z", Plant.Wet(5250)), Plant.Measurement("wb-ore", "2026-01-20T14:00:00Z", Plant.Wet(5250)),
        Plant.Measurement("m-ore", "2026-01-20T14:00:00Z", Plant.Moist(4)), Plant.Measurement("cu-ore", "2026-01-20T14:00:00Z", Plant.Assayed("1.01 %")),
        .. Enumerable.Range(1, 5).Select(i => Plant.Measurement("bs-feed", $"2026-01-{5 * i:00}T14:00:00Z", Plant.Wet(2200))),
        Plant.Measurement("m-feed", "2026-01-20T14:00:00Z", Plant.Moist(4.5m)), Plant.Measurement("cu-feed", "2026-01-20T14:00:00Z", Plant.Assayed("1.00 %")),
        Plant.Measurement("wb-conc", "2026-01-20T14:00:00Z", Plant.Wet(440)), Plant.Measurement("m-conc", "2026-01-20T14:00:00Z", Plant.Moist(9)),
        Plant.Measurement("cu-conc", "2026-01-20T14:00:00Z", Plant.Assayed("24.1 %")),
        Plant.Measurement("cu-tail", "2026-01-20T14:00:00Z", Plant.Assayed("0.09 %")),
        Plant.Measurement("bin-mass", "2026-01-01T03:00:00Z", Plant.Dry(2000), Plant.Dry(200)),
        Plant.Measurement("bin-mass", "2026-02-01T03:00:00Z", Plant.Dry(1500), Plant.Dry(150)),
        Plant.Measurement("cu-bin", "2026-01-01T03:00:00Z", Plant.Assayed("1.0 %"), Plant.Assayed("0.05 %")),
        Plant.Measurement("cu-bin", "2026-02-01T03:00:00Z", Plant.Assayed("1.0 %"), Plant.Assayed("0.05 %")),
    ];

    // Each value is rounded to the milligram by itself.
    private static void AssertNothing(Mass imbalance) => Assert.InRange(imbalance.Milligrams, -20, 20);

    private static void AssertSame(ReconciliationRun expected, ReconciliationRun actual)
    {
        Assert.Equal(expected.Layers, actual.Layers);
        Assert.Equal(expected.Adjustments, actual.Adjustments);
        Assert.Equal(expected.Correlations, actual.Correlations);
        Assert.Equal(expected.Proof.ToArray(), actual.Proof.ToArray());
        Assert.Equal(
            (expected.InputHash, expected.AlgorithmVersion, expected.Period, expected.Objective, expected.PassesGlobalTest, expected.RunBy, expected.RunAt),
            (actual.InputHash, actual.AlgorithmVersion, actual.Period, actual.Objective, actual.PassesGlobalTest, actual.RunBy, actual.RunAt));
        Assert.Equal(expected.Flags.Select(flag => flag.ToString()), actual.Flags.Select(flag => flag.ToString()));
    }

    private static async Task<string> RefusedAsync(Func<Task> operation) => (await Assert.ThrowsAnyAsync<ErpException>(operation)).Code;
}

public sealed class ReconciliationOnSqlite() : ReconciliationContract(TestEngine.Sqlite);

public sealed class ReconciliationOnPostgreSql() : ReconciliationContract(TestEngine.PostgreSql);
