using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>Words and figures of balance sheets, for programs (codes) and for people (three languages).</summary>
internal static class SheetTexts
{
    public static readonly LocalizedText Term = new("term", "статья", "бап");
    public static readonly LocalizedText Line = new("line", "строка", "жол");
    public static readonly LocalizedText Account = new("account", "счёт", "шот");
    public static readonly LocalizedText Owner = new("owner", "владелец", "иесі");
    public static readonly LocalizedText Uncertainty = new("± (1σ), t", "± (1σ), т", "± (1σ), т");
    public static readonly LocalizedText Tonnes = new("t", "т", "т");
    public static readonly LocalizedText Basis = new("known from", "основание", "негізі");
    public static readonly LocalizedText Difference = new("difference", "невязка", "үйлеспеушілік");
    public static readonly LocalizedText Stages = new("Stages", "Переделы", "Кезеңдер");
    public static readonly LocalizedText Recoveries = new("Recoveries", "Извлечение", "Шығару");
    public static readonly LocalizedText Areas = new("Areas", "Участки", "Учаскелер");
    public static readonly LocalizedText Owners = new("Owners", "Владельцы", "Иелері");
    public static readonly LocalizedText Opening = new("opening", "на начало", "басында");
    public static readonly LocalizedText Received = new("received", "поступило", "түсті");
    public static readonly LocalizedText Issued = new("issued", "выбыло", "шықты");
    public static readonly LocalizedText Closing = new("closing", "на конец", "соңында");
    public static readonly LocalizedText Title = new("Metal balance", "Баланс металла", "Металл теңгерімі");

    public static string CodeOf(BalanceTerm term) => term switch
    {
        BalanceTerm.OpeningStock => "openingStock",
        BalanceTerm.Ore => "ore",
        BalanceTerm.ThirdPartyFeed => "thirdPartyFeed",
        BalanceTerm.Products => "products",
        BalanceTerm.Sales => "sales",
        BalanceTerm.Losses => "losses",
        BalanceTerm.ClosingStock => "closingStock",
        _ => "unaccounted",
    };

    public static LocalizedText NameOf(BalanceTerm term) => term switch
    {
        BalanceTerm.OpeningStock => new("opening stocks", "запасы на начало", "басындағы қорлар"),
        BalanceTerm.Ore => new("ore", "руда", "кен"),
        BalanceTerm.ThirdPartyFeed => new("third-party feed", "стороннее сырьё", "бөгде шикізат"),
        BalanceTerm.Products => new("products", "продукция", "өнім"),
        BalanceTerm.Sales => new("intermediates sold", "продажа полупродуктов", "сатылған жартылай өнім"),
        BalanceTerm.Losses => new("losses", "потери", "шығындар"),
        BalanceTerm.ClosingStock => new("closing stocks", "запасы на конец", "соңындағы қорлар"),
        _ => new("unaccounted", "неучтённое", "есепке алынбаған"),
    };

    public static string CodeOf(UncertaintyBasis basis) => basis switch
    {
        UncertaintyBasis.Declared => "declared",
        UncertaintyBasis.Reconciled => "reconciled",
        UncertaintyBasis.Propagated => "propagated",
        _ => "unknown",
    };

    public static LocalizedText NameOf(UncertaintyBasis basis) => basis switch
    {
        UncertaintyBasis.Declared => new("declared", "заявлено", "жарияланған"),
        UncertaintyBasis.Reconciled => new("reconciled", "согласовано", "келісілген"),
        UncertaintyBasis.Propagated => new("propagated", "рассчитано", "есептелген"),
        _ => new("unknown", "неизвестно", "белгісіз"),
    };

    public static LocalizedText Assumed(CorrelationAssumption assumption) => assumption == CorrelationAssumption.Independent
        ? new(
            "Cells whose correlation is not stated are taken as uncorrelated.",
            "Ячейки без заявленной корреляции считаются некоррелированными.",
            "Корреляциясы көрсетілмеген ұяшықтар тәуелсіз деп алынады.")
        : new(
            "Cells whose correlation is not stated are taken as fully correlated.",
            "Ячейки без заявленной корреляции считаются полностью коррелированными.",
            "Корреляциясы көрсетілмеген ұяшықтар толық тәуелді деп алынады.");

    public static string CodeOf(CorrelationAssumption assumption) => assumption == CorrelationAssumption.Independent ? "independent" : "fully-correlated";

    public static string People(Mass amount, CultureInfo culture) => amount.Tonnes.ToString("#,0.###", culture);

    /// <summary>An unknown uncertainty is a question mark, never a zero and never a blank.</summary>
    public static string People(AmountUncertainty uncertainty, CultureInfo culture) =>
        uncertainty.Standard is { } known ? known.Tonnes.ToString("#,0.###", culture) : "?";

    public static string People(StageRecovery recovery, CultureInfo culture)
    {
        if (recovery.Recovery is not { } ratio)
            return "–";
        var uncertainty = recovery.StandardUncertainty is { } known ? known.Percent.ToString("0.00", culture) : "?";
        return $"{ratio.Percent.ToString("0.00", culture)} ± {uncertainty} %";
    }
}
