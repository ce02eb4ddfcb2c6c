using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The columns of a block list, in and out.</summary>
internal static class BlockListColumns
{
    private static readonly string[] _names =
    [
        "section", "block", "category", "ore_type", "mass_t", "as_of", "document", "horizon", "volume_m3", "depth_from_m", "depth_to_m", "ground",
    ];

    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required("section", "block", "category", "ore_type", "as_of", "document"),
        .. CsvColumn.Optional("mass_t", "density_t_m3", "horizon", "volume_m3", "depth_from_m", "depth_to_m", "ground"),
        .. GradeColumns.Columns,
    ];

    public static IReadOnlyList<object?> Header { get; } = [.. _names, .. GradeColumns.Names];

    public static RegisterBlock Read(CsvRow row, Code book, Code deposit)
    {
        var volume = Optional(row, "volume_m3", Volume.FromCubicMetres);
        return new RegisterBlock
        {
            Book = book,
            Block = BlockColumns.Read(row, deposit, ""),
            AsOf = new ProductionDay(row.Date("as_of")),
            OreType = row.Read("ore_type", text => Words.Read<OreType>(text, GeologyViolations.BlockOreType)),
            Dry = MassOf(row, volume),
            Grades = GradeColumns.Read(row),
            Horizon = row.Has("horizon") ? row.Code("horizon") : null,
            Volume = volume,
            DepthFrom = Optional(row, "depth_from_m", Length.FromMetres),
            DepthTo = Optional(row, "depth_to_m", Length.FromMetres),
            GroundClass = row.Has("ground") ? row.Read("ground", text => Words.Read<GroundClass>(text)) : null,
            Document = row.Text("document"),
        };
    }

    public static IReadOnlyList<object?> Row(RegisterBlock block) =>
    [
        block.Block.Section, block.Block.Block, block.Block.Classification.Segment, Words.Of(block.OreType), block.Dry.Tonnes, block.AsOf,
        block.Document, block.Horizon, block.Volume?.CubicMetres, block.DepthFrom?.Metres, block.DepthTo?.Metres,
        block.GroundClass is { } ground ? Words.Of(ground) : null,
        .. GradeColumns.Fields(block.Grades),
    ];

    /// <summary>The stated mass, or volume by density; where all three stand they have to agree as printed, to one part in a hundred.</summary>
    private static Mass MassOf(CsvRow row, Volume? volume)
    {
        var density = Optional(row, "density_t_m3", tonnes => Concentration.FromGramsPerLitre(tonnes * 1000));
        var byVolume = volume is { } placed && density is { } dense ? placed * dense : (Mass?)null;
        if (!row.Has("mass_t") && byVolume is { } computed)
            return computed;
        var stated = Amount(row, "mass_t", Mass.FromTonnes) ?? Mass.Zero;
        if (byVolume is { } expected && BlockRules.MassDiffers(stated, expected))
            row.Add(GeologyViolations.BlockDensity.At("mass_t", stated, ("expected", expected)));
        return stated;
    }

    private static T? Optional<T>(CsvRow row, string column, Func<decimal, T> quantity)
        where T : struct => row.Has(column) ? Amount(row, column, quantity) : null;

    private static T? Amount<T>(CsvRow row, string column, Func<decimal, T> quantity)
        where T : struct
    {
        var number = row.Decimal(column);
        return row.Read(column, _ => (T?)quantity(number));
    }
}
