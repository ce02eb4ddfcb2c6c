using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>One revision of a document as stored; the content is the command that recorded it.</summary>
internal sealed record StoredDocument(string Id, int Revision, Code Smelter, long Day, string Content, long EntrySeq);
