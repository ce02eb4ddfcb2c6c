using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>Blasts in the database.</summary>
internal static class BlastStore
{
    private const string InPassport = "Issued";

    private const string Select =
        """
        select blast, stope, issued_at as IssuedAt, holes, drilled, rock, rock_volume as RockVolume, re_entry as ReEntry, approved_by as ApprovedBy
        from mines_blast where book = @book and mine = @mine and (@blast = '' or blast = @blast) order by issued_at, blast
        """;

    private const string SelectExplosives =
        "select blast, stage, explosive, mass from mines_blast_explosive where book = @book and mine = @mine and (@blast = '' or blast = @blast) order by blast, explosive";

    private const string SelectLimits =
        """
        select blast, gas, at_least as AtLeast, at_most as AtMost
        from mines_blast_gas_limit where book = @book and mine = @mine and (@blast = '' or blast = @blast) order by blast, gas
        """;

    private const string SelectSteps =
        """
        select blast, step, at, person, misfires, recorded_at as RecordedAt, recorded_by as RecordedBy
        from mines_blast_step where book = @book and mine = @mine and (@blast = '' or blast = @blast)
        """;

    private const string SelectTests =
        """
        select t.blast, t.at, t.person, r.gas, r.share
        from mines_gas_test t join mines_gas_reading r on r.book = t.book and r.mine = t.mine and r.blast = t.blast and r.at = t.at
        where t.book = @book and t.mine = @mine and (@blast = '' or t.blast = @blast) order by t.blast, t.at, r.gas
        """;

    private const string Insert =
        """
        insert into mines_blast (book, mine, blast, stope, issued_at, holes, drilled, rock, rock_volume, re_entry, approved_by, recorded_at, recorded_by)
        values (@book, @mine, @blast, @stope, @issuedAt, @holes, @drilled, @rock, @volume, @reEntry, @approvedBy, @now, @actor)
        """;

    private const string InsertExplosive =
        "insert into mines_blast_explosive (book, mine, blast, stage, explosive, mass) values (@book, @mine, @blast, @stage, @explosive, @mass)";

    private const string InsertLimit =
        "insert into mines_blast_gas_limit (book, mine, blast, gas, at_least, at_most) values (@book, @mine, @blast, @gas, @least, @most)";

    private const string InsertStep =
        """
        insert into mines_blast_step (book, mine, blast, step, at, person, misfires, recorded_at, recorded_by)
        values (@book, @mine, @blast, @step, @at, @person, @misfires, @now, @actor)
        """;

    private const string InsertTest =
        """
        insert into mines_gas_test (book, mine, blast, at, person, recorded_at, recorded_by)
        values (@book, @mine, @blast, @at, @person, @now, @actor)
        """;

    private const string InsertReading =
        "insert into mines_gas_reading (book, mine, blast, at, gas, share) values (@book, @mine, @blast, @at, @gas, @share)";

    public static Task<IReadOnlyList<Blast>> ListAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        ListAsync(session, book, mine, "", cancellationToken);

    public static async Task<Blast?> FindAsync(StoreSession session, Code book, Code mine, Code blast, CancellationToken cancellationToken) =>
        await ListAsync(session, book, mine, blast.Value, cancellationToken).ConfigureAwait(false) is [var found, ..] ? found : null;

    /// <exception cref="NotFoundException">There is no such passport (<c>mines.blast.not-found</c>).</exception>
    public static async Task<Blast> RequireAsync(StoreSession session, Code book, Code mine, Code blast, CancellationToken cancellationToken) =>
        await FindAsync(session, book, mine, blast, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MinesViolations.BlastMissing.At("Blast", blast, ("mine", mine)));

    /// <summary>Passports are the same whatever the order of their lists.</summary>
    public static bool IsSame(IssueBlastPassport left, IssueBlastPassport right) =>
        left with { Explosives = [], GasLimits = [] } == right with { Explosives = [], GasLimits = [] }
        && IsSame(left.Explosives, right.Explosives)
        && left.GasLimits.OrderBy(limit => limit.Gas).SequenceEqual(right.GasLimits.OrderBy(limit => limit.Gas));

    public static bool IsSame(IReadOnlyList<ExplosiveUse> left, IReadOnlyList<ExplosiveUse> right) =>
        left.OrderBy(use => use.Explosive).SequenceEqual(right.OrderBy(use => use.Explosive));

    public static bool IsSame(RecordGasTest left, RecordGasTest right) =>
        left with { Readings = [] } == right with { Readings = [] }
        && left.Readings.OrderBy(reading => reading.Gas).SequenceEqual(right.Readings.OrderBy(reading => reading.Gas));

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, IssueBlastPassport passport, Instant now, Code actor, CancellationToken cancellationToken)
    {
        var (book, mine, blast) = (passport.Book.Value, passport.Mine.Value, passport.Blast.Value);
        await unitOfWork.ExecuteAsync(Insert, new
        {
            book,
            mine,
            blast,
            stope = passport.Stope.Value,
            issuedAt = passport.IssuedAt.ToUnixTimeTicks(),
            holes = (long)passport.Holes,
            drilled = passport.Drilled.Micrometres,
            rock = passport.Rock.Milligrams,
            volume = passport.RockVolume.Millilitres,
            reEntry = passport.ReEntryAfter.BclCompatibleTicks,
            approvedBy = passport.ApprovedBy,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken).ConfigureAwait(false);
        await InsertAsync(unitOfWork, passport, BlastStage.Issued, passport.Explosives, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertLimit, passport.GasLimits.Select(limit => new
        {
            book, mine, blast, gas = limit.Gas.Value, least = limit.AtLeast?.PartsPerTrillion, most = limit.AtMost?.PartsPerTrillion,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public static Task InsertAsync(
        UnitOfWork unitOfWork, IssueBlastPassport passport, BlastStage stage, IReadOnlyList<ExplosiveUse> uses, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertExplosive, uses.Select(use => new
        {
            book = passport.Book.Value,
            mine = passport.Mine.Value,
            blast = passport.Blast.Value,
            stage = stage.ToString(),
            explosive = use.Explosive.Value,
            mass = use.Mass.Milligrams,
        }).ToList(), cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, IssueBlastPassport passport, BlastStep step, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertStep, new
        {
            book = passport.Book.Value,
            mine = passport.Mine.Value,
            blast = passport.Blast.Value,
            step = step.Stage.ToString(),
            at = step.At.ToUnixTimeTicks(),
            person = step.Person,
            misfires = (long)step.MisfiresCleared,
            now = step.RecordedAt.ToUnixTimeTicks(),
            actor = step.RecordedBy.Value,
        }, cancellationToken);

    public static async Task InsertAsync(UnitOfWork unitOfWork, RecordGasTest test, Instant now, Code actor, CancellationToken cancellationToken)
    {
        var (book, mine, blast, at) = (test.Book.Value, test.Mine.Value, test.Blast.Value, test.At.ToUnixTimeTicks());
        await unitOfWork.ExecuteAsync(
            InsertTest,
            new { book, mine, blast, at, person = test.Person, now = now.ToUnixTimeTicks(), actor = actor.Value },
            cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(
            InsertReading,
            test.Readings.Select(reading => new { book, mine, blast, at, gas = reading.Gas.Value, share = reading.Share.PartsPerTrillion }).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Blast>> ListAsync(
        StoreSession session, Code book, Code mine, string blast, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, mine = mine.Value, blast };
        Task<List<T>> QueryAsync<T>(string sql) => session.QueryAsync<T>(sql, of, cancellationToken);
        var rows = await QueryAsync<BlastRow>(Select).ConfigureAwait(false);
        var explosives = (await QueryAsync<ExplosiveRow>(SelectExplosives).ConfigureAwait(false)).ToLookup(row => row.Blast);
        var limits = (await QueryAsync<LimitRow>(SelectLimits).ConfigureAwait(false)).ToLookup(row => row.Blast);
        var steps = (await QueryAsync<StepRow>(SelectSteps).ConfigureAwait(false)).ToLookup(row => row.Blast);
        var tests = (await QueryAsync<TestRow>(SelectTests).ConfigureAwait(false)).ToLookup(row => row.Blast);
        return
        [
            .. rows.Select(row => new Blast
            {
                Passport = row.Of(
                    book, mine, [.. explosives[row.Blast].Where(use => use.Stage == InPassport).Select(use => use.Of())],
                    [.. limits[row.Blast].Select(limit => limit.Of())]),
                Charged = [.. explosives[row.Blast].Where(use => use.Stage != InPassport).Select(use => use.Of())],
                Steps = [.. steps[row.Blast].Select(step => step.Of()).OrderBy(step => step.Stage)],
                GasTests = [.. tests[row.Blast].GroupBy(test => (test.At, test.Person)).OrderBy(test => test.Key.At).Select(test => new RecordGasTest
                {
                    Book = book,
                    Mine = mine,
                    Blast = Stored.Code(row.Blast),
                    At = Stored.At(test.Key.At),
                    Person = test.Key.Person,
                    Readings = [.. test.Select(reading => reading.Of())],
                })],
            }),
        ];
    }

    private sealed class BlastRow
    {
        public string Blast { get; init; } = "";

        public string Stope { get; init; } = "";

        public long IssuedAt { get; init; }

        public long Holes { get; init; }

        public long Drilled { get; init; }

        public long Rock { get; init; }

        public long RockVolume { get; init; }

        public long ReEntry { get; init; }

        public string ApprovedBy { get; init; } = "";

        public IssueBlastPassport Of(Code book, Code mine, IReadOnlyList<ExplosiveUse> explosives, IReadOnlyList<GasLimit> limits) => new()
        {
            Book = book,
            Mine = mine,
            Blast = Stored.Code(Blast),
            Stope = Stored.Code(Stope),
            IssuedAt = Stored.At(IssuedAt),
            ApprovedBy = ApprovedBy,
            Holes = (int)Holes,
            Drilled = Length.FromMicrometres(Drilled),
            Rock = Mass.FromMilligrams(Rock),
            RockVolume = Volume.FromMillilitres(RockVolume),
            Explosives = explosives,
            ReEntryAfter = Duration.FromTicks(ReEntry),
            GasLimits = limits,
        };
    }

    private sealed class ExplosiveRow
    {
        public string Blast { get; init; } = "";

        public string Stage { get; init; } = "";

        public string Explosive { get; init; } = "";

        public long Mass { get; init; }

        public ExplosiveUse Of() => new() { Explosive = Stored.Code(Explosive), Mass = Kernel.Quantities.Mass.FromMilligrams(Mass) };
    }

    private sealed class LimitRow
    {
        public string Blast { get; init; } = "";

        public string Gas { get; init; } = "";

        public long? AtLeast { get; init; }

        public long? AtMost { get; init; }

        public GasLimit Of() => new()
        {
            Gas = Stored.Code(Gas),
            AtLeast = AtLeast is { } least ? Ratio.FromPartsPerTrillion(least) : null,
            AtMost = AtMost is { } most ? Ratio.FromPartsPerTrillion(most) : null,
        };
    }

    private sealed class StepRow
    {
        public string Blast { get; init; } = "";

        public string Step { get; init; } = "";

        public long At { get; init; }

        public string Person { get; init; } = "";

        public long Misfires { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public BlastStep Of() => new()
        {
            Stage = Stored.Name<BlastStage>(Step),
            At = Stored.At(At),
            Person = Person,
            MisfiresCleared = (int)Misfires,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }

    private sealed class TestRow
    {
        public string Blast { get; init; } = "";

        public long At { get; init; }

        public string Person { get; init; } = "";

        public string Gas { get; init; } = "";

        public long Share { get; init; }

        public GasReading Of() => new() { Gas = Stored.Code(Gas), Share = Ratio.FromPartsPerTrillion(Share) };
    }
}
