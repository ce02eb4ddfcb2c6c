using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>One row of the flat form of a balance: a term, line, cell, stage, part of an area or owner, or a recovery.</summary>
internal sealed record SheetRow
{
    public required string Section { get; init; }

    public string? Part { get; init; }

    public string? Term { get; init; }

    public Code? Line { get; init; }

    public LocalizedText? Name { get; init; }

    public BalanceCell? Cell { get; init; }

    public Mass? Amount { get; init; }

    public AmountUncertainty? Uncertainty { get; init; }

    public Ratio? Recovery { get; init; }

    public Ratio? RecoveryUncertainty { get; init; }

    public static IEnumerable<SheetRow> Of(MetalBalance balance) =>
    [
        .. balance.Totals.Select(total => new SheetRow
        {
            Section = "term", Term = SheetTexts.CodeOf(total.Term), Name = SheetTexts.NameOf(total.Term), Amount = total.Amount, Uncertainty = total.Uncertainty,
        }),
        new SheetRow { Section = "term", Term = "difference", Name = SheetTexts.Difference, Amount = balance.Difference },
        .. balance.Lines.SelectMany(line => Of("line", line)),
        .. balance.Stages.SelectMany(stage => Of("stage", stage)),
        .. balance.Areas.SelectMany(area => Of(
            "area", area.Code, area.Name, (area.Opening, area.OpeningUncertainty), area.Received, area.Issued, (area.Closing, area.ClosingUncertainty))),
        .. balance.Owners.SelectMany(owner => Of(
            "owner", owner.Owner, owner.Name, (owner.Opening, owner.OpeningUncertainty), owner.Received, owner.Issued, (owner.Closing, owner.ClosingUncertainty))),
        .. balance.Recoveries.Select(recovery => new SheetRow
        {
            Section = "recovery", Line = recovery.Code, Name = recovery.Name,
            Recovery = recovery.Recovery, RecoveryUncertainty = recovery.StandardUncertainty,
        }),
    ];

    private static IEnumerable<SheetRow> Of(string section, BalanceLine line)
    {
        var term = line.Term is { } known ? SheetTexts.CodeOf(known) : null;
        yield return new SheetRow { Section = section, Term = term, Line = line.Code, Name = line.Name, Amount = line.Amount, Uncertainty = line.Uncertainty };
        foreach (var cell in line.Cells)
        {
            yield return new SheetRow
            {
                Section = "cell", Part = section, Term = term, Line = line.Code, Name = line.Name, Cell = cell,
                Amount = cell.Amount, Uncertainty = cell.Uncertainty,
            };
        }
    }

    private static IEnumerable<SheetRow> Of(
        string section, Code part, LocalizedText name, (Mass Amount, AmountUncertainty Uncertainty) opening, IReadOnlyList<AreaFlow> received,
        IReadOnlyList<AreaFlow> issued, (Mass Amount, AmountUncertainty Uncertainty) closing)
    {
        SheetRow Row(string term, Code? line, LocalizedText what, Mass amount, AmountUncertainty uncertainty) =>
            new() { Section = section, Part = part.Value, Term = term, Line = line, Name = what, Amount = amount, Uncertainty = uncertainty };
        yield return Row("opening", null, name, opening.Amount, opening.Uncertainty);
        foreach (var flow in received)
            yield return Row("received", flow.Code, flow.Name, flow.Amount, flow.Uncertainty);
        foreach (var flow in issued)
            yield return Row("issued", flow.Code, flow.Name, flow.Amount, flow.Uncertainty);
        yield return Row("closing", null, name, closing.Amount, closing.Uncertainty);
    }
}
