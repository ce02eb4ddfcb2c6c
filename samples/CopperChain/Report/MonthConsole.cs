using System.Globalization;
using CopperChain.TwinMonth;
using Spectre.Console;

namespace CopperChain.Report;

/// <summary>Prints what the synthetic month came to.</summary>
internal sealed class MonthConsole(IAnsiConsole console)
{
    public void Print(MonthOutcome month)
    {
        console.Write(new Rule($"[bold]Synthetic month {month.Scale.Month.Code}[/]: no figure is anybody's").LeftJustified());
        var (found, result) = (month.Found, month.Proof.Result);
        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumns("check", "came out", "verdict");
        Add(table, "measurements imported and judged", $"{month.Imported.Accepted:N0}", month.Imported.Rejected == 0);
        Add(table, "global test with the typing error", $"{found.GlobalTest.Objective:F1} > {found.GlobalTest.CriticalValue:F1}", !found.GlobalTest.Passes);
        Add(table, "suspect", $"{found.Point} on {found.Day}: {found.Typed} for {found.Ticket}", found.Point == month.Fault.Tag && found.Day == month.Fault.First);
        Add(table, "global test, corrected", $"{result.GlobalTest.Objective:F1} <= {result.GlobalTest.CriticalValue:F1}", result.GlobalTest.Passes);
        Add(table, "period", $"{(month.Close.IsLocked ? "locked" : "open")}, hash {month.Close.Hash?[..16]}", month.Close.IsLocked);
        Add(table, $"proof {month.ProofFile}", $"verified, {month.ProofFindings.Count} findings", month.ProofFindings.Count == 0);
        Add(table, $"copper of cathode lot {month.Cathode.Recorded.Lot}", Traced(month.OfCathode), SumsUp(month.OfCathode));
        Add(table, $"gold of bar {month.Bar.Cast.Serial}", Traced(month.OfBar), SumsUp(month.OfBar));
        Add(table, $"copper of {MonthTraces.FollowedBlast}", Traced(month.OfBlast), SumsUp(month.OfBlast));
        Add(table, "books of the month", $"{month.Verified.Books.Sum(book => book.Entries):N0} entries", month.Verified.IsSound);
        console.Write(table);
    }

    private static FormattableString Traced(Kazakhmys.Erp.Ledger.Provenance.Trace trace) =>
        $"{trace.Shares.Count} shares of {trace.Amount:N0} mg that sum to {trace.Shares.Sum(share => share.Amount):N0} mg";

    private static bool SumsUp(Kazakhmys.Erp.Ledger.Provenance.Trace trace) => trace.Amount > 0 && trace.Shares.Sum(share => share.Amount) == trace.Amount;

    private static void Add(Table table, string check, FormattableString cameOut, bool holds) => table.AddRow(
        check.EscapeMarkup(),
        cameOut.ToString(CultureInfo.InvariantCulture).EscapeMarkup(),
        holds ? "[green]as it should be[/]" : "[red]NOT AS IT SHOULD BE[/]");
}
