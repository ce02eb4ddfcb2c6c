using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Tests.Support;

internal static class Refusal
{
    /// <summary>Runs an operation that must be refused with a code, and answers the refusal.</summary>
    public static async Task<T> OfAsync<T>(string code, Func<Task> operation)
        where T : ErpException
    {
        var refusal = await Assert.ThrowsAsync<T>(operation);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
