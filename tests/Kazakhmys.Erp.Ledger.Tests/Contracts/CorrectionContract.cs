using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class CorrectionContract(TestEngine engine) : LedgerContract(engine)
{
    [Fact]
    public async Task A_correction_of_what_an_almost_empty_reserve_gave_is_judged_by_what_is_left_at_the_end()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 100));
        var wrong = await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 90));

        var receipt = await Ledger.CorrectAsync(Correcting(wrong.Seq, Draft("3", 1, 11, new Transfer(Reserve, Stockpile, Copper, 95))), null, Token);

        Assert.Equal(5, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(95, await Balances.OfAsync(Book, Stockpile, Copper, null, null, Token));
        Assert.Equal(receipt.Reversals[0].Seq, (await Ledger.FindAsync(Book, wrong.Seq, null, Token))!.ReversedBy);
        Assert.Equal(receipt.Reversals[0].Seq + 1, receipt.Entries[0].Seq);
    }

    [Fact]
    public async Task A_correction_that_takes_more_than_there_is_changes_nothing()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 100));
        var wrong = await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 90));
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.balance.overdrawn",
            () => Ledger.CorrectAsync(Correcting(wrong.Seq, Draft("3", 1, 11, new Transfer(Reserve, Stockpile, Copper, 101))), null, Token));
        Assert.Equal(10, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Null((await Ledger.FindAsync(Book, wrong.Seq, null, Token))!.ReversedBy);
        Assert.Null(await Ledger.FindByKeyAsync(Book, "3", null, Token));
    }

    [Fact]
    public async Task The_same_correction_again_gives_the_first_receipts()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 100));
        var wrong = await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 90));
        var correction = Correcting(wrong.Seq, Draft("3", 1, 11, new Transfer(Reserve, Stockpile, Copper, 80)));
        var first = await Ledger.CorrectAsync(correction, null, Token);
        var again = await Ledger.CorrectAsync(correction, null, Token);
        Assert.True(again.Reversals[0].WasPostedBefore && again.Entries[0].WasPostedBefore);
        Assert.Equal((first.Reversals[0].Seq, first.Entries[0].Hash), (again.Reversals[0].Seq, again.Entries[0].Hash));
        Assert.Equal(20, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task A_correction_of_the_wrong_shape_is_refused()
    {
        var posted = await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 100));
        var once = Correcting(posted.Seq);
        await Refusal.OfAsync<ValidationFailedException>("kernel.list.empty", () => Ledger.CorrectAsync(once with { Reversals = [] }, null, Token));
        await Refusal.OfAsync<ValidationFailedException>(
            "ledger.correction.reversed-twice",
            () => Ledger.CorrectAsync(once with { Reversals = [once.Reversals[0], once.Reversals[0] with { Key = "r2" }] }, null, Token));
        await Refusal.OfAsync<ValidationFailedException>(
            "ledger.batch.books-mixed", () => Ledger.CorrectAsync(once with { Book = Code.Parse("bpp") }, null, Token));
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.entry.reversed-before",
            async () =>
            {
                await Ledger.CorrectAsync(once, null, Token);
                await Ledger.CorrectAsync(once with { Reversals = [once.Reversals[0] with { Key = "r3" }] }, null, Token);
            });
    }

    private static Correction Correcting(long seq, params EntryDraft[] entries) => new()
    {
        Book = Book,
        Reversals = [new ReversalDraft { Book = Book, Seq = seq, Key = "r", Document = Document("r") }],
        Entries = entries,
    };
}

public sealed class CorrectionOnSqlite() : CorrectionContract(TestEngine.Sqlite);

public sealed class CorrectionOnPostgreSql() : CorrectionContract(TestEngine.PostgreSql);
