using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Figures;

/// <summary>On SQLite a writer is alone, so only PostgreSQL can show it.</summary>
public sealed class DeclaredAtOnceTests
{
    private static readonly Code _book = Code.Parse("kz");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_people_who_declare_a_figure_at_once_the_second_is_told()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason), reason);
        await using var database = await TestDatabase.CreateAsync(TestEngine.PostgreSql);
        var host = database.Host(erp => erp.AddMetalAccounting());
        await host.MigrateErpAsync(Token);
        await host.GetRequiredService<IBooks>().OpenAsync(_book, "Kazakhmys", null, Token);
        var figures = host.GetRequiredService<IDeclaredFigures>();

        Task<DeclaredFigure> second;
        await using (var first = await host.GetRequiredService<ErpStore>().BeginAsync(Token))
        {
            await figures.DeclareAsync(Figure("62.943"), first, Token);
            second = figures.DeclareAsync(Figure("62.9"), null, Token);
            await database.LockIsAwaitedAsync(Token);
            await first.CommitAsync(Token);
        }

        var refusal = await Assert.ThrowsAsync<ConcurrencyException>(() => second);
        Assert.Equal("metal-accounting.figure.revision", refusal.Code);
        Assert.Equal("62.943", Assert.Single(await figures.ListAsync(_book, Period.Quarter(2022, 1).Code, null, null, Token)).Declared.Text);
    }

    private static DeclareFigure Figure(string text) => new()
    {
        Book = _book,
        Period = Period.Quarter(2022, 1),
        Name = Code.Parse("concentrate-produced"),
        Metal = Code.Parse("Cu"),
        Text = text,
        Unit = "kt",
        Source = "test",
    };
}
