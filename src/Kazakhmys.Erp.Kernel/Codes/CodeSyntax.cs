using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Codes;

internal static class CodeSyntax
{
    /// <summary>Index of the first character that no code may have there, or -1 for a code.</summary>
    public static int FirstFault(string text)
    {
        if (text.Length > Code.MaxLength)
            return Code.MaxLength;
        var segmentStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '/')
            {
                if (segmentStart)
                    return i;
                segmentStart = true;
            }
            else if (char.IsAsciiLetterOrDigit(c) || (!segmentStart && c is '.' or '-' or '_' or '+'))
                segmentStart = false;
            else
                return i;
        }
        return segmentStart ? Math.Max(0, text.Length - 1) : -1;
    }

    public static Violation Describe(string? text, string path)
    {
        if (string.IsNullOrEmpty(text))
            return KernelViolations.CodeMissing.At(path, text);
        var at = FirstFault(text);
        var c = at < text.Length ? text[at] : ' ';
        return c is >= '\u0400' and <= '\u04FF'
            ? KernelViolations.CodeCyrillic.At(path, text, ("character", c), ("position", at + 1))
            : KernelViolations.CodeMalformed.At(path, text, ("position", at + 1));
    }
}
