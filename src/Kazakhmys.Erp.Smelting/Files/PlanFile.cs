using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Plans;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class PlanFile(IPlans plans) : IFileFormat
{
    public IReadOnlyList<CsvColumn> Columns { get; } = [.. CsvColumn.Required("smelter", "plan", "period", "product", "quantity_t", "source")];

    public string Key => "plan";

    public async Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var row = rows[0];
        var (smelter, number, period) = (row.Code("smelter"), row.Code("plan"), row.Read("period", Period.Parse));
        var (product, quantity, source) = (FieldText.Word<PlannedProduct>(row, "product"), Mass.FromTonnes(row.Decimal("quantity_t")), row.Text("source"));
        FileRows.Require(rows);
        var plan = new RecordPlan
        {
            Book = book, Smelter = smelter, Number = number, Period = period!, Product = product, Quantity = quantity, Source = source,
        };
        await plans.RecordAsync(plan, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken) =>
        [
            .. (await plans.ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false)).Select(each => each.Document)
                .Select(plan => (object?[]) [plan.Smelter, plan.Number, plan.Period.ToString(), plan.Product.ToString(), plan.Quantity.Tonnes, plan.Source]),
        ];
}
