using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Stored reconciliations.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A measurement of the period has not been judged.</summary>
    public static readonly ViolationKind ReconciliationPending = ViolationKind.Error(
        "metal-accounting.reconciliation.pending",
        "{value} is not judged yet.",
        "По {value} решение ещё не принято.",
        "{value} бойынша шешім әлі қабылданбаған.");

    /// <summary>A measurement began before the period.</summary>
    public static readonly ViolationKind ReconciliationStraddles = ViolationKind.Error(
        "metal-accounting.reconciliation.straddles",
        "{value} began before the period; measure up to its boundary, or divide it.",
        "{value} началось до периода; измеряйте до границы или разделите.",
        "{value} кезеңге дейін басталған; шекарасына дейін өлшеңіз не бөліңіз.");

    /// <summary>A measurement of the period stands at a point that the flowsheet no longer has at its end.</summary>
    public static readonly ViolationKind ReconciliationPointGone = ViolationKind.Error(
        "metal-accounting.reconciliation.point-gone",
        "{value} stands at a point that version {version} does not have; close the days before it as a period of their own.",
        "{value} относится к точке, которой нет в версии {version}; закройте дни до неё отдельным периодом.",
        "{value} {version} нұсқасында жоқ нүктеге тиесілі; оған дейінгі күндерді жеке кезең ретінде жабыңыз.");

    /// <summary>A stream is weighed wet and its moisture is not measured.</summary>
    public static readonly ViolationKind ReconciliationMoistureMissing = ViolationKind.Error(
        "metal-accounting.reconciliation.moisture-missing",
        "Stream {stream} is weighed wet ({value}), but its moisture is not known.",
        "Поток {stream} взвешен влажным ({value}), но его влажность неизвестна.",
        "{stream} ағыны ылғалды өлшенген ({value}), бірақ ылғалдылығы белгісіз.");

    /// <summary>An assay below its detection limit, and no policy for it.</summary>
    public static readonly ViolationKind ReconciliationCensored = ViolationKind.Error(
        "metal-accounting.reconciliation.censored",
        "{value} is below its detection limit; say what it counts as.",
        "{value} ниже предела обнаружения; укажите, чем его считать.",
        "{value} анықтау шегінен төмен; не ретінде саналатынын көрсетіңіз.");

    /// <summary>A measurement that is to be varied is not in the input.</summary>
    public static readonly ViolationKind ReconciliationNotInInput = ViolationKind.Error(
        "metal-accounting.reconciliation.not-in-input",
        "{value} is not among the measurements that are reconciled.",
        "{value} нет среди согласуемых измерений.",
        "{value} келістірілетін өлшеулердің арасында жоқ.");

    /// <summary>A run is not there.</summary>
    public static readonly ViolationKind ReconciliationMissing = ViolationKind.Error(
        "metal-accounting.reconciliation.not-found",
        "There is no reconciliation {value}.",
        "Согласования {value} нет.",
        "{value} келістіруі жоқ.");

    /// <summary>A later run of the period is accepted.</summary>
    public static readonly ViolationKind ReconciliationSuperseded = ViolationKind.Error(
        "metal-accounting.reconciliation.superseded",
        "A run of the period after {value} is accepted.",
        "Принято более позднее согласование периода, чем {value}.",
        "Кезеңнің {value} кейінгі келістіруі қабылданған.");

    /// <summary>Who ran a reconciliation cannot accept it.</summary>
    public static readonly ViolationKind ReconciliationSecondPerson = ViolationKind.Error(
        "metal-accounting.reconciliation.second-person",
        "{value} ran this reconciliation; somebody else accepts it.",
        "{value} провёл это согласование; принимает другой.",
        "{value} бұл келістіруді жүргізген; басқа адам қабылдайды.");
}
