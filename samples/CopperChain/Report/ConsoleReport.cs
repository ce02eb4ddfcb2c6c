using CopperChain.Balances;
using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Spectre.Console;

namespace CopperChain.Report;

/// <summary>Prints what the job did.</summary>
internal sealed class ConsoleReport(IAnsiConsole console)
{
    public void Imports(ChainInputs inputs)
    {
        console.Write(new Rule("[bold]Kazakhmys copper chain, from published figures[/]").LeftJustified());
        foreach (var (file, report) in inputs.Imports)
        {
            console.MarkupLineInterpolated($"{file}: {report.Accepted} rows accepted, {report.Rejected.Count} rejected");
            foreach (var row in report.Rejected)
                foreach (var violation in row.Violations)
                    console.MarkupLineInterpolated($"  [red]row {row.Number}[/] {violation}");
        }
        foreach (var gap in inputs.Gaps)
            console.MarkupLineInterpolated($"  [red]production.csv[/] {gap}");
    }

    public void Balances(CopperChainOutcome outcome)
    {
        console.Write(new Rule("Assumptions").LeftJustified());
        foreach (var assumption in Assumptions.Of(outcome.Inputs))
            console.MarkupLineInterpolated($"[grey]·[/] {assumption}");
        foreach (var statement in outcome.Statements)
            Balance(statement);
        Checks(outcome);
        Traps(outcome);
        Books(outcome);
    }

    public CopperChainOutcome Finished(CopperChainOutcome outcome)
    {
        foreach (var failure in outcome.Failures)
            console.MarkupLineInterpolated($"[red]not as it should be:[/] {failure}");
        if (outcome.ExitCode == 0)
            console.MarkupLine(outcome.Month is null
                ? "[green]Every figure came out, and every trap was refused.[/]"
                : "[green]Every figure came out, every trap was refused, and the synthetic month is reconciled and closed.[/]");
        return outcome;
    }

    private void Balance(PeriodStatement statement)
    {
        var table = new Table { Border = TableBorder.SimpleHeavy, Title = new TableTitle($"[bold]{statement.Published.Name}[/], copper in kt") };
        table.AddColumns(
            new TableColumn("term"), new TableColumn("line"), new TableColumn("ledger").RightAligned(), new TableColumn("by rounding").RightAligned(),
            new TableColumn("published").RightAligned(), new TableColumn("verdict"));
        var rows = BalanceRow.Of(statement.Copper);
        foreach (var row in rows.Where(row => !row.IsStage && row.Name != "unaccounted").Append(BalanceRow.Unaccounted(statement)))
            Add(table, row, mass => Wording.Kilotonnes(mass, 3));
        table.AddEmptyRow();
        foreach (var row in rows.Where(row => row.IsStage))
            Add(table, row, mass => Wording.Kilotonnes(mass, 3));
        foreach (var recovery in statement.Copper.Recoveries)
            table.AddRow("stage", Wording.NameOf(statement, recovery.Name), Wording.Percent(recovery.Computed.Value), Wording.Range(recovery.Computed), "", "");
        var recovered = ConcentratorRecovery.ByGrade(statement);
        table.AddRow("stage", "the same, by rounding of the grade alone", Wording.Percent(recovered.Value), Wording.Range(recovered), "", "");
        foreach (var row in BalanceRow.Stages(statement.Ore).Where(row => row.Published is not null))
            Add(table, row with { Name = row.Name + ", dry ore, kt" }, mass => Wording.Kilotonnes(mass, 0));
        foreach (var change in statement.Ore.Lines.Where(line => line.Name.Value == "stock-ore-change"))
            table.AddRow("stage", "change of ore stock, dry ore, kt", Wording.Kilotonnes(change.Computed.Value, 0), Wording.Bounds(change.Computed), "", "");
        foreach (var row in BalanceRow.Stages(statement.Gold).Concat(BalanceRow.Stages(statement.Silver)).Where(row => row.Published is not null))
            Add(table, row with { Name = row.Name + ", kg" }, Wording.Kilograms, mass => mass.Kilograms);
        console.Write(table);
    }

    private static void Add(Table table, BalanceRow row, Func<Mass, string> write, Func<Mass, decimal>? unit = null) => table.AddRow(
        row.Term,
        row.Name.EscapeMarkup(),
        write(row.Computed.Value),
        Wording.Bounds(row.Computed, unit),
        row.Published is { } published ? write(published.Value) : "",
        row.Verdict switch
        {
            Verdict.AgreesWithinRounding => "[green]agrees[/]",
            Verdict.Differs => "[red]DIFFERS[/]",
            _ => "",
        });

    private void Checks(CopperChainOutcome outcome)
    {
        var table = new Table { Border = TableBorder.SimpleHeavy, Title = new TableTitle("[bold]Reference values[/] (Data/expected.csv)") };
        table.AddColumns("set", "check", "expected", "from the ledger", "unit", "verdict");
        foreach (var check in outcome.Checks)
            table.AddRow(
                check.Expected.Set, check.Expected.Check.EscapeMarkup(), check.Expected.Computed, check.Reproduced ?? "-", check.Expected.Unit,
                check.Agrees ? "[green]reproduced[/]" : "[red]DIFFERS[/]");
        console.Write(table);
    }

    private void Traps(CopperChainOutcome outcome)
    {
        console.Write(new Rule("What must be refused").LeftJustified());
        foreach (var trap in outcome.Traps)
        {
            console.MarkupLineInterpolated($"[bold]{trap.Trap.Trap}[/] ({trap.Trap.Period}: {trap.Trap.Text} {trap.Trap.Unit})");
            foreach (var violation in trap.Violations.Where(violation => violation.IsError))
                console.MarkupLineInterpolated($"  refused: {violation.Code}: {violation.Message.En}");
            console.MarkupLineInterpolated(
                $"  head of the ledger before {trap.Before.Seq}, after {trap.After.Seq}: {(trap.NothingStored ? "nothing stored" : "CHANGED")}");
        }
    }

    private void Books(CopperChainOutcome outcome)
    {
        console.Write(new Rule("The books").LeftJustified());
        console.MarkupLineInterpolated($"closed: {string.Join(", ", outcome.Closed.Select(closed => closed.Period.Code))}");
        foreach (var book in outcome.Verified?.Books ?? [])
            console.MarkupLineInterpolated(
                $"verified: {book.Entries} entries, {book.Transfers} transfers, {book.Balances} balances, {book.Snapshots} snapshots; {(outcome.Verified!.IsSound ? "sound" : "NOT SOUND")}; head {book.Head.Seq} {book.Head.Hash}");
    }
}
