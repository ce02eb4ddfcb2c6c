using System.Globalization;
using System.Text;

namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>
/// A kind of violation: its stable code, its severity and its message templates. Each package declares its kinds as
/// static read-only fields of one class, so that the list of codes can be checked against the documentation.
/// </summary>
public sealed class ViolationKind
{
    private readonly LocalizedText _template;

    private ViolationKind(string code, LocalizedText template, ViolationSeverity severity) =>
        (Code, _template, Severity) = (code, template, severity);

    /// <summary>The stable code, lower case, dotted: package, noun, fault.</summary>
    public string Code { get; }

    /// <summary>Whether a violation of this kind refuses the operation unless configured otherwise.</summary>
    public ViolationSeverity Severity { get; }

    /// <summary>The message templates, with arguments in braces (<c>{shortfall}</c>).</summary>
    public LocalizedText Template => _template;

    /// <summary>Declares a kind that refuses the operation.</summary>
    public static ViolationKind Error(string code, string en, string ru, string kk) =>
        new(code, new LocalizedText(en, ru, kk), ViolationSeverity.Error);

    /// <summary>Declares a kind that only tells.</summary>
    public static ViolationKind Warning(string code, string en, string ru, string kk) =>
        new(code, new LocalizedText(en, ru, kk), ViolationSeverity.Warning);

    /// <summary>A violation of this kind at a property path. <c>{value}</c> in the template is the offending value.</summary>
    public Violation At(string path, object? value = null, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = value };
        foreach (var (name, argument) in arguments)
            named[name] = argument;
        return new Violation
        {
            Code = Code,
            Path = path,
            Value = value is null ? null : Text(value, CultureInfo.InvariantCulture),
            Message = new LocalizedText(
                Fill(_template.En, named, CultureInfo.InvariantCulture),
                Fill(_template.Ru, named, CultureInfo.GetCultureInfo("ru")),
                Fill(_template.Kk, named, CultureInfo.GetCultureInfo("kk"))),
            Arguments = named,
            Severity = Severity,
        };
    }

    private static string Fill(string template, Dictionary<string, object?> arguments, CultureInfo culture)
    {
        var text = new StringBuilder(template);
        foreach (var (name, value) in arguments)
            text.Replace($"{{{name}}}", value is null ? "–" : Text(value, culture));
        return text.ToString();
    }

    private static string Text(object value, CultureInfo culture) =>
        value is IFormattable formattable ? formattable.ToString(null, culture) : value.ToString() ?? "";
}
