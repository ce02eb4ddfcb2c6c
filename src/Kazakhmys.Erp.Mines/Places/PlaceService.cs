using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Places;

internal sealed class PlaceService(ErpStore store, IMines mines, DocumentPosting posting, MineFiles files) : IPlaces
{
    private const string Right = "mines.place.register";
    private static readonly RegisterPlacesValidator _registering = new();

    private static readonly CsvColumn[] _columns =
    [
        .. CsvColumn.Required("mine", "workplace", "name", "source_account"), .. CsvColumn.Optional("waste_source_account", "place"),
    ];

    public async Task<PlaceTree> RegisterAsync(RegisterPlaces places, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(places);
        await posting.RequireAsync(Right, places.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, places, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RegisterPlaces places, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _registering.Require(places);
            await PlanAsync(session, places, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<PlaceTree> TreeAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within, async session => (await PlaceStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false)).Tree, cancellationToken);

    public Task<ImportReport> ImportWorkplacesAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<(Code Mine, Workplace Workplace, Code? Place)>(Right, _columns, Read, async (unitOfWork, row, token) =>
            {
                await AcceptAsync(unitOfWork, book, row.Mine, row.Workplace, row.Place, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public Task ExportWorkplacesAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default) =>
        store.ReadAsync(null, async session =>
        {
            var (known, tree) = await PlaceStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            var places = tree.Workplaces.ToDictionary(lies => lies.Workplace, lies => lies.Place);
            var export = new CsvExport(writer);
            await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
            foreach (var workplace in known.Workplaces)
                await export.WriteRowAsync(
                    [mine, workplace.Code, workplace.Name, workplace.SourceAccount, workplace.WasteSourceAccount, places[workplace.Code]],
                    cancellationToken).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    private static (Code Mine, Workplace Workplace, Code? Place) Read(CsvRow row) =>
        (row.Code("mine"), new Workplace
        {
            Code = row.Code("workplace"),
            Name = row.Text("name").Trim(),
            SourceAccount = row.Code("source_account"),
            WasteSourceAccount = row.CodeOrNull("waste_source_account"),
        }, row.CodeOrNull("place"));

    private async Task AcceptAsync(
        UnitOfWork unitOfWork, Code book, Code mine, Workplace workplace, Code? place, CancellationToken cancellationToken)
    {
        var known = await MineStore.RequireAsync(unitOfWork, book, mine, cancellationToken).ConfigureAwait(false);
        if (known.Workplaces.All(other => other != workplace))
            await mines.RegisterAsync(
                new RegisterMine
                {
                    Book = book, Code = mine, Name = known.Name, Method = known.Method, ValidFrom = known.ValidFrom, Workplaces = [workplace],
                },
                unitOfWork,
                cancellationToken).ConfigureAwait(false);
        if (place is { } at)
            await RegisterAsync(
                unitOfWork,
                new RegisterPlaces { Book = book, Mine = mine, Workplaces = [new WorkplacePlace { Workplace = workplace.Code, Place = at }] },
                cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PlaceTree> RegisterAsync(UnitOfWork unitOfWork, RegisterPlaces places, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, places.Book, cancellationToken).ConfigureAwait(false);
        var known = await PlanAsync(unitOfWork, places, cancellationToken).ConfigureAwait(false);
        await PlaceStore.InsertAsync(
            unitOfWork,
            places.Book,
            places.Mine,
            places.Places.Where(place => known.Places.All(other => other.Code != place.Code)),
            places.Workplaces.Where(lies => known.Workplaces.All(other => other.Workplace != lies.Workplace || other.Place is null)),
            cancellationToken).ConfigureAwait(false);
        return await PlaceStore.TreeAsync(unitOfWork, places.Book, places.Mine, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PlaceTree> PlanAsync(StoreSession session, RegisterPlaces places, CancellationToken cancellationToken)
    {
        var (mine, tree) = await PlaceStore.RequireAsync(session, places.Book, places.Mine, cancellationToken).ConfigureAwait(false);
        ShiftReportRefusals.Require(PlaceRules.Check(places, mine, tree));
        return tree;
    }
}
