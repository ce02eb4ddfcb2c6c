using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

/// <summary>Answers reconciliations from a script: the close is tested without the engine. Amounts in kilograms of copper; dry mass is fifty times that.</summary>
public sealed class ScriptedReconciliations : IReconciliations
{
    private readonly List<ReconciliationRun> _runs = [];

    /// <summary>Stream, validated, its standard uncertainty, reconciled.</summary>
    public IReadOnlyList<(string Stream, decimal Validated, decimal Standard, decimal? Reconciled)> Script { get; set; } = [];

    /// <summary>What a what-if answers instead.</summary>
    public IReadOnlyList<(string Stream, decimal Validated, decimal Standard, decimal? Reconciled)> WhatIfScript { get; set; } = [];

    public bool PassesGlobalTest { get; set; } = true;

    public Task<ReconciliationRun> RunAsync(RunReconciliation order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var run = Calculated(order, Script);
        if (_runs.Find(each => each.InputHash == run.InputHash && each.Period == order.Period) is { } before)
            return Task.FromResult(before);
        _runs.Add(run);
        return Task.FromResult(run);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RunReconciliation order, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Violation>>([]);

    public Task<ReconciliationRun> PreviewAsync(
        RunReconciliation order, IReadOnlyDictionary<MeasurementId, MeasuredValue>? whatIf = null, StoreSession? within = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(Calculated(order, whatIf is null ? Script : WhatIfScript));

    public Task<ReconciliationRun> AcceptAsync(Code book, Code run, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var index = _runs.FindIndex(each => each.Run == run);
        for (var i = 0; i < index; i++)
            if (_runs[i].Period == _runs[index].Period && _runs[i].State == RunState.Accepted)
                _runs[i] = _runs[i] with { State = RunState.Superseded };
        _runs[index] = _runs[index] with { State = RunState.Accepted, AcceptedBy = Code.Parse("marat") };
        return Task.FromResult(_runs[index]);
    }

    public Task<IReadOnlyList<Violation>> CheckAcceptanceAsync(
        Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ReconciliationRun?> FindAsync(Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_runs.Find(each => each.Run == run));

    public Task<ReconciliationRun?> AcceptedAsync(
        Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_runs.FindLast(each => each.Period.Code == period && each.State == RunState.Accepted));

    public Task<IReadOnlyList<ReconciliationRun>> ListAsync(
        Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReconciliationRun>>([.. _runs.Where(each => each.Period.Code == period)]);

    public Task ExportAsync(
        Code book, Code run, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private static StreamLayers Layer((string Stream, decimal Validated, decimal Standard, decimal? Reconciled) line, Code component, decimal factor) => new()
    {
        Stream = Code.Parse(line.Stream),
        Component = component,
        Validated = Measured(line.Validated * factor, line.Standard * factor),
        Reconciled = line.Reconciled is { } known ? Measured(known * factor, line.Standard * factor / 2) : null,
    };

    private static Measured<Mass> Measured(decimal kilograms, decimal standard) =>
        new(Mass.FromKilograms(kilograms), Mass.FromKilograms(standard), MeasurementStatus.Final);

    private ReconciliationRun Calculated(
        RunReconciliation order, IReadOnlyList<(string Stream, decimal Validated, decimal Standard, decimal? Reconciled)> script)
    {
        var text = string.Join(';', script.Select(line => line.ToString()));
        return new ReconciliationRun
        {
            Run = Code.Parse($"{order.Period.Last}/{order.Flowsheet}/{_runs.Count + 1}"),
            Book = order.Book,
            Flowsheet = order.Flowsheet,
            FlowsheetVersion = 1,
            Period = order.Period,
            InputHash = text,
            AlgorithmVersion = "scripted",
            State = RunState.Draft,
            Layers =
            [
                .. script.Select(line => Layer(line, Code.Parse("Cu"), 1)),
                .. script.Select(line => Layer(line, Code.Parse("mass"), 50)),
            ],
            Adjustments = [],
            PassesGlobalTest = PassesGlobalTest,
            Objective = 1,
            Correlations = [],
            Flags = [],
            DegreesOfFreedom = 2,
            Proof = Encoding.UTF8.GetBytes(text),
            RunBy = Code.Parse("system"),
            RunAt = Instant.FromUtc(2026, 2, 3, 0, 0),
        };
    }
}
