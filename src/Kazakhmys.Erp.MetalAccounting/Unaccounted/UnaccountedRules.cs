using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>What is unaccounted of each area and component of a flowsheet, against its limit, its uncertainty, its past and the price of metal. Pure.</summary>
internal static class UnaccountedRules
{
    public static IReadOnlyList<UnaccountedLine> Lines(
        FlowsheetBooking booking, IEnumerable<StockAdjustment> stocks, CloseSetup setup, Func<Code, Code, CusumPoint?> before)
    {
        var posted = stocks.Where(stock => stock.Flowsheet == booking.Code).ToLookup(stock => (stock.Area, stock.Component), stock => stock.ToUnaccounted);
        return
        [
            .. booking.Areas.SelectMany(area => booking.Components.Select(component =>
                Line(booking, area, component, posted[(area.Code, component)].Sum(), setup, before(area.Code, component)))),
        ];
    }

    /// <summary>What of the lines deserves a look: beyond the limit, or drifting.</summary>
    public static IEnumerable<Violation> Warnings(IEnumerable<UnaccountedLine> lines)
    {
        foreach (var line in lines)
        {
            var path = $"Unaccounted/{line.Flowsheet}/{line.Area}/{line.Metal}";
            if (line.ExceedsLimit)
                yield return MetalAccountingViolations.CloseUnaccountedLimit.At(
                    path, line.Measured ?? line.Posted, ("metal", line.Metal), ("area", line.Area), ("limit", line.Limit));
            if (line.Cusum is { IsSignal: true } drift)
                yield return MetalAccountingViolations.CloseUnaccountedDrift.At(
                    path, drift.High > drift.Low ? drift.HighRun : drift.LowRun, ("metal", line.Metal), ("area", line.Area));
        }
    }

    private static UnaccountedLine Line(
        FlowsheetBooking booking, PostingArea area, Code component, Mass posted, CloseSetup setup, CusumPoint? before)
    {
        var (measured, standard, input) = Gap(booking, area, component);
        Ratio? score = measured is { } gap && standard is { } deviation && deviation > Mass.Zero ? gap / deviation : null;
        var price = setup.Prices.FirstOrDefault(each => each.Metal == component);
        return new UnaccountedLine
        {
            Flowsheet = booking.Code,
            Area = area.Code,
            Metal = component,
            Posted = posted,
            Measured = measured,
            Standard = standard,
            Score = score,
            Limit = LimitOf(setup, area.Code, component, input),
            Cusum = score is { } standardised ? Cusum.Next(before ?? CusumPoint.Start, standardised, setup.Cusum) : null,
            PostedWorth = price?.Of(posted),
            MeasuredWorth = measured is { } amount ? price?.Of(amount) : null,
        };
    }

    /// <summary>
    /// Opening + in − out − closing as validated, with its uncertainty, and what went in. The variances are added as of uncorrelated measurements
    /// (JCGM 100:2008, equation 10) unless the run states the test of the node, in which shared errors are counted.
    /// </summary>
    private static (Mass? Measured, Mass? Standard, Mass? Input) Gap(FlowsheetBooking booking, PostingArea area, Code component)
    {
        var (gap, variance, input) = (Mass.Zero, 0.0, Mass.Zero);
        foreach (var stream in booking.Streams.Where(area.Touches))
        {
            if (booking.LayersOf(stream.Code, component)?.Validated is not { } validated)
                return (null, null, null);
            var side = area.SideOf(stream);
            gap += side > 0 ? validated.Value : -validated.Value;
            variance += Math.Pow(validated.StandardUncertainty.Milligrams, 2);
            if (side > 0 && stream.Kind == StreamKind.Flow)
                input += validated.Value;
        }
        var standard = booking.NodeTests.GetValueOrDefault((area.Code, component)) is { } test and > 0 && area.Nodes.Count == 1 && gap != Mass.Zero
            ? Math.Abs(gap.Milligrams) / test
            : Math.Sqrt(variance);
        return (gap, Mass.FromMilligrams((long)Math.Round(standard, MidpointRounding.ToEven)), input);
    }

    private static Mass? LimitOf(CloseSetup setup, Code area, Code component, Mass? input)
    {
        var limit = setup.Limits.FirstOrDefault(each => each.Area == area && each.Metal == component)
            ?? setup.Limits.FirstOrDefault(each => each.Area is null && each.Metal == component);
        var share = limit?.OfInput is { } ratio && input is { } fed ? fed * ratio : (Mass?)null;
        return share is { } relative && (limit!.Absolute is not { } absolute || relative > absolute) ? relative : limit?.Absolute;
    }
}
