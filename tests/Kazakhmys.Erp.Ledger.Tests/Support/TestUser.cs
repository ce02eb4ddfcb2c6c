using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;

namespace Kazakhmys.Erp.Ledger.Tests.Support;

/// <summary>A user who can be changed, and an authorizer that denies what it is told to and remembers what it was asked.</summary>
internal sealed class TestUser : ICurrentUser, IAuthorizer
{
    public Code Actor { get; set; } = Code.Parse("aigul");

    public HashSet<(string Actor, string Right)> Denied { get; } = [];

    public List<(string Actor, string Right)> Asked { get; } = [];

    public ValueTask<bool> IsAllowedAsync(Code actor, string right, Code book, CancellationToken cancellationToken)
    {
        Asked.Add((actor.Value, right));
        return new(!Denied.Contains((actor.Value, right)));
    }
}
