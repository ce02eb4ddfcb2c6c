using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>
/// What law or project asks of the air of a mine. Every norm is the host's: one that is not given is not asked for, and the suite invents none.
/// </summary>
public sealed record VentilationNorms
{
    /// <summary>Air for one person underground.</summary>
    public Airflow? PerPerson { get; init; }

    /// <summary>Air for one kilowatt of diesel engine.</summary>
    public Airflow? PerKilowatt { get; init; }

    /// <summary>Poisonous gas, as carbon monoxide, that a kilogram of explosive gives; together with <see cref="Permissible"/>.</summary>
    public Volume? GasPerKilogram { get; init; }

    /// <summary>The share of that gas to which a blast must be aired; together with <see cref="GasPerKilogram"/>.</summary>
    public Ratio? Permissible { get; init; }

    /// <summary>By which the need is multiplied for leakage and unevenness: 1.1; null multiplies by nothing.</summary>
    public Ratio? Reserve { get; init; }
}
