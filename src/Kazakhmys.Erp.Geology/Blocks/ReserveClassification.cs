using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>How a reserve is classified: system and category, and for GKZ whether it is on the balance.</summary>
public sealed record ReserveClassification
{
    private const string OffBalance = "-off-balance";

    private ReserveClassification(ClassificationSystem system, ReserveCategory category, bool isOffBalance) =>
        (System, Category, IsOffBalance) = (system, category, isOffBalance);

    /// <summary>A published figure whose source names neither system nor category.</summary>
    public static ReserveClassification Unstated { get; } = new(ClassificationSystem.Unstated, ReserveCategory.Unstated, false);

    /// <summary>The system.</summary>
    public ClassificationSystem System { get; }

    /// <summary>The category.</summary>
    public ReserveCategory Category { get; }

    /// <summary>True for GKZ off-balance reserves, which do not pay today.</summary>
    public bool IsOffBalance { get; }

    /// <summary>The last segment of the reserve account: <c>C1</c>, <c>C1-off-balance</c>, <c>indicated</c>, <c>unstated</c>.</summary>
    public string Segment => System == ClassificationSystem.Gkz
        ? Category + (IsOffBalance ? OffBalance : "")
        : Lower(Category);

    /// <summary>A GKZ category.</summary>
    /// <exception cref="ValidationFailedException">The category belongs to another system (<c>geology.classification.category</c>).</exception>
    public static ReserveClassification Gkz(ReserveCategory category, bool isOffBalance = false) =>
        category is >= ReserveCategory.A and <= ReserveCategory.P3
            ? new(ClassificationSystem.Gkz, category, isOffBalance)
            : throw Foreign(category);

    /// <summary>A CRIRSCO (KAZRC) category.</summary>
    /// <exception cref="ValidationFailedException">The category belongs to another system (<c>geology.classification.category</c>).</exception>
    public static ReserveClassification Crirsco(ReserveCategory category) =>
        category is >= ReserveCategory.Inferred and <= ReserveCategory.Proved
            ? new(ClassificationSystem.Crirsco, category, false)
            : throw Foreign(category);

    /// <summary>Reads <see cref="Segment"/>.</summary>
    /// <exception cref="ValidationFailedException">No such classification (<c>geology.classification.category</c>).</exception>
    public static ReserveClassification Parse(string text) => TryParse(text, out var read) ? read : throw Foreign(text);

    /// <summary>Reads <see cref="Segment"/>; false when the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReserveClassification? classification)
    {
        classification = text is null ? null : All.FirstOrDefault(known => known.Segment == text);
        return classification is not null;
    }

    /// <summary>The segment.</summary>
    public override string ToString() => Segment;

    private static IEnumerable<ReserveClassification> All =>
        Enum.GetValues<ReserveCategory>().SelectMany<ReserveCategory, ReserveClassification>(category => category switch
        {
            ReserveCategory.Unstated => [Unstated],
            <= ReserveCategory.P3 => [Gkz(category), Gkz(category, true)],
            _ => [Crirsco(category)],
        });

    [SuppressMessage("Globalization", "CA1308", Justification = "The segment of an account code, not a comparison.")]
    private static string Lower(ReserveCategory category) => category.ToString().ToLowerInvariant();

    private static ValidationFailedException Foreign(object value) =>
        new(GeologyViolations.ClassificationCategory.At("Category", value));
}
