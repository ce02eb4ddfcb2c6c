using System.CommandLine;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Closes;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary>Which close is asked for, with the other options of the command.</summary>
internal sealed record CloseRequest(ParseResult Parse, Code Book, Code Period)
{
    public RunClose Order => new() { Book = Book, Period = Period };
}
