namespace Kazakhmys.Erp.Ledger.Tests.Models;

/// <summary>One step of a random program; what the numbers mean depends on what is done.</summary>
internal sealed record Step(int What, int Host, int Key, int Day, int From, int To, int Amount, int Other)
{
    public Posting Posting(int offset = 0)
    {
        var from = (From + offset) % 4;
        return new Posting($"k{Key + 100 * offset}", 1 + (Day + 7 * offset) % 59, from, (from + 1 + To) % 4, 1 + Amount);
    }
}
