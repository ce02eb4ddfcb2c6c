using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Blasts;
using Kazakhmys.Erp.Mines.Stopes;
using NodaTime;

namespace CopperChain.TwinMonth;

/// <summary>
/// Blasts of the two stopes of a mine: while one is mucked, the other is drilled, charged, fired, aired and tested. Stope 1 gives ore until the tenth day and again from the
/// twenty-first, stope 2 in between.
/// </summary>
internal sealed class BlastWork(IStopes stopes, IBlasts blasts, ProductionCalendar calendar)
{
    private static readonly Code _anfo = Code.Parse("anfo");
    private static readonly Code _carbonMonoxide = Code.Parse("CO");
    private static readonly (int Day, int Stope, Code Blast)[] _plan =
        [(0, 0, Code.Parse("blast-1")), (10, 1, Code.Parse("blast-2")), (20, 0, Code.Parse("blast-3"))];

    /// <summary>The blast whose ore is followed to what became of it: the only one of its stope and its reserve block.</summary>
    public static (int Stope, Code Blast) Followed => (_plan[1].Stope, _plan[1].Blast);

    public static Code MuckedStope(int day) => MonthCodes.Stopes[day is > 10 and <= 20 ? 1 : 0];

    public async Task PlanAsync(MonthSites sites, ProductionDay day, UnitOfWork within)
    {
        foreach (var mine in sites.Mines)
            foreach (var stope in MonthCodes.Stopes)
            {
                var planned = await stopes.PlanAsync(
                    new PlanStope { Book = MonthCodes.Book, Mine = mine.Code, Stope = stope, At = At(day.AddDays(-2), 0) }, within);
                await AdvanceAsync(mine.Code, stope, StopeState.Developed, At(day.AddDays(-1), 0), planned.Revision, within);
                await AdvanceAsync(mine.Code, stope, StopeState.Drilled, At(day.AddDays(-1), 6), planned.Revision + 1, within);
            }
    }

    /// <summary>What is blasted on a day of the month, 0 being the day before it.</summary>
    public async Task WorkAsync(MonthSites sites, int number, ProductionDay day, UnitOfWork within)
    {
        foreach (var (_, stope, blast) in _plan.Where(each => each.Day == number))
            foreach (var mine in sites.Mines)
                await BlastAsync(mine.Code, MonthCodes.Stopes[stope], blast, day, within);
    }

    private async Task BlastAsync(Code mine, Code stope, Code blast, ProductionDay day, UnitOfWork within)
    {
        var stands = (await stopes.FindAsync(MonthCodes.Book, mine, stope, within))!;
        if (stands.State == StopeState.Mucking)
            await AdvanceAsync(mine, stope, StopeState.Drilled, At(day, 1), stands.Revision, within);
        await blasts.IssueAsync(Passport(mine, stope, blast, At(day, 2)), within);
        await blasts.ChargeAsync(
            new ChargeBlast { Book = MonthCodes.Book, Mine = mine, Blast = blast, At = At(day, 4), Person = "blaster", Explosives = [Use()] }, within);
        await blasts.FireAsync(new FireBlast { Book = MonthCodes.Book, Mine = mine, Blast = blast, At = At(day, 6), Person = "blaster" }, within);
        await blasts.TestGasAsync(
            new RecordGasTest
            {
                Book = MonthCodes.Book, Mine = mine, Blast = blast, At = At(day, 9), Person = "ventilation",
                Readings = [new GasReading { Gas = _carbonMonoxide, Share = Ratio.FromPercent(0.0008m) }],
            },
            within);
        await blasts.OpenReEntryAsync(new OpenReEntry { Book = MonthCodes.Book, Mine = mine, Blast = blast, At = At(day, 10), Person = "foreman" }, within);
    }

    private static IssueBlastPassport Passport(Code mine, Code stope, Code blast, Instant at) => new()
    {
        Book = MonthCodes.Book,
        Mine = mine,
        Blast = blast,
        Stope = stope,
        IssuedAt = at,
        ApprovedBy = "chief engineer",
        Holes = 480,
        Drilled = Length.FromMetres(9_600),
        Rock = Mass.FromKilotonnes(150),
        RockVolume = Volume.FromCubicMetres(55_000),
        Explosives = [Use()],
        ReEntryAfter = Duration.FromHours(2),
        GasLimits = [new GasLimit { Gas = _carbonMonoxide, AtMost = Ratio.FromPercent(0.0017m) }],
    };

    private static ExplosiveUse Use() => new() { Explosive = _anfo, Mass = Mass.FromTonnes(60) };

    private Instant At(ProductionDay day, int hour) => calendar.IntervalOf(day).Start + Duration.FromHours(hour);

    private Task<Stope> AdvanceAsync(Code mine, Code stope, StopeState to, Instant at, int revision, UnitOfWork within) => stopes.AdvanceAsync(
        new AdvanceStope { Book = MonthCodes.Book, Mine = mine, Stope = stope, To = to, At = at, Revision = revision }, within);
}
