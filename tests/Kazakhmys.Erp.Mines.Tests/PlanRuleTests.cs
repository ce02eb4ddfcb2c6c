using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Coal;
using Kazakhmys.Erp.Mines.Plans;
using Kazakhmys.Erp.Mines.ShortIntervals;
using Kazakhmys.Erp.Mines.Stopes;
using Kazakhmys.Erp.Mines.Ventilation;
using Kazakhmys.Erp.Mines.Weightometers;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests;

public sealed class PlanRuleTests
{
    private static readonly Interval LongNight = ProductionCalendar.Kazakhstan.IntervalOf(Shift.Parse("2024-02-29/2"));

    [Fact]
    public void The_blocks_of_a_thirteen_hour_night_tile_it()
    {
        var blocks = ShortIntervalRules.Blocks(LongNight, Duration.FromHours(2));
        Assert.Equal((7, Duration.FromHours(1)), (blocks.Count, blocks[^1].Duration));
        Assert.Equal((LongNight.Start, LongNight.End), (blocks[0].Start, blocks[^1].End));
        Assert.All(blocks.Zip(blocks.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal("kernel.value.out-of-range", Assert.Throws<ValidationFailedException>(() => ShortIntervalRules.Blocks(LongNight, Duration.FromMinutes(30))).Code);
    }

    [Fact]
    public void A_plan_that_is_shared_out_over_blocks_sums_to_itself() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Int[60, 120]).Sample((ore, metal, minutes) =>
        {
            var plan = new ProductionFigures { Ore = Mass.FromMilligrams(ore), Metals = new Dictionary<Code, Mass> { [Code.Parse("Cu")] = Mass.FromMilligrams(metal) } };
            var shares = ShortIntervalRules.Share(plan, ShortIntervalRules.Blocks(LongNight, Duration.FromMinutes(minutes)));
            Assert.Equal((ore, metal), (shares.Sum(share => share.Ore).Milligrams, shares.Sum(share => share.MetalOf(Code.Parse("Cu"))).Milligrams));
        });

    [Fact]
    public void A_shift_that_has_not_begun_has_no_forecast_and_one_that_is_over_forecasts_what_it_did()
    {
        var call = new RecordProgress
        {
            Book = Code.Parse("b"), Mine = Code.Parse("m"), Workplace = Code.Parse("w"), Shift = Shift.Parse("2024-02-29/2"), Number = Code.Parse("1"),
            At = LongNight.Start, Ore = Mass.FromTonnes(13),
        };
        ShiftStatus At(Instant at) => ShortIntervalRules.Status(null, call.Shift, LongNight, Duration.FromHours(1), at, null, [call]);
        Assert.Null(At(LongNight.Start - Duration.FromHours(1)).Forecast);
        Assert.Equal(Mass.FromTonnes(13), At(LongNight.End + Duration.FromHours(1)).Forecast!.Ore);
        Assert.Equal(Mass.FromTonnes(169), At(LongNight.Start + Duration.FromHours(1)).Forecast!.Ore);
        Assert.Null(At(LongNight.End).Plan);
    }

    [Fact]
    public void Spans_know_their_kind_and_what_they_contain()
    {
        var (month, day, shift) = (PlanSpan.Parse("2026-02"), PlanSpan.Parse("2026-02-28"), PlanSpan.Parse("2026-02-28/2"));
        Assert.True(month.IsAbove(day) && month.IsAbove(shift) && day.IsAbove(shift));
        Assert.False(day.IsAbove(month) || shift.IsAbove(day) || day.IsAbove(day) || month.IsAbove(PlanSpan.Parse("2026-03-01")));
        Assert.Equal((true, false), (month.IsMonth, day.IsMonth));
        Assert.Equal("2026-02-28/2", shift.ToString());
    }

    [Fact]
    public void No_sequence_of_steps_opens_a_gate_without_a_blast()
    {
        var states = Enum.GetValues<StopeState>();
        Gen.Int[0, states.Length - 1].Array[1, 30].Sample(choices =>
        {
            var (state, steps) = (StopeState.Planned, new List<StopeState>());
            foreach (var next in choices.Select(choice => states[choice]).Where(next => !StopeRules.NeedsBlast(next) && StopeRules.MayFollow(state, next)))
                steps.Add(state = next);
            Assert.False(StopeRules.Gates(steps.Select((step, i) => new StopeStep
            {
                Revision = i + 1, State = step, At = Instant.FromUnixTimeSeconds(i), RecordedBy = Code.Parse("x"), RecordedAt = Instant.FromUnixTimeSeconds(i),
            })).IsOpen);
        });
        Assert.All(states, to => Assert.False(StopeRules.MayFollow(StopeState.Closed, to) || StopeRules.MayFollow(StopeState.Backfilled, to)));
        Assert.Equal([StopeState.Blasted], states.Where(from => StopeRules.MayFollow(from, StopeState.Mucking)));
        Assert.Equal([StopeState.Charged], states.Where(from => StopeRules.MayFollow(from, StopeState.Blasted)));
    }

    /// <summary>1 t at 29.3076 MJ/kg (7,000 kcal/kg, the tonne of coal equivalent) holds 8.141 MWh by definition of the calorie and the joule.</summary>
    [Fact]
    public void A_tonne_of_coal_equivalent_holds_8_141_megawatt_hours()
    {
        var equivalent = CalorificValue.FromKilocaloriesPerKilogram(7000);
        Assert.Equal(29.3076m, equivalent.MegajoulesPerKilogram);
        Assert.Equal(Energy.FromMegawattHours(8.141m), equivalent.EnergyIn(WetMass.FromTonnes(1)));
        Assert.Equal(equivalent, CalorificValue.Of(Energy.FromMegawattHours(8141), WetMass.FromTonnes(1000)));
        Assert.Equal(Energy.FromGigacalories(7), equivalent.EnergyIn(WetMass.FromTonnes(1)));
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(() => CalorificValue.FromMegajoulesPerKilogram(-1)).Code);
    }

    [Fact]
    public void Shipments_take_all_the_energy_that_came() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Double[0, 1].Array[1, 8]).Sample((coal, energy, parts) =>
        {
            var (left, taken) = (new CoalContent { Coal = WetMass.FromMilligrams(coal), Energy = Energy.FromWattHours(energy) }, Energy.Zero);
            foreach (var part in parts)
            {
                var some = left.Part(WetMass.FromMilligrams((long)(left.Coal.Milligrams * part)));
                (left, taken) = (new CoalContent { Coal = left.Coal - some.Coal, Energy = left.Energy - some.Energy }, taken + some.Energy);
                Assert.True(left.Energy >= Energy.Zero);
            }
            Assert.Equal(energy, (taken + left.Part(left.Coal).Energy).WattHours);
        });

    /// <summary>
    /// The largest need counts. A blast of 100 kg that gives 40 L/kg, aired in 30 min to 0.008 %: 4 m³ / (30 min × 0.00008) = 1,666.67 m³/min (synthetic norms).
    /// </summary>
    [Fact]
    public void Air_is_needed_by_people_engines_blast_and_velocity()
    {
        Assert.Equal(Airflow.FromCubicMetresPerMinute(70), VentilationRules.ByPeople(10, Airflow.FromCubicMetresPerMinute(7)));
        Assert.Equal(Airflow.FromCubicMetresPerMinute(600), VentilationRules.ByEngines(Power.FromKilowatts(150), Airflow.FromCubicMetresPerMinute(4)));
        var blast = VentilationRules.ByBlast(Mass.FromKilograms(100), Volume.FromLitres(40), Duration.FromMinutes(30), Ratio.FromPercent(0.008m));
        Assert.Equal(1666.66m, decimal.Round(blast.CubicMetresPerMinute, 2, MidpointRounding.ToZero));
        Assert.Equal(Airflow.FromCubicMetresPerSecond(5), VentilationRules.ByVelocity(Length.FromMetres(5), Length.FromMetres(4), Length.FromMetres(0.25m)));
        var norms = new VentilationNorms { PerPerson = Airflow.FromCubicMetresPerMinute(7), GasPerKilogram = Volume.FromLitres(40), Permissible = Ratio.FromPercent(0.008m) };
        var balance = VentilationRules.Balance(Code.Parse("w"), norms, 10, Power.Zero, Mass.FromKilograms(100), Duration.FromMinutes(30), null);
        Assert.Equal(blast, balance.Need);
        Assert.Null(balance.ByEngines);
        Assert.Null(balance.Shortfall);
    }

    [Fact]
    public void Flows_of_neighbouring_times_sum_to_the_flow_of_both() =>
        Gen.Long[0, 1_000_000_000].Array[3, 20].Sample(increments =>
        {
            long total = 0;
            var readings = increments.Select((increment, i) => new RecordReading
            {
                Book = Code.Parse("b"), Mine = Code.Parse("m"), Weightometer = Code.Parse("w"), At = Instant.FromUnixTimeSeconds(i),
                IsReset = i % 4 == 3, Total = WetMass.FromMilligrams(total = i % 4 == 3 ? increment : total + increment),
            }).ToList();
            WetMass Of(int from, int to) => WeightometerRules
                .Flow(readings, new Interval(Instant.FromUnixTimeSeconds(from), Instant.FromUnixTimeSeconds(to)), Ratio.Zero)!.Wet.Value;
            var last = readings.Count - 1;
            Assert.Equal(Of(0, last), Of(0, 1) + Of(1, last));
            Assert.Equal(increments.Skip(1).Sum(), Of(0, last).Milligrams);
        });

    /// <summary>Vector "losses and dilution identity": n = P/B, K = D a/(B c), D = B − P + V; waste over delivered and waste over ore (McCarthy 2001, AusIMM).</summary>
    [Fact]
    public void The_losses_and_dilution_of_the_vector_come_out()
    {
        var block = LossesAndDilution.Direct(new SurveyedBlock
        {
            ExtinguishedReserves = Mass.FromTonnes(100_000), ReserveGrade = Grade.FromPercent(1.2m), HostRockGrade = Grade.FromPercent(0.1m),
            Lost = Mass.FromTonnes(8_000), AdmixedRock = Mass.FromTonnes(12_000),
        });
        Assert.Equal((Mass.FromTonnes(104_000), Mass.FromTonnes(1116)), (block.Drawn, block.MetalDrawn));
        Assert.Equal((Ratio.FromFraction(0.08m), Ratio.FromFraction(0.93m)), (block.LossCoefficient, block.RecoveryFromSubsoil));
        Assert.Equal((Ratio.Of(12, 104), Ratio.Of(12, 92)), (block.DilutionByRock, block.WasteToOre));
        Assert.InRange(block.DilutionByGrade.Fraction, 0.1057692307m, 0.1057692308m);
    }
}
