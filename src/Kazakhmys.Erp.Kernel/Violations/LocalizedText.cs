using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>A text in the three languages of the suite: English, Russian and Kazakh.</summary>
/// <param name="En">English.</param>
/// <param name="Ru">Russian.</param>
/// <param name="Kk">Kazakh.</param>
public readonly record struct LocalizedText(string En, string Ru, string Kk)
{
    /// <summary>A name that is the same in every language.</summary>
    public static LocalizedText Same(string text) => new(text, text, text);

    /// <summary>The text for a culture: Russian for <c>ru</c>, Kazakh for <c>kk</c>, else English.</summary>
    public string For(CultureInfo? culture) => culture?.TwoLetterISOLanguageName switch
    {
        "ru" => Ru,
        "kk" => Kk,
        _ => En,
    };

    /// <summary>The English text.</summary>
    public override string ToString() => En;
}
