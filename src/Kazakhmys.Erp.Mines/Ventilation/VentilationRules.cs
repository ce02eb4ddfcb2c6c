using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Calculations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>
/// The need of air of a workplace, without I/O: by people, by engines, by airing a blast, of which the largest counts (Ushakov, Burchakov, Puchkov and
/// Medvedev, Aerology of Mining Enterprises, Moscow 1987, chapter on the need of air). Norms are given, never assumed.
/// </summary>
public static class VentilationRules
{
    /// <summary>People × norm.</summary>
    public static Airflow ByPeople(int people, Airflow perPerson) =>
        Airflow.FromMillilitresPerMinute(checked(perPerson.MillilitresPerMinute * people));

    /// <summary>Diesel power × norm for a kilowatt, rounded once, half to even.</summary>
    public static Airflow ByEngines(Power diesel, Airflow perKilowatt) =>
        Airflow.FromMillilitresPerMinute((long)HalfEven.MulDiv(perKilowatt.MillilitresPerMinute, diesel.Watts, 1000));

    /// <summary>
    /// Air that thins the gas of a blast to a permissible share in the time of airing: explosives × gas a kilogram / (time × share), rounded once, half to even.
    /// </summary>
    /// <exception cref="Kernel.Violations.ValidationFailedException">Time or share is not positive.</exception>
    public static Airflow ByBlast(Mass explosives, Volume gasPerKilogram, Duration airing, Ratio permissible)
    {
        Require.Positive(nameof(airing), airing.BclCompatibleTicks);
        Require.Positive(nameof(permissible), permissible);
        var gas = HalfEven.MulDiv(explosives.Milligrams, gasPerKilogram.Millilitres, Mass.FromKilograms(1).Milligrams);
        var perMinute = HalfEven.MulDiv(gas, NodaConstants.TicksPerMinute, airing.BclCompatibleTicks);
        return Airflow.FromMillilitresPerMinute((long)HalfEven.MulDiv(perMinute, Ratio.One.PartsPerTrillion, permissible.PartsPerTrillion));
    }

    /// <summary>Air that keeps a velocity in a drive: width × height × velocity a second, rounded once, half to even.</summary>
    public static Airflow ByVelocity(Length width, Length height, Length perSecond)
    {
        var perMinute = (Int128)width.Micrometres * height.Micrometres;
        return Airflow.FromMillilitresPerMinute((long)HalfEven.MulDiv(perMinute, perSecond.Micrometres * 60, 1_000_000_000_000));
    }

    /// <summary>The balance of a workplace by the norms that are given.</summary>
    /// <param name="workplace">The workplace.</param>
    /// <param name="norms">The norms.</param>
    /// <param name="people">How many people work there.</param>
    /// <param name="diesel">Power of the diesel engines that work there.</param>
    /// <param name="explosives">What its blast of the shift took; null without one.</param>
    /// <param name="airing">How long the blast is aired.</param>
    /// <param name="measured">What was measured last.</param>
    public static AirBalance Balance(
        Code workplace, VentilationNorms norms, int people, Power diesel, Mass? explosives, Duration airing, RecordAirflow? measured)
    {
        ArgumentNullException.ThrowIfNull(norms);
        Airflow? byPeople = norms.PerPerson is { } person ? ByPeople(people, person) : null;
        Airflow? byEngines = norms.PerKilowatt is { } kilowatt ? ByEngines(diesel, kilowatt) : null;
        Airflow? byBlast = explosives is { } charge && norms is { GasPerKilogram: { } gas, Permissible: { } share }
            ? ByBlast(charge, gas, airing, share) : null;
        var need = new[] { byPeople, byEngines, byBlast }.Max() ?? Airflow.Zero;
        return new AirBalance
        {
            Workplace = workplace,
            ByPeople = byPeople,
            ByEngines = byEngines,
            ByBlast = byBlast,
            Need = norms.Reserve is { } reserve ? need * reserve : need,
            Measured = measured,
        };
    }
}
