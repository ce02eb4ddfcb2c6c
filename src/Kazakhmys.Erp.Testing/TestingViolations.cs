using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Testing;

/// <summary>The violations that the synthetic twin reports.</summary>
public static class TestingViolations
{
    /// <summary>The twin has no such component.</summary>
    public static readonly ViolationKind ComponentUnknown = ViolationKind.Error(
        "testing.twin.component-unknown",
        "The twin does not know the component '{value}'.",
        "Двойник не знает компонента «{value}».",
        "Егіз «{value}» құрауышын білмейді.");

    /// <summary>The twin has no such stream, stock or site.</summary>
    public static readonly ViolationKind PointUnknown = ViolationKind.Error(
        "testing.twin.point-unknown",
        "The twin has no stream, stock or site '{value}'.",
        "У двойника нет потока, запаса или площадки «{value}».",
        "Егізде «{value}» ағыны, қоры немесе алаңы жоқ.");

    /// <summary>The twin has no such instrument.</summary>
    public static readonly ViolationKind TagUnknown = ViolationKind.Error(
        "testing.twin.tag-unknown",
        "The twin has no instrument '{value}'.",
        "У двойника нет прибора «{value}».",
        "Егізде «{value}» аспабы жоқ.");

    /// <summary>The day lies outside the run of the twin.</summary>
    public static readonly ViolationKind DayOutside = ViolationKind.Error(
        "testing.twin.day-outside",
        "{value} is not in the run of the twin, {first} to {last}.",
        "{value} вне расчёта двойника: с {first} по {last}.",
        "{value} егіз есебінен тыс: {first} бастап {last} дейін.");

    /// <summary>The fault says what cannot be done.</summary>
    public static readonly ViolationKind FaultMalformed = ViolationKind.Error(
        "testing.fault.malformed",
        "The fault of '{value}' is not complete: {reason}.",
        "Неисправность «{value}» описана не полностью: {reason}.",
        "«{value}» ақауы толық сипатталмаған: {reason}.");
}
