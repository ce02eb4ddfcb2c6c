using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Check-in and check-out of a metal.</summary>
internal static class AccountabilityCalculation
{
    private const string Opening = "opening", Receipts = "receipts", Products = "products", Losses = "measuredLosses", Closing = "closingPhysical";

    public static Calculation Kind { get; } = new()
    {
        Kind = "accountability",
        Meaning = "Check-in and check-out of one metal in one area over a period (AMIRA P754); bookClosing and unaccounted in the unit of the inputs, the others fractions.",
        Inputs =
        [
            new(Opening, "metal in opening inventory"),
            new(Receipts, "metal received"),
            new(Products, "metal in products"),
            new(Losses, "metal in measured losses"),
            new(Closing, "metal in physical closing inventory"),
        ],
        Answers = ["bookClosing", "unaccounted", "unaccountedPctOfInput", "accountability", "recoveryOnInput", "recoveryBuiltUp"],
        InputOf = new Dictionary<string, string> { [Receipts] = Receipts, [Products] = Products, [Closing] = Closing },
        Answer = inputs =>
        {
            string[] names = [Opening, Receipts, Products, Losses, Closing];
            var masses = names.ToDictionary(name => name, inputs.Amount);
            var scale = ScaledMasses.For(masses.Values);
            var account = Accountability.Of(
                scale.MassOf(masses[Opening]), scale.MassOf(masses[Receipts]), scale.MassOf(masses[Products]),
                scale.MassOf(masses[Losses]), scale.MassOf(masses[Closing]));
            return new JsonObject
            {
                ["bookClosing"] = JsonText.Number(scale.Out(account.BookClosing)),
                ["unaccounted"] = JsonText.Number(scale.Out(account.Unaccounted)),
                ["unaccountedPctOfInput"] = JsonText.Number(account.UnaccountedOfInput.Fraction),
                ["accountability"] = JsonText.Number(account.AccountedShare.Fraction),
                ["recoveryOnInput"] = JsonText.Number(account.RecoveryOnInput.Fraction),
                ["recoveryBuiltUp"] = JsonText.Number(account.RecoveryBuiltUp.Fraction),
            };
        },
    };
}
