using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>What one document of geology moved of one commodity, in milligrams.</summary>
internal readonly record struct ChangedAmount(ReserveChangeKind Kind, Code From, Code To, Code Commodity, long Amount);
