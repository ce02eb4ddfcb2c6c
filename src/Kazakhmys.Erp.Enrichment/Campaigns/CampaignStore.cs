using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

/// <summary>The tables <c>enrichment_campaign</c> and <c>enrichment_campaign_end</c>.</summary>
internal static class CampaignStore
{
    private const string Select =
        """
        select c.id as Id, c.section as Section, c.ore_type as OreType, c.first_shift as FirstShift, e.last_shift as LastShift
        from enrichment_campaign c left join enrichment_campaign_end e on e.book = c.book and e.plant = c.plant and e.id = c.id
        where c.book = @book and c.plant = @plant
        """;

    private const string Insert =
        """
        insert into enrichment_campaign (book, plant, id, section, ore_type, first_shift, actor)
        values (@book, @plant, @id, @section, @oreType, @firstShift, @actor)
        """;

    private const string InsertEnd =
        "insert into enrichment_campaign_end (book, plant, id, last_shift, actor) values (@book, @plant, @id, @lastShift, @actor)";

    public static async Task<IReadOnlyList<Campaign>> ListAsync(StoreSession session, Code book, Code plant, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<Row>(Select, new { book = book.Value, plant = plant.Value }, cancellationToken).ConfigureAwait(false))
            .Select(row => new Campaign
            {
                Book = book,
                Plant = plant,
                Id = Code.Parse(row.Id),
                Section = Code.Parse(row.Section),
                OreType = Code.Parse(row.OreType),
                First = Shift.Parse(row.FirstShift),
                Last = row.LastShift is { } last ? Shift.Parse(last) : null,
            })
            .OrderBy(campaign => campaign.First).ThenBy(campaign => campaign.Id),
    ];

    public static Task InsertAsync(UnitOfWork unitOfWork, Campaign campaign, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = campaign.Book.Value,
                plant = campaign.Plant.Value,
                id = campaign.Id.Value,
                section = campaign.Section.Value,
                oreType = campaign.OreType.Value,
                firstShift = campaign.First.ToString(),
                actor = actor.Value,
            },
            cancellationToken);

    public static Task EndAsync(UnitOfWork unitOfWork, Campaign campaign, Shift last, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            InsertEnd,
            new
            {
                book = campaign.Book.Value, plant = campaign.Plant.Value, id = campaign.Id.Value, lastShift = last.ToString(), actor = actor.Value,
            },
            cancellationToken);

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Section { get; init; } = "";
        public string OreType { get; init; } = "";
        public string FirstShift { get; init; } = "";
        public string? LastShift { get; init; }
    }
}
