using CsCheck;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Metallurgy;

public sealed class LossesAndDilutionTests
{
    // https://kampus.ai/biblioteka/reshenie-zadach/geologiya: panel of 350 kt at 7 %, rock 0.4 %, drawn 320 kt at 6 %.
    private static readonly DrawnBlock Panel = new()
    {
        ExtinguishedReserves = Mass.FromKilotonnes(350),
        ReserveGrade = Grade.FromPercent(7),
        HostRockGrade = Grade.FromPercent(0.4m),
        Drawn = Mass.FromKilotonnes(320),
        DrawnGrade = Grade.FromPercent(6),
    };

    // n = P/B, K_n = D a / (B c), D = B − P + V (https://helpiks.su/1-31274.html).
    private static readonly SurveyedBlock Surveyed = new()
    {
        ExtinguishedReserves = Mass.FromTonnes(100_000),
        ReserveGrade = Grade.FromPercent(1.2m),
        HostRockGrade = Grade.FromPercent(0.1m),
        Lost = Mass.FromTonnes(8_000),
        AdmixedRock = Mass.FromTonnes(12_000),
    };

    [Fact]
    public void The_indirect_method_gives_the_ten_figures_of_the_textbook_panel()
    {
        var losses = LossesAndDilution.Indirect(Panel);

        Near(78.4848484848, losses.LostReserves.Kilotonnes);
        Near(48.4848484848, losses.AdmixedRock.Kilotonnes);
        Near(0.224242424242, losses.LossCoefficient.Fraction);
        Near(0.151515151515, losses.DilutionByRock.Fraction);
        Near(0.142857142857, losses.DilutionByGrade.Fraction);
        Near(0.783673469388, losses.RecoveryFromSubsoil.Fraction);
        Near(0.857142857143, losses.QualityCoefficient.Fraction);
        Near(0.216326530612, losses.MetalLossNet.Fraction);
        Near(5.49393939394, losses.MetalInLostReserves.Kilotonnes);
        Near(0.193939393939, losses.MetalFromRock.Kilotonnes);
    }

    [Fact]
    public void The_direct_method_gives_the_textbook_block_by_cis_and_western_names()
    {
        var losses = LossesAndDilution.Direct(Surveyed);

        Assert.Equal(Mass.FromTonnes(104_000), losses.Drawn);
        Assert.Equal(Mass.FromTonnes(1_116), losses.MetalDrawn);
        Assert.Equal(Ratio.FromPercent(8), losses.LossCoefficient);
        Assert.Equal(Ratio.FromPercent(93), losses.RecoveryFromSubsoil);
        Near(0.11538461538461539, losses.DilutionByRock.Fraction);
        Near(0.13043478260869565, losses.WasteToOre!.Value.Fraction);
        Near(0.10576923076923077, losses.DilutionByGrade.Fraction);
    }

    [Fact]
    public void What_was_surveyed_is_found_again_from_grades() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Long[1, 99], Gen.Long[0, 200], Gen.Long[11, 90], Gen.Long[0, 10]).Sample((t, lost, rock, rich, poor) =>
        {
            var block = new SurveyedBlock
            {
                ExtinguishedReserves = Mass.FromTonnes(t),
                ReserveGrade = Grade.FromPercent(rich),
                HostRockGrade = Grade.FromPercent(poor),
                Lost = Mass.FromKilograms(t * lost * 10),
                AdmixedRock = Mass.FromKilograms(t * rock * 10),
            };
            var direct = LossesAndDilution.Direct(block);
            Assert.Equal(block.ExtinguishedReserves - direct.LostReserves + direct.AdmixedRock, direct.Drawn);
            var indirect = LossesAndDilution.Indirect(new DrawnBlock
            {
                ExtinguishedReserves = block.ExtinguishedReserves,
                ReserveGrade = block.ReserveGrade,
                HostRockGrade = block.HostRockGrade,
                Drawn = direct.Drawn,
                DrawnGrade = Grade.Of(direct.MetalDrawn, direct.Drawn),
            });
            Assert.Equal(direct.Drawn, indirect.Drawn);
            Assert.Equal((double)direct.LossCoefficient.Fraction, (double)indirect.LossCoefficient.Fraction, 1e-9);
        });

    [Fact]
    public void Waste_to_ore_has_no_value_when_all_that_was_drawn_is_waste()
    {
        var losses = LossesAndDilution.Direct(Surveyed with { Lost = Surveyed.ExtinguishedReserves });

        Assert.Null(losses.WasteToOre);
        Assert.Equal(Ratio.One, losses.DilutionByRock);
    }

    [Fact]
    public void Clean_ore_extinguishes_the_reserves_it_was_part_of()
    {
        Assert.Equal(Mass.FromTonnes(100_000), LossesAndDilution.ExtinguishedReserves(Mass.FromTonnes(92_000), Ratio.FromPercent(8)));
        Assert.Equal(Mass.FromTonnes(5), LossesAndDilution.ExtinguishedReserves(Mass.FromTonnes(5), Ratio.Zero));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Refused("kernel.value.not-positive", () => LossesAndDilution.Indirect(Panel with { Drawn = Mass.Zero }));
        Refused("kernel.value.not-positive", () => LossesAndDilution.Direct(Surveyed with { ExtinguishedReserves = Mass.Zero }));
        Refused("kernel.losses.host-rock-not-poorer", () => LossesAndDilution.Indirect(Panel with { HostRockGrade = Grade.FromPercent(7) }));
        Refused("kernel.losses.drawn-grade-impossible", () => LossesAndDilution.Indirect(Panel with { DrawnGrade = Grade.FromPercent(7.1m) }));
        Refused("kernel.losses.drawn-grade-impossible", () => LossesAndDilution.Indirect(Panel with { DrawnGrade = Grade.FromPercent(0.3m) }));
        Refused("kernel.losses.above-reserves", () => LossesAndDilution.Direct(Surveyed with { Lost = Mass.FromTonnes(100_001) }));
        Refused("kernel.value.negative", () => LossesAndDilution.Direct(Surveyed with { AdmixedRock = -Mass.FromTonnes(1) }));
        Refused("kernel.losses.coefficient-impossible", () => LossesAndDilution.ExtinguishedReserves(Mass.FromTonnes(1), Ratio.One));
    }

    private static void Refused(string code, Func<object> calculation) =>
        Assert.Equal(code, Assert.Throws<ValidationFailedException>(calculation).Code);

    private static void Near(double expected, decimal actual) => Assert.InRange((double)actual, expected - (expected * 1e-9), expected + (expected * 1e-9));
}
