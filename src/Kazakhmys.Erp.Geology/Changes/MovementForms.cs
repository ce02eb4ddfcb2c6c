using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>Lays a form over the movement of reserves. Pure.</summary>
public static class MovementForms
{
    /// <summary>One row a group, category and commodity, in the order of groups, systems, categories and commodities. Sums of columns are exact.</summary>
    public static IReadOnlyList<MovementRow> Lay(IEnumerable<ReserveMovement> movements, MovementForm form)
    {
        ArgumentNullException.ThrowIfNull(movements);
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. movements
                .GroupBy(movement => (Of: GroupOf(movement, form.Grouping), movement.Block.Classification, movement.Commodity))
                .OrderBy(group => group.Key.Of).ThenBy(group => group.Key.Classification.System).ThenBy(group => group.Key.Classification.Category)
                .ThenBy(group => group.Key.Classification.IsOffBalance).ThenBy(group => group.Key.Commodity)
                .Select(group => new MovementRow
                {
                    Of = group.Key.Of,
                    Classification = group.Key.Classification,
                    Commodity = group.Key.Commodity,
                    Amounts = [.. form.Columns.Select(column => group.Sum(movement => column.Terms.Sum(term => Amount(movement, term))))],
                }),
        ];
    }

    /// <summary>Writes the rows of a form with its headings in the culture given, English without one.</summary>
    public static async Task WriteAsync(
        IEnumerable<MovementRow> rows, MovementForm form, CsvExport csv, CultureInfo? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(csv);
        await csv.WriteRowAsync(
            ["of", "category", "commodity", .. form.Columns.Select(column => column.Heading.For(culture))], cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
            await csv.WriteRowAsync(
                [row.Of, row.Classification.Segment, row.Commodity, .. row.Amounts.Cast<object?>()], cancellationToken).ConfigureAwait(false);
    }

    private static Code GroupOf(ReserveMovement movement, MovementGrouping grouping) => grouping switch
    {
        MovementGrouping.Deposit => movement.Block.Deposit,
        MovementGrouping.Section => movement.Block.Deposit / movement.Block.Section.Value,
        _ => movement.Block.Deposit / movement.Block.Section.Value / movement.Block.Block.Value,
    };

    private static long Amount(ReserveMovement movement, MovementTerm term) => term switch
    {
        MovementTerm.Opening => movement.Opening,
        MovementTerm.Mined => movement.Mined,
        MovementTerm.Lost => movement.Lost,
        MovementTerm.Explored => movement.Explored,
        MovementTerm.Revalued => movement.Revalued,
        MovementTerm.WrittenOff => movement.WrittenOff,
        MovementTerm.Transferred => movement.Transferred,
        _ => movement.Closing,
    };
}
