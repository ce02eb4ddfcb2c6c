using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;

namespace CopperChain.Synthetic;

/// <summary>Who is at work: the foreman records, the head of section approves. Two people, as the module asks.</summary>
internal sealed class ShiftPeople : ICurrentUser
{
    public static readonly Code Foreman = Code.Parse("foreman");
    public static readonly Code HeadOfSection = Code.Parse("head-of-section");

    public Code Actor { get; set; } = HeadOfSection;
}
