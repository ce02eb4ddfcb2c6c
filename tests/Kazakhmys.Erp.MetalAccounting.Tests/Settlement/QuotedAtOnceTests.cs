using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Settlement;

/// <summary>On SQLite a writer is alone, so only PostgreSQL can show it.</summary>
public sealed class QuotedAtOnceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_people_who_record_a_day_at_once_the_second_is_told()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason), reason);
        await using var database = await TestDatabase.CreateAsync(TestEngine.PostgreSql);
        var host = database.Host(erp => erp.AddMetalAccounting());
        await host.MigrateErpAsync(Token);
        var quotations = host.GetRequiredService<IQuotations>();
        var day = new LocalDate(2026, 1, 5);

        Task<RecordQuotation> second;
        await using (var first = await host.GetRequiredService<ErpStore>().BeginAsync(Token))
        {
            await quotations.RecordAsync(Trade.Quotation(day, 8500), first, Token);
            second = quotations.RecordAsync(Trade.Quotation(day, 8501), null, Token);
            await database.LockIsAwaitedAsync(Token);
            await first.CommitAsync(Token);
        }

        Assert.Equal("metal-accounting.quotation.revision", (await Assert.ThrowsAsync<ConcurrencyException>(() => second)).Code);
        Assert.Equal(8500m, Assert.Single(await quotations.ListAsync(Trade.Book, Trade.Series, day, day, null, Token)).Price!.Amount);
    }
}
