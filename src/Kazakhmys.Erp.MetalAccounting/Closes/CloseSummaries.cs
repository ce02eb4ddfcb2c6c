using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What a step did in one sentence, read from its result.</summary>
internal static class CloseSummaries
{
    public static readonly LocalizedText Waits = new("waits for the steps before", "ждёт предыдущих шагов", "алдыңғы қадамдарды күтеді");

    public static LocalizedText Of(CloseStep step, string result)
    {
        var json = JsonNode.Parse(result)!;
        return step switch
        {
            CloseStep.Collect => Text(
                $"{json["flowsheets"]!.AsArray().Count} flowsheets, {json["measurements"]} measurements, ledger entry {json["ledgerSeq"]}",
                $"схем: {json["flowsheets"]!.AsArray().Count}, измерений: {json["measurements"]}, запись книги {json["ledgerSeq"]}",
                $"сұлба: {json["flowsheets"]!.AsArray().Count}, өлшем: {json["measurements"]}, кітап жазбасы {json["ledgerSeq"]}"),
            CloseStep.Validate => Text(
                $"{json["validated"]} judged fit, {json["final"]} final, {json["provisional"]} provisional, {json["rejected"]} rejected",
                $"признано годными: {json["validated"]}, окончательных: {json["final"]}, предварительных: {json["provisional"]}, отклонено: {json["rejected"]}",
                $"жарамды деп танылды: {json["validated"]}, соңғы: {json["final"]}, алдын ала: {json["provisional"]}, қабылданбады: {json["rejected"]}"),
            CloseStep.Reconcile => Text(
                $"{json["runs"]!.AsArray().Count} reconciliations", $"согласований: {json["runs"]!.AsArray().Count}", $"келісім: {json["runs"]!.AsArray().Count}"),
            CloseStep.PostAdjustments => Text($"{json["entries"]} entries", $"записей: {json["entries"]}", $"жазба: {json["entries"]}"),
            CloseStep.StockTake => Text($"{json["counts"]} stocks counted", $"запасов снято: {json["counts"]}", $"есептелген қор: {json["counts"]}"),
            CloseStep.Statements => Text(
                $"{json["statements"]!.AsObject().Count} balances stated", $"балансов составлено: {json["statements"]!.AsObject().Count}",
                $"жасалған теңгерім: {json["statements"]!.AsObject().Count}"),
            CloseStep.Sign => Text($"signed by {json["signedBy"]}", $"подписал {json["signedBy"]}", $"қол қойған {json["signedBy"]}"),
            _ => Text($"locked by {json["lockedBy"]}", $"запер {json["lockedBy"]}", $"құлыптаған {json["lockedBy"]}"),
        };
    }

    private static LocalizedText Text(FormattableString en, FormattableString ru, FormattableString kk) =>
        new(en.ToString(CultureInfo.InvariantCulture), ru.ToString(CultureInfo.InvariantCulture), kk.ToString(CultureInfo.InvariantCulture));
}
