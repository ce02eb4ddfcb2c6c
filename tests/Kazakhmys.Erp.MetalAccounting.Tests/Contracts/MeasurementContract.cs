using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class MeasurementContract(TestEngine engine) : PlantContract(engine)
{
    [Fact]
    public async Task A_measurement_is_recorded_judged_and_stands_in_two_layers()
    {
        var receipt = await Measurements.RecordAsync(Ore(1000), null, Token);
        Assert.Equal(MeasurementState.Recorded, receipt.State);
        Assert.True((await Measurements.RecordAsync(Ore(1000), null, Token)).WasDoneBefore);

        User.Is("metallurgist");
        var order = Fit(receipt.Id) with { Corrected = Plant.Wet(990), Reason = "tare forgotten" };
        await Measurements.ValidateAsync([order], null, Token);
        Assert.True((await Measurements.ValidateAsync([order], null, Token))[0].WasDoneBefore);

        var stored = await Measurements.FindAsync(receipt.Id, null, null, Token);
        Assert.Equal((MeasurementState.Validated, Plant.Wet(1000), Plant.Wet(990)), (stored!.State, stored.Raw.Value, stored.Validated!.Value));
        Assert.Equal((Plant.Wet(1.98m), Plant.Wet(0.99m)), (stored.Validated.StandardUncertainty, stored.Validated.SharedUncertainty));
        Assert.Equal(Plant.C("weighbridge-1"), stored.Validated.SharedGroup);
        Assert.Equal((Plant.C("shift"), Plant.C("metallurgist")), (stored.RecordedBy, stored.Validated.ValidatedBy));
        await Assert.ThrowsAnyAsync<Exception>(() => Database.RunAsync("update metal_measurement set value = 1"));
        await Assert.ThrowsAnyAsync<Exception>(() => Database.RunAsync("update metal_judgement set value = 1"));
    }

    [Fact]
    public async Task A_final_value_takes_the_place_of_a_provisional_one_which_stays_on_record()
    {
        var provisional = Ore(1000) with { Status = MeasurementStatus.Provisional };
        await ValidatedAsync(provisional);
        var closed = Database.Clock.GetCurrentInstant();
        Database.Clock.AdvanceHours(1);
        var replacement = new ReplaceMeasurement { Revision = 1, Measurement = Ore(1001), Reason = "weighed again" };
        Assert.Empty(await Measurements.CheckReplacementAsync(replacement, null, Token));
        var receipt = await Measurements.ReplaceAsync(replacement, null, Token);
        Assert.Equal((2, MeasurementState.Recorded), (receipt.Revision, receipt.State));
        Assert.True((await Measurements.ReplaceAsync(replacement, null, Token)).WasDoneBefore);
        Assert.True((await Measurements.RecordAsync(provisional, null, Token)).WasDoneBefore);

        var history = await Measurements.HistoryAsync(receipt.Id, null, Token);
        Assert.Equal([MeasurementState.Replaced, MeasurementState.Recorded], history.Select(each => each.State));
        Assert.Equal((Plant.Wet(1000), 2), (history[0].Validated!.Value, history[0].ReplacedBy));
        var late = await Measurements.LateFinalsAsync(Plant.Book, Plant.January, closed, null, Token);
        Assert.Equal(receipt.Id, Assert.Single(late).Id);
        Assert.Empty(await Measurements.LateFinalsAsync(Plant.Book, Plant.January, Database.Clock.GetCurrentInstant(), null, Token));
        var back = new ReplaceMeasurement { Revision = 2, Measurement = provisional, Reason = "no" };
        Assert.Equal("metal-accounting.measurement.final", (await Assert.ThrowsAsync<RuleViolatedException>(() => Measurements.ReplaceAsync(back, null, Token))).Code);
    }

    [Fact]
    public async Task What_the_rules_find_needs_a_reason_and_a_second_person()
    {
        var odd = await Measurements.RecordAsync(Plant.Measurement("bs-feed", "2026-01-05T15:00:00Z", Plant.Wet(6000)), null, Token);
        Assert.Equal("metal-accounting.measurement.out-of-range", Assert.Single(odd.Warnings).Code);
        Assert.Equal("metal-accounting.measurement.second-person", await RefusedAsync(() => Measurements.ValidateAsync([Fit(odd.Id)], null, Token)));

        User.Is("metallurgist");
        Assert.Equal("metal-accounting.measurement.reason-needed", await RefusedAsync(() => Measurements.ValidateAsync([Fit(odd.Id)], null, Token)));
        Assert.Equal(2, (await Measurements.CheckValidationAsync(Fit(odd.Id), null, Token)).Count);
        await Measurements.RejectAsync(new RejectMeasurement { Measurement = odd.Id, Reason = "scale stuck" }, null, Token);
        Assert.Equal(
            "metal-accounting.measurement.judged", await RefusedAsync(() => Measurements.ValidateAsync([Fit(odd.Id) with { Reason = "yet" }], null, Token)));
        var stored = await Measurements.FindAsync(odd.Id, null, null, Token);
        Assert.Equal((MeasurementState.Rejected, "scale stuck"), (stored!.State, stored.RejectionReason));
    }

    [Fact]
    public async Task What_is_no_measurement_is_refused_with_its_code()
    {
        Assert.Equal("metal-accounting.measurement.negative", await RefusedAsync(() => Measurements.RecordAsync(Ore(-1), null, Token)));
        Assert.Equal("metal-accounting.measurement.point-unknown", await RefusedAsync(
            () => Measurements.RecordAsync(Ore(1) with { Point = Plant.C("nowhere") }, null, Token)));
        Assert.Equal("metal-accounting.measurement.point-unknown", await RefusedAsync(
            () => Measurements.RecordAsync(Ore(1) with { To = Plant.At("2025-11-30T03:00:00Z") }, null, Token)));
        Assert.Equal("metal-accounting.measurement.uncertainty", await RefusedAsync(
            () => Measurements.RecordAsync(Ore(1) with { StandardUncertainty = Plant.Dry(1) }, null, Token)));
        Assert.Equal("metal-accounting.measurement.interval", await RefusedAsync(
            () => Measurements.RecordAsync(Ore(1) with { From = Plant.At("2026-01-06T03:00:00Z") }, null, Token)));
        Assert.Equal("metal-accounting.sample.not-found", await RefusedAsync(
            () => Measurements.RecordAsync(Ore(1) with { Lot = Plant.C("nowhere") }, null, Token)));
        Assert.Equal("metal-accounting.book.one", await RefusedAsync(
            () => Measurements.RecordAsync([Ore(1), Ore(2) with { Book = Plant.C("other") }], null, Token)));
        await Measurements.RecordAsync(Ore(1), null, Token);
        Assert.Equal("metal-accounting.measurement.duplicate", await RefusedAsync(() => Measurements.RecordAsync(Ore(2), null, Token)));
        Assert.Contains(await Measurements.CheckAsync(Ore(2), null, Token), v => v.Code == "metal-accounting.measurement.duplicate");
        var id = MeasurementId.Of(Ore(1));
        Assert.Equal("metal-accounting.measurement.revised", await RefusedAsync(() => Measurements.ValidateAsync([Fit(id, 2)], null, Token)));
        Assert.Equal("metal-accounting.measurement.not-found", await RefusedAsync(
            () => Measurements.RejectAsync(new RejectMeasurement { Measurement = id with { Reference = "x" }, Reason = "y" }, null, Token)));
    }

    [Fact]
    public async Task Many_are_recorded_all_or_none()
    {
        Assert.Equal("metal-accounting.measurement.point-unknown", await RefusedAsync(
            () => Measurements.RecordAsync([Ore(1), Ore(2) with { Point = Plant.C("nowhere") }], null, Token)));
        Assert.Equal(0, (await CountAsync()).Total);
    }

    [Fact]
    public async Task The_sound_ones_are_validated_at_once_and_the_others_wait_for_a_person()
    {
        decimal[] tonnes = [900, 910, 905, 905, 905, 2400, 2390];
        await Measurements.RecordAsync(
            [.. tonnes.Select((each, i) => Plant.Measurement("bs-feed", $"2026-01-0{i + 1}T03:00:00Z", Plant.Wet(each)))], null, Token);
        User.Is("metallurgist");
        var done = await Measurements.ValidateSoundAsync(Plant.Book, Plant.January, null, Token);

        Assert.Equal(4, done.Validated);
        Assert.Equal(
            ["metal-accounting.measurement.frozen", "metal-accounting.measurement.spike"],
            done.Left.OrderBy(pair => pair.Key.At).Select(pair => pair.Value[0].Code));
        var counts = await CountAsync();
        Assert.Equal((2, 4), (counts.Pending, counts.ValidatedFinal));
        Assert.Equal(0, (await Measurements.ValidateSoundAsync(Plant.Book, Plant.January, null, Token)).Validated);
    }

    [Fact]
    public async Task A_measurement_at_the_very_end_of_a_period_belongs_to_it()
    {
        await Measurements.RecordAsync(Plant.Measurement("bin-mass", "2026-01-01T03:00:00Z", Plant.Dry(500)), null, Token);
        await Measurements.RecordAsync(Plant.Measurement("bin-mass", "2026-02-01T03:00:00Z", Plant.Dry(700)), null, Token);
        var january = await Measurements.ListAsync(new MeasurementQuery { Book = Plant.Book, Period = Plant.January }, null, Token);
        Assert.Equal(Plant.Dry(700), Assert.Single(january).Raw.Value);
    }

    [Fact]
    public async Task A_mass_without_uncertainty_is_kept_and_counted()
    {
        await ValidatedAsync(Plant.Measurement("bin-mass", "2026-01-10T03:00:00Z", Plant.Dry(500)));
        Assert.Equal(1, (await CountAsync()).WithoutUncertainty);
        var stored = Assert.Single(await Measurements.ListAsync(new MeasurementQuery { Book = Plant.Book, Period = Plant.January }, null, Token));
        Assert.Null(stored.Validated!.StandardUncertainty);
    }

    [Fact]
    public async Task Of_two_people_who_judge_at_once_one_decides()
    {
        var receipt = await Measurements.RecordAsync(Ore(1000), null, Token);
        User.Is("metallurgist");
        var rejection = new RejectMeasurement { Measurement = receipt.Id, Reason = "no" };
        async Task<bool> Try(Func<Task> judge)
        {
            try
            {
                await judge();
                return true;
            }
            catch (RuleViolatedException refusal) when (refusal.Code == "metal-accounting.measurement.judged")
            {
                return false;
            }
        }
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => i % 2 == 0
            ? Try(() => Measurements.ValidateAsync([Fit(receipt.Id)], null, Token))
            : Try(() => Measurements.RejectAsync(rejection, null, Token)))));

        var state = (await Measurements.FindAsync(receipt.Id, null, null, Token))!.State;
        Assert.Equal(4, done.Count(isDone => isDone));
        Assert.All(done.Select((isDone, i) => (isDone, i)), each => Assert.Equal(each.isDone, (each.i % 2 == 0) == (state == MeasurementState.Validated)));
    }

    private static RecordMeasurement Ore(decimal tonnes) => Plant.Measurement("wb-ore", "2026-01-05T14:00:00Z", Plant.Wet(tonnes));

    private static async Task<string> RefusedAsync(Func<Task> operation) => (await Assert.ThrowsAnyAsync<ErpException>(operation)).Code;

    private Task<MeasurementCounts> CountAsync() => Measurements.CountAsync(Plant.Book, Plant.January, null, Token);
}

public sealed class MeasurementOnSqlite() : MeasurementContract(TestEngine.Sqlite);

public sealed class MeasurementOnPostgreSql() : MeasurementContract(TestEngine.PostgreSql);
