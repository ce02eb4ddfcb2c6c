using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

/// <summary>Whoever acts in a test, and what nobody may.</summary>
public sealed class TestPerson : ICurrentUser, IAuthorizer
{
    public Code Actor { get; private set; } = Code.Parse("clerk");

    public string? Denied { get; set; }

    public List<string> Asked { get; } = [];

    public async Task<T> AsAsync<T>(string actor, Func<Task<T>> act)
    {
        var before = Actor;
        Actor = Code.Parse(actor);
        try
        {
            return await act();
        }
        finally
        {
            Actor = before;
        }
    }

    public ValueTask<bool> IsAllowedAsync(Code actor, string right, Code book, CancellationToken cancellationToken)
    {
        Asked.Add(right);
        return new(right != Denied);
    }
}
