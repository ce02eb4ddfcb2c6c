namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>One input of a calculation as <c>--kinds</c> lists it.</summary>
/// <param name="Name">Name of the JSON member.</param>
/// <param name="Meaning">What it is, with its unit.</param>
/// <param name="IsRequired">False when it may be left out.</param>
internal sealed record CalculationInput(string Name, string Meaning, bool IsRequired = true);
