using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Enrichment.Tests;

/// <summary>On SQLite a writer is alone, so only PostgreSQL can show it.</summary>
public sealed class LotsAtOnceTests() : EnrichmentContract(TestEngine.PostgreSql)
{
    [Fact]
    public async Task Of_two_people_who_sample_a_lot_at_once_the_second_is_told()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        var lot = Code.Parse("L-1");
        await Lots.MakeAsync(
            new MakeLot
            {
                Book = Book, Plant = Plant.Code, Lot = lot, Stack = Plant.Stacks[0], Shift = Shift().Shift, Dry = Mass.FromTonnes(200),
            },
            null,
            Token);

        Task<ConcentrateLot> second;
        await using (var first = await Host.GetRequiredService<ErpStore>().BeginAsync(Token))
        {
            await Lots.SampleAsync(Book, Plant.Code, lot, "S-1", first, Token);
            second = Lots.SampleAsync(Book, Plant.Code, lot, "S-2", null, Token);
            await Database.LockIsAwaitedAsync(Token);
            await first.CommitAsync(Token);
        }

        var refusal = await Assert.ThrowsAsync<ConcurrencyException>(() => second);
        Assert.Equal("enrichment.lot.revision", refusal.Code);
        Assert.Equal(2, (await Lots.FindAsync(Book, Plant.Code, lot, null, Token))!.Revision);
    }
}
