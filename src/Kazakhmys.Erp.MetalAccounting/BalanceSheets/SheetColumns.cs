using System.Globalization;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>The columns of the flat form, alike in CSV and XLSX. Tonnes are numbers; the exact milligrams stand beside them as text.</summary>
internal static class SheetColumns
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "section", "part", "term", "line", "name", "book", "account", "counterpart", "owner", "amount_t", "standard_uncertainty_t",
        "uncertainty_basis", "recovery_pct", "recovery_standard_uncertainty_pct", "amount_mg",
    ];

    public static IReadOnlyList<object?> Of(SheetRow row, CultureInfo culture) =>
    [
        row.Section, row.Part, row.Term, row.Line?.Value, row.Name?.For(culture), row.Cell?.Book.Value, row.Cell?.Account.Value, row.Cell?.Counterpart?.Value,
        row.Cell?.Owner, row.Amount?.Tonnes, row.Uncertainty?.Standard?.Tonnes, row.Uncertainty is { } known ? SheetTexts.CodeOf(known.Basis) : null,
        row.Recovery?.Percent, row.RecoveryUncertainty?.Percent, row.Amount?.Milligrams.ToString(CultureInfo.InvariantCulture),
    ];
}
