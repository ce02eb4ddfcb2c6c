using System.Text;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>Words of a list in a file: <c>very-complex</c> for <c>VeryComplex</c>.</summary>
internal static class Words
{
    /// <exception cref="ValidationFailedException">No word of the list (<c>kernel.import.word</c>).</exception>
    public static T Read<T>(string text)
        where T : struct, Enum => Read<T>(text, KernelViolations.ImportWord);

    /// <exception cref="ValidationFailedException">No word of the list, by a code of the caller's.</exception>
    public static T Read<T>(string text, ViolationKind otherwise)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        throw new ValidationFailedException(otherwise.At("", text, ("words", string.Join(", ", Enum.GetValues<T>().Select(Of)))));
    }

    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
