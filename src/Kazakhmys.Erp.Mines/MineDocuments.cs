using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Mines;

/// <summary>How documents of the mines are named in the ledger.</summary>
internal static class MineDocuments
{
    private static readonly Code _module = Code.Parse("mines");

    public static DocumentReference Reference(string type, string id, int revision = 1) =>
        new() { Module = _module, Type = Code.Parse(type), Id = id, Revision = revision };
}
