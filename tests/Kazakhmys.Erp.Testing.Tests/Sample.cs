using System.Security.Cryptography;
using System.Text;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests;

/// <summary>Twins that the tests look at.</summary>
internal static class Sample
{
    public static readonly Period Month = Period.Month(2026, 1);

    public static TwinSettings January(ulong seed) => TwinSettings.For(Month, seed);

    /// <summary>SHA-256 of every true flow and stock and of every reading, as text.</summary>
    public static string Fingerprint(TwinReadings readings)
    {
        var twin = readings.Enterprise;
        var text = new StringBuilder();
        foreach (var day in Month.Days.Where(d => twin.Settings.First.AddDays(twin.Settings.Days) > d))
        {
            foreach (var stream in twin.Network.Streams)
                text.Append(twin.Flow(stream.Code, day)).Append('\n');
            foreach (var stock in twin.Network.Nodes.Where(n => n.IsStock))
                text.Append(twin.Stock(stock.Code, day)).Append('\n');
            foreach (var instrument in twin.Instruments)
                text.Append(instrument.Tag).Append(' ').Append(readings.Of(instrument.Tag, day)).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
