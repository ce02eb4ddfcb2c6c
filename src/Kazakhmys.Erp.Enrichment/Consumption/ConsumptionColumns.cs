using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>The columns of a file of consumption.</summary>
internal static class ConsumptionColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
        [.. CsvColumn.Required("shift", "item", "unit", "amount"), .. CsvColumn.Optional("from_account", "replaces")];

    public static IReadOnlyList<object?> Header { get; } = ["shift", "item", "unit", "amount", "from_account", "replaces"];

    public static RecordConsumption Read(CsvRow row, Code book, Code plant)
    {
        var figure = row.Decimal("amount");
        return new RecordConsumption
        {
            Book = book,
            Plant = plant,
            Shift = row.Read("shift", Shift.Parse),
            Item = row.Code("item"),
            Amount = row.Read("unit", unit => AmountOf(unit, figure)) ?? ConsumedAmount.Of(Mass.Zero),
            FromAccount = row.Has("from_account") ? row.Code("from_account") : null,
            Replaces = row.Has("replaces") ? (int)row.Integer("replaces") : 0,
        };
    }

    public static IReadOnlyList<object?> Row(RecordedConsumption consumption)
    {
        var recorded = consumption.Recorded;
        return
        [
            recorded.Shift, recorded.Item, UnitOf(recorded.Amount.Unit), recorded.Amount.Figure, recorded.FromAccount, recorded.Replaces,
        ];
    }

    private static string UnitOf(ConsumedUnit unit) => unit switch { ConsumedUnit.Mass => "kg", ConsumedUnit.Volume => "m3", _ => "kWh" };

    private static ConsumedAmount AmountOf(string unit, decimal figure) => unit.Trim() switch
    {
        "kg" => ConsumedAmount.Of(Mass.FromKilograms(figure)),
        "m3" => ConsumedAmount.Of(Volume.FromCubicMetres(figure)),
        "kWh" => ConsumedAmount.Of(Energy.FromKilowattHours(figure)),
        _ => throw new ValidationFailedException(EnrichmentViolations.ConsumptionUnitUnknown.At("", unit)),
    };
}
