using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;

namespace Kazakhmys.Erp.Testing.Hosting;

/// <summary>
/// Who acts in a test, for rules that ask for two people. The person belongs to the flow of execution: tests and tasks that run side by side do not see each other's.
/// </summary>
public sealed class ManualUser : ICurrentUser
{
    private readonly AsyncLocal<Code?> _acting = new();
    private readonly Code _otherwise;

    /// <summary>Acts as this person unless told otherwise.</summary>
    public ManualUser(Code otherwise) => _otherwise = otherwise;

    /// <inheritdoc />
    public Code Actor => _acting.Value ?? _otherwise;

    /// <summary>Acts as another person until what is answered is disposed.</summary>
    public IDisposable As(Code person)
    {
        var before = _acting.Value;
        _acting.Value = person;
        return new Turn(this, before);
    }

    private sealed class Turn(ManualUser user, Code? before) : IDisposable
    {
        public void Dispose() => user._acting.Value = before;
    }
}
