using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;

namespace Kazakhmys.Erp.Tool.Databases;

/// <summary>The person who runs the tool, as named on the command line.</summary>
internal sealed class NamedUser(Code actor) : ICurrentUser
{
    public Code Actor { get; } = actor;
}
