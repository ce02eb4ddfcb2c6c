using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>
/// What the documents of a shift say: the true flow of the twin as the scale of the stream showed it that day, and the assay of the day's composite. Where
/// a flow is not weighed, or inside the works, the true flow itself.
/// </summary>
internal sealed class MonthFlows(TwinEnterprise twin)
{
    public static readonly Code[] Metals = [Elements.Cu, Elements.Ag, Elements.Au];

    private readonly Dictionary<Code, TwinInstrument> _instruments = twin.Instruments.ToDictionary(instrument => instrument.Tag);

    public TwinEnterprise Twin => twin;

    public TwinFlow True(string stream, Shift shift) => twin.Flow(Code.Parse(stream), shift);

    /// <summary>A share of what flowed, in parts of <paramref name="of"/>.</summary>
    public static Mass Scaled(Mass amount, Mass part, Mass of) => Mass.FromMilligrams(Scaled(amount.Milligrams, part.Milligrams, of.Milligrams));

    /// <summary>What an owner has of a product: of each metal in the share that it had of what was charged; the mass goes with the copper.</summary>
    public static TwinContent Share(TwinContent product, TwinContent own, TwinContent charged) => new()
    {
        Mass = Scaled(product.Mass, own.Copper, charged.Copper),
        Copper = Scaled(product.Copper, own.Copper, charged.Copper),
        Silver = Scaled(product.Silver, own.Silver, charged.Silver),
        Gold = Scaled(product.Gold, own.Gold, charged.Gold),
        Sulphur = Scaled(product.Sulphur, own.Sulphur, charged.Sulphur),
    };

    /// <summary>The grades of copper, silver and gold in something; those that it has nothing of are left out.</summary>
    public static Assay AssayOf(TwinContent content) => Assay.Of(
        Metals.Where(metal => content.Of(metal) > Mass.Zero).Select(metal => (metal, AssayValue.Reported(content.GradeOf(metal)!.Value))));

    /// <summary>What is in some things together, less what is in others.</summary>
    public static TwinContent Sum(IEnumerable<TwinContent> parts, params IEnumerable<TwinContent> less) => new()
    {
        Mass = Total(parts, less, each => each.Mass),
        Copper = Total(parts, less, each => each.Copper),
        Silver = Total(parts, less, each => each.Silver),
        Gold = Total(parts, less, each => each.Gold),
        Sulphur = Total(parts, less, each => each.Sulphur),
    };

    public WetMass Wet(string stream, Shift shift)
    {
        var (read, truth) = Weighed(stream, shift.Day);
        return WetMass.FromMilligrams(Scaled(True(stream, shift).Wet.Milligrams, read.WetMass!.Value.Milligrams, truth.WetMass!.Value.Milligrams));
    }

    public Moisture Moisture(string stream, ProductionDay day) => twin.Readings.Of(Tag(stream, "moisture"), day).Moisture!.Value;

    public Mass Dry(string stream, Shift shift)
    {
        var (read, truth) = Weighed(stream, shift.Day);
        return read.Quantity == QuantityKind.WetMass
            ? Wet(stream, shift).Dry(Moisture(stream, shift.Day))
            : Mass.FromMilligrams(Scaled(True(stream, shift).Content.Mass.Milligrams, read.DryMass!.Value.Milligrams, truth.DryMass!.Value.Milligrams));
    }

    public Assay Laboratory(string stream, ProductionDay day) =>
        Assay.Of(Metals.Select(metal => (metal, AssayValue.Reported(Grade(stream, metal, day)))));

    public Grade Grade(string stream, Code metal, ProductionDay day) => twin.Readings.Of(Tag(stream, metal.Value), day).Assay!.Grade!.Value;

    /// <summary>A grade with the standard uncertainty that its sampler and laboratory declare.</summary>
    public Measured<Grade> MeasuredGrade(string stream, Code metal, ProductionDay day)
    {
        var (grade, declared) = (Grade(stream, metal, day), _instruments[Tag(stream, metal.Value)]);
        var parts = (double)grade.PartsPerTrillion;
        var standard = Math.Sqrt(
            Square((double)declared.Relative.Fraction * parts) + Square((double)declared.SharedRelative.Fraction * parts)
            + Square(declared.Absolute.Assay!.Grade!.Value.PartsPerTrillion));
        return new Measured<Grade>(grade, Kazakhmys.Erp.Kernel.Quantities.Grade.FromPartsPerTrillion((long)Math.Round(standard)), MeasurementStatus.Provisional);
    }

    /// <summary>What a stock was found to hold at the close of a day, by survey and assay.</summary>
    public (Mass Dry, Assay Assay) Surveyed(string stock, ProductionDay closeOf) => (
        twin.Readings.Of(Tag(stock, "mass"), closeOf).DryMass!.Value,
        Laboratory(stock, closeOf));

    private static Code Tag(string point, string quantity) => Code.Parse($"{point}.{quantity}");

    private (MeasuredValue Read, MeasuredValue Truth) Weighed(string stream, ProductionDay day)
    {
        var tag = Tag(stream, "mass");
        return (twin.Readings.Of(tag, day), twin.Readings.TruthOf(tag, day));
    }

    private static Mass Total(IEnumerable<TwinContent> parts, IEnumerable<TwinContent> less, Func<TwinContent, Mass> of) =>
        parts.Select(of).Sum() - less.Select(of).Sum();

    private static long Scaled(long amount, long part, long of) => of == 0 ? 0 : (long)((((Int128)amount * part) + (of / 2)) / of);

    private static double Square(double x) => x * x;
}
