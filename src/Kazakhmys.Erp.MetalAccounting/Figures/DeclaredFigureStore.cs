using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

internal static class DeclaredFigureStore
{
    private const string Select =
        """
        select period, first_day, end_day, metal, name, revision, figure, unit, culture, source, actor, recorded_at
        from metal_declared_figure where book = $1 and period = $2
        order by metal, name, revision
        """;

    private const string Insert =
        """
        insert into metal_declared_figure
            (book, period, metal, name, revision, first_day, end_day, figure, unit, culture, source, actor, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (book, period, metal, name, revision) do nothing
        """;

    public static async Task<List<DeclaredFigure>> ReadAsync(StoreSession session, Code book, Code period, CancellationToken cancellationToken)
    {
        var figures = new List<DeclaredFigure>();
        using var rows = session.Prepare(Select);
        rows.Bind(0, book.Value);
        rows.Bind(1, period.Value);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var declared = new DeclareFigure
            {
                Book = book,
                Period = Period.Between(
                    Code.Parse(rows.Text(0)!), ProductionDay.FromNumber(rows.Number(1)).Date, ProductionDay.FromNumber(rows.Number(2)).Date),
                Metal = Code.Parse(rows.Text(3)!),
                Name = Code.Parse(rows.Text(4)!),
                Text = rows.Text(6)!,
                Unit = rows.Text(7)!,
                Culture = rows.Text(8) is { Length: > 0 } culture ? culture : null,
                Source = rows.Text(9)!,
            };
            figures.Add(Of(declared, (int)rows.Number(5), Code.Parse(rows.Text(10)!), Instant.FromUnixTimeTicks(rows.Number(11))));
        }
        return figures;
    }

    /// <summary>False when the revision is there already.</summary>
    public static async Task<bool> InsertAsync(UnitOfWork unitOfWork, DeclaredFigure figure, CancellationToken cancellationToken)
    {
        var declared = figure.Declared;
        using var insert = unitOfWork.Prepare(Insert);
        insert.Bind(0, declared.Book.Value);
        insert.Bind(1, declared.Period.Code.Value);
        insert.Bind(2, declared.Metal.Value);
        insert.Bind(3, declared.Name.Value);
        insert.Bind(4, figure.Revision);
        insert.Bind(5, declared.Period.First.Number);
        insert.Bind(6, declared.Period.End.Number);
        insert.Bind(7, declared.Text);
        insert.Bind(8, declared.Unit);
        insert.Bind(9, declared.Culture ?? "");
        insert.Bind(10, declared.Source);
        insert.Bind(11, figure.Actor.Value);
        insert.Bind(12, figure.RecordedAt.ToUnixTimeTicks());
        return await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 1;
    }

    public static DeclaredFigure Of(DeclareFigure declared, int revision, Code actor, Instant recordedAt)
    {
        var (mass, share) = DeclaredFigureRules.Read(declared);
        return new DeclaredFigure
        {
            Declared = declared,
            Revision = revision,
            Mass = mass,
            Share = share,
            Actor = actor,
            RecordedAt = recordedAt,
        };
    }
}
