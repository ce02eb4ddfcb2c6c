using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Tool.Consoles;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Imports;

/// <summary>Every type of document that can be imported, one property each.</summary>
internal static class DocumentTypes
{
    public static IReadOnlyList<DocumentType> All => [ShiftReports, ReserveBlocks()];

    private static DocumentType ShiftReports { get; } = new()
    {
        Name = "shift-reports",
        Description = "Shift reports of mines, one line for each load or machine state. Columns: mine, workplace, date, shift; on the first line of "
            + "a report drilled_m, blasted_m, hoisted_t, crew, laboratory, grade_control, block_model; for a load equipment, stockpile, loads and load_t, "
            + "or weighed_t with moisture_pct; for a machine state equipment, activity, from, to, reason.",
        ImportAsync = (order, cancellationToken) => order.Host.GetRequiredService<IShiftReports>()
            .ImportAsync(order.Book, order.Csv, order.Options, null, cancellationToken),
    };

    private static DocumentType ReserveBlocks()
    {
        var deposit = ToolOptions.RequiredCode("--deposit", "Code of the deposit.");
        return new DocumentType
        {
            Name = "reserve-blocks",
            Description = "Reserve blocks of a deposit. Columns: section, block, category, ore_type, mass_t, as_of, document; if need be horizon, "
                + "volume_m3, depth_from_m, depth_to_m, and a grade column per component (cu_pct, ag_g_t, au_g_t, zn_pct, pb_pct, s_pct, mo_pct, re_g_t).",
            Options = [deposit],
            ImportAsync = (order, cancellationToken) => order.Host.GetRequiredService<IReserveBlocks>()
                .ImportAsync(order.Book, order.Parse.GetValue(deposit)!.Value, order.Csv, order.Options, null, cancellationToken),
        };
    }
}
