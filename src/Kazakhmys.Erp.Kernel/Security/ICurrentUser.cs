using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Kernel.Security;

/// <summary>Who acts. Hosts implement it; the default acts as <c>system</c>.</summary>
public interface ICurrentUser
{
    /// <summary>The code of the person or service that acts, kept with every entry and document. Never personal data.</summary>
    Code Actor { get; }
}
