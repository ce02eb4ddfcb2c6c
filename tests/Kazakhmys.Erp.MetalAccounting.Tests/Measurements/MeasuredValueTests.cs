using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Measurements;

public sealed class MeasuredValueTests
{
    private static readonly CultureInfo _russian = CultureInfo.GetCultureInfo("ru");

    [Theory]
    [InlineData(QuantityKind.WetMass, "12,5 т", null, "12.5 t")]
    [InlineData(QuantityKind.WetMass, "1\u00A0234,5", "t", "1234.5 t")]
    [InlineData(QuantityKind.DryMass, "0,7 кт", null, "700 t")]
    [InlineData(QuantityKind.Moisture, "7,25", null, "7.25 %")]
    [InlineData(QuantityKind.Assay, "<0,01", "%", "< 0.01 %")]
    [InlineData(QuantityKind.Assay, "1,25", "%", "1.25 %")]
    [InlineData(QuantityKind.Concentration, "2,1 г/л", null, "2.1 g/L")]
    [InlineData(QuantityKind.Volume, "15 м3", null, "15 m³")]
    [InlineData(QuantityKind.VolumePerHour, "120,5 м³/ч", null, "120.5 m³/h")]
    [InlineData(QuantityKind.VolumePerHour, "120,5", "m³/h", "120.5 m³/h")]
    [InlineData(QuantityKind.Level, "-0,35 м", null, "-0.35 m")]
    public void A_value_is_read_as_people_write_it(QuantityKind quantity, string text, string? unit, string expected)
    {
        var value = MeasuredValue.Parse(quantity, text, _russian, unit);

        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(value, MeasuredValue.Parse(quantity, value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(QuantityKind.WetMass, "1,25", "t", "kernel.quantity.ambiguous-separator")]
    [InlineData(QuantityKind.WetMass, "12.5", null, "kernel.quantity.unit-missing")]
    [InlineData(QuantityKind.WetMass, "12.5 %", null, "kernel.quantity.unit-unknown")]
    [InlineData(QuantityKind.WetMass, "NaN", "t", "kernel.quantity.malformed")]
    [InlineData(QuantityKind.Assay, "Infinity", "%", "kernel.assay.lookalike")]
    [InlineData(QuantityKind.Assay, "1.2О", "%", "kernel.assay.lookalike")]
    [InlineData(QuantityKind.Assay, "pending", "%", "metal-accounting.measurement.pending")]
    [InlineData(QuantityKind.Assay, "", "%", "metal-accounting.measurement.pending")]
    [InlineData(QuantityKind.Assay, "-0.5", "%", "metal-accounting.measurement.negative")]
    [InlineData(QuantityKind.Assay, "101", "%", "kernel.quantity.overflow")]
    [InlineData(QuantityKind.Moisture, "100", null, "metal-accounting.measurement.moisture")]
    [InlineData(QuantityKind.Moisture, "105 %", null, "metal-accounting.measurement.moisture")]
    [InlineData(QuantityKind.Moisture, "-1", null, "metal-accounting.measurement.negative")]
    [InlineData(QuantityKind.VolumePerHour, "120 m³", null, "kernel.quantity.unit-missing")]
    public void A_value_that_cannot_be_is_refused_with_its_fault(QuantityKind quantity, string text, string? unit, string code) =>
        Assert.Equal(code, Assert.ThrowsAny<ErpException>(() => MeasuredValue.Parse(quantity, text, CultureInfo.InvariantCulture, unit)).Code);

    [Fact]
    public void Whatever_is_typed_is_a_value_or_a_refusal() =>
        Gen.Select(Gen.Enum<QuantityKind>(), Gen.OneOf(Gen.String, Gen.String["0123456789.,-+<% \u00A0\u202Ftтg/лСС%NaInf∞eE"])).Sample((quantity, text) =>
        {
            try
            {
                var value = MeasuredValue.Parse(quantity, text, _russian, quantity == QuantityKind.Assay ? "%" : null);
                Assert.Equal(value, MeasuredValue.Parse(quantity, value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
            }
            catch (ErpException refusal)
            {
                Assert.NotEmpty(refusal.Violations);
            }
        });

    [Fact]
    public void A_value_is_of_one_quantity_only()
    {
        var value = MeasuredValue.Of(WetMass.FromTonnes(3));

        Assert.Equal(WetMass.FromTonnes(3), value.WetMass);
        Assert.Null(value.DryMass);
        Assert.Null(value.Assay);
        Assert.True(MeasuredValue.Of(AssayValue.Below(Grade.FromPercent(0.01m))).IsCensored);
    }
}
