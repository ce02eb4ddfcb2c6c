using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace CopperChain.Inputs;

/// <summary>Everything that the job reads, with what became of each file.</summary>
internal sealed record ChainInputs
{
    public required IReadOnlyList<PublishedPeriod> Periods { get; init; }

    public required IReadOnlyList<ReserveRow> Reserves { get; init; }

    public required IReadOnlyList<LimitRow> Limits { get; init; }

    public required IReadOnlyList<TrapRow> Traps { get; init; }

    public required IReadOnlyList<ExpectedRow> Expected { get; init; }

    public required IReadOnlyDictionary<string, ImportReport> Imports { get; init; }

    /// <summary>What periods lack to be posted.</summary>
    public required IReadOnlyList<Violation> Gaps { get; init; }

    public bool AreSound => Gaps.Count == 0 && Imports.Values.All(import => import.Rejected.Count == 0);

    public T Limit<T>(string name)
        where T : struct, IQuantity<T>
    {
        var row = Limits.Single(limit => limit.Limit == name);
        return T.Parse($"{row.Value} {row.Unit}", null);
    }

    public static ChainInputs Read(string folder)
    {
        Dictionary<string, ImportReport> imports = new(StringComparer.Ordinal);
        List<Violation> gaps = [];
        var figures = Rows("production.csv", PublishedFigureRow.Read);
        return new ChainInputs
        {
            Periods = PeriodsOf(figures, gaps),
            Reserves = Rows("reserves.csv", ReserveRow.Read),
            Limits = Rows("limits.csv", LimitRow.Read),
            Traps = Rows("traps.csv", TrapRow.Read),
            Expected = Rows("expected.csv", ExpectedRow.Read),
            Imports = imports,
            Gaps = gaps,
        };

        IReadOnlyList<T> Rows<T>(string file, Func<CsvRow, T> read)
        {
            var (rows, report) = CsvFile.Read(Path.Combine(folder, file), read);
            imports[file] = report;
            return rows;
        }
    }

    private static List<PublishedPeriod> PeriodsOf(IReadOnlyList<PublishedFigureRow> rows, List<Violation> gaps)
    {
        List<PublishedPeriod> periods = [];
        foreach (var group in rows.GroupBy(row => row.Period).OrderBy(group => group.Key))
        {
            foreach (var twice in group.GroupBy(row => row.Metric).Where(each => each.Count() > 1))
                gaps.Add(ImportViolations.Twice.At($"row {twice.Last().Row}", twice.Key, ("period", group.Key)));
            var figures = group.GroupBy(row => row.Metric).ToDictionary(each => each.Key, each => each.First());
            List<PublishedMetric> lacking =
                [.. new[] { PublishedMetric.OreMined, PublishedMetric.CopperGrade, PublishedMetric.CopperInConcentrate }.Where(metric => !figures.ContainsKey(metric))];
            if (!figures.ContainsKey(PublishedMetric.CathodeOwn) && !figures.ContainsKey(PublishedMetric.CathodeTotal))
                lacking.Add(PublishedMetric.CathodeTotal);
            gaps.AddRange(lacking.Select(metric => ImportViolations.Incomplete.At("metric", metric, ("period", group.Key))));
            if (lacking.Count == 0)
                periods.Add(new PublishedPeriod(group.Key, figures));
        }
        return periods;
    }
}
