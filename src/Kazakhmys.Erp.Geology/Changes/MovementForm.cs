using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>
/// The layout of a form over the movement of reserves, as data: a statutory form is one of these with the columns that the law of the day names. The
/// suite ships the movement itself and no statutory form, since it has no published one with its source.
/// </summary>
public sealed record MovementForm
{
    /// <summary>Code of the form.</summary>
    public required Code Code { get; init; }

    /// <summary>Its legal basis or the document that prescribes it.</summary>
    public required string Basis { get; init; }

    /// <summary>What a row stands for.</summary>
    public required MovementGrouping Grouping { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<MovementColumn> Columns { get; init; }

    /// <summary>Every term of the movement, by block.</summary>
    public static MovementForm Full { get; } = new()
    {
        Code = Code.Parse("movement"),
        Basis = "The movement of reserves as the ledger has it.",
        Grouping = MovementGrouping.Block,
        Columns =
        [
            Column(MovementTerm.Opening, "opening", "на начало", "басында"), Column(MovementTerm.Mined, "mined", "добыто", "өндірілді"),
            Column(MovementTerm.Lost, "lost", "потери", "шығын"), Column(MovementTerm.Explored, "explored", "разведка", "барлау"),
            Column(MovementTerm.Revalued, "revalued", "переоценка", "қайта бағалау"),
            Column(MovementTerm.WrittenOff, "written off", "списано", "есептен шығарылды"),
            Column(MovementTerm.Transferred, "transferred", "переведено", "ауыстырылды"), Column(MovementTerm.Closing, "closing", "на конец", "соңында"),
        ],
    };

    private static MovementColumn Column(MovementTerm term, string en, string ru, string kk) =>
        new() { Heading = new LocalizedText(en, ru, kk), Terms = [term] };
}
