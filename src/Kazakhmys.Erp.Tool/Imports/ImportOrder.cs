using System.CommandLine;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Tool.Imports;

/// <summary>One file that is to be imported.</summary>
internal sealed record ImportOrder(IServiceProvider Host, ParseResult Parse, Code Book, Stream Csv, ImportOptions Options);
