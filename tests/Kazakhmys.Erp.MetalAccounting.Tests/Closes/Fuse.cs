using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

/// <summary>Kills a host when its clock or its authorizer is asked for the n-th time, which is at the begin, in the middle and at the end of every operation.</summary>
public sealed class Fuse(IClock clock, int asked) : IClock, IAuthorizer
{
    private int _left = asked;

    public Instant GetCurrentInstant()
    {
        Burn();
        return clock.GetCurrentInstant();
    }

    public ValueTask<bool> IsAllowedAsync(Code actor, string right, Code book, CancellationToken cancellationToken)
    {
        Burn();
        return new(true);
    }

    private void Burn()
    {
        if (Interlocked.Decrement(ref _left) == 0)
            throw new KilledException();
    }
}
