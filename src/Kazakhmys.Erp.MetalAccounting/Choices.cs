using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Words of a file that stand for one of several choices, whatever their case and hyphens.</summary>
internal static class Choices
{
    public static T Read<T>(string text)
        where T : struct, Enum =>
        Array.Find(Enum.GetValues<T>(), choice => string.Equals(choice.ToString(), Plain(text), StringComparison.OrdinalIgnoreCase)) is var found
        && string.Equals(found.ToString(), Plain(text), StringComparison.OrdinalIgnoreCase)
            ? found
            : throw new ValidationFailedException(
                MetalAccountingViolations.ChoiceUnknown.At("", text, ("choices", string.Join(", ", Enum.GetNames<T>()))));

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
