using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Leaching;
using Kazakhmys.Erp.Smelting.Plans;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Files;

internal sealed class SmeltingFileService(
    ErpStore store, IHeats heats, ICharges charges, ITaps taps, IAnodes anodes, ICrops crops, ICathodeLots cathodes, IBars bars, IPadReadings readings,
    IPlans plans, IStoppages stoppages) : ISmeltingFiles
{
    private readonly Dictionary<SmeltingFile, IFileFormat> _formats = new()
    {
        [SmeltingFile.Heats] = new HeatFile(heats),
        [SmeltingFile.Charges] = new ChargeFile(charges),
        [SmeltingFile.Taps] = new TapFile(taps),
        [SmeltingFile.Anodes] = new AnodeFile(anodes),
        [SmeltingFile.Crops] = new CropFile(crops),
        [SmeltingFile.CathodeBundles] = new CathodeBundleFile(cathodes),
        [SmeltingFile.Bars] = new BarFile(bars),
        [SmeltingFile.PadReadings] = new PadReadingFile(readings),
        [SmeltingFile.Plans] = new PlanFile(plans),
        [SmeltingFile.Stoppages] = new StoppageFile(stoppages),
    };

    public async Task<ImportReport> ImportAsync(
        Code book, SmeltingFile file, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var importing = options ?? new ImportOptions();
        var format = _formats[file];
        var table = await CsvTable.OpenAsync(csv, importing, [.. format.Columns], cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
            return await store.WriteAsync(
                within, unitOfWork => new FileImport(format, book, importing).RunAsync(unitOfWork, table, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
    }

    public Task ExportAsync(
        Code book, Code smelter, SmeltingFile file, ProductionDay first, ProductionDay last, TextWriter writer, CultureInfo? culture = null,
        StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var format = _formats[file];
                var numbers = culture ?? CultureInfo.InvariantCulture;
                var export = new CsvExport(writer, numbers);
                await export.WriteRowAsync([.. format.Columns.Select(column => (object?)column.Name)], cancellationToken).ConfigureAwait(false);
                foreach (var row in await format.RowsAsync(session, book, smelter, first, last, numbers, cancellationToken).ConfigureAwait(false))
                    await export.WriteRowAsync(row, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
}
