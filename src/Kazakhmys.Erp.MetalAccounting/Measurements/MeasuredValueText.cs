using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Measured values as text. What the kernel's types cannot hold at all gets the code of the fault, not that of the type.</summary>
internal static class MeasuredValueText
{
    private const string PerHour = "/h";

    private static readonly string[] _perHour = [PerHour, "/ч", "/сағ"];

    public static MeasuredValue Parse(QuantityKind quantity, string text, IFormatProvider? provider, string? columnUnit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (quantity == QuantityKind.VolumePerHour)
            return MeasuredValue.PerHour(Volume.Parse(WithUnit(Volumetric(text, columnUnit), Stripped(columnUnit)), provider));
        try
        {
            return quantity switch
            {
                QuantityKind.Assay => MeasuredValue.Of(AssayValue.ParseOrPending(text, provider, columnUnit)),
                QuantityKind.WetMass => MeasuredValue.Of(WetMass.Parse(WithUnit(text, columnUnit), provider)),
                QuantityKind.DryMass => MeasuredValue.Of(Mass.Parse(WithUnit(text, columnUnit), provider)),
                QuantityKind.Moisture => MeasuredValue.Of(Moisture.Parse(WithUnit(text, columnUnit ?? "%"), provider)),
                QuantityKind.Concentration => MeasuredValue.Of(Concentration.Parse(WithUnit(text, columnUnit), provider)),
                QuantityKind.Volume => MeasuredValue.Of(Volume.Parse(WithUnit(text, columnUnit), provider)),
                _ => MeasuredValue.Of(Length.Parse(WithUnit(text, columnUnit), provider)),
            };
        }
        catch (OverflowedException) when (text.AsSpan().TrimStart() is ['-' or '\u2212', ..])
        {
            throw new ValidationFailedException(MetalAccountingViolations.MeasurementNegative.At("", text));
        }
        catch (OverflowedException) when (quantity == QuantityKind.Moisture)
        {
            throw new ValidationFailedException(MetalAccountingViolations.MeasurementMoisture.At("", text));
        }
    }

    public static string Write(MeasuredValue value, IFormatProvider? provider) => value.Quantity switch
    {
        QuantityKind.WetMass => value.WetMass!.Value.ToString(null, provider),
        QuantityKind.DryMass => value.DryMass!.Value.ToString(null, provider),
        QuantityKind.Moisture => value.Moisture!.Value.ToString(null, provider),
        QuantityKind.Assay => value.Assay!.ToString(null, provider),
        QuantityKind.Concentration => value.Concentration!.Value.ToString(null, provider),
        QuantityKind.Volume => value.Volume!.Value.ToString(null, provider),
        QuantityKind.VolumePerHour => value.Volume!.Value.ToString(null, provider) + PerHour,
        _ => value.Level!.Value.ToString(null, provider),
    };

    private static string WithUnit(string text, string? columnUnit)
    {
        var trimmed = text.AsSpan().TrimEnd();
        return columnUnit is not null && trimmed is [.., >= '0' and <= '9'] ? $"{trimmed} {columnUnit}" : text;
    }

    /// <summary>The volume of a volume an hour: without its unit's "an hour", which must be there.</summary>
    private static string Volumetric(string text, string? columnUnit)
    {
        var stripped = Stripped(text);
        return stripped!.Length < text.TrimEnd().Length || (columnUnit is not null && Stripped(columnUnit)!.Length < columnUnit.Length)
            ? stripped
            : throw new ValidationFailedException(KernelViolations.QuantityUnitMissing.At(
                "", text, ("quantity", "volume an hour"), ("units", "m³/h, L/h")));
    }

    private static string? Stripped(string? unit)
    {
        var trimmed = unit?.TrimEnd();
        return Array.Find(_perHour, each => trimmed?.EndsWith(each, StringComparison.Ordinal) == true) is { } perHour ? trimmed![..^perHour.Length] : trimmed;
    }
}
