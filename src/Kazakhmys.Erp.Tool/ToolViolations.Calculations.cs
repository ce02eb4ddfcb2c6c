using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool;

/// <summary>The violations of calculations on the command line.</summary>
public static partial class ToolViolations
{
    /// <summary>The text is not JSON.</summary>
    public static readonly ViolationKind CalcJson = ViolationKind.Error(
        "tool.calc.json",
        "This is not JSON: {value}",
        "Это не JSON: {value}",
        "Бұл JSON емес: {value}");

    /// <summary>A member stands twice in an object.</summary>
    public static readonly ViolationKind CalcDuplicateMember = ViolationKind.Error(
        "tool.calc.duplicate-member",
        "'{value}' stands here twice.",
        "«{value}» указано дважды.",
        "«{value}» екі рет көрсетілген.");

    /// <summary>Objects and lists are nested too deep.</summary>
    public static readonly ViolationKind CalcTooDeep = ViolationKind.Error(
        "tool.calc.too-deep",
        "Nested deeper than {value} levels.",
        "Вложенность больше {value} уровней.",
        "{value} деңгейден терең кіріктірілген.");

    /// <summary>A required member is missing.</summary>
    public static readonly ViolationKind CalcMissing = ViolationKind.Error(
        "tool.calc.missing",
        "'{value}' is missing.",
        "Нет «{value}».",
        "«{value}» жоқ.");

    /// <summary>A member that the calculation does not know.</summary>
    public static readonly ViolationKind CalcUnknownMember = ViolationKind.Error(
        "tool.calc.unknown-member",
        "'{value}' is no input of this calculation; it has {inputs}.",
        "«{value}» — не исходное данное этого расчёта; есть {inputs}.",
        "«{value}» — бұл есептің кірісі емес; кірістері: {inputs}.");

    /// <summary>A value of another type.</summary>
    public static readonly ViolationKind CalcType = ViolationKind.Error(
        "tool.calc.type",
        "{expected} is expected here.",
        "Здесь ожидается {expected}.",
        "Мұнда {expected} күтіледі.");

    /// <summary>A number outside what the calculation can hold.</summary>
    public static readonly ViolationKind CalcNumber = ViolationKind.Error(
        "tool.calc.number",
        "{value} is outside {min} to {max}.",
        "{value} вне пределов от {min} до {max}.",
        "{value} {min} мен {max} аралығынан тыс.");

    /// <summary>No calculation of this name.</summary>
    public static readonly ViolationKind CalcUnknownKind = ViolationKind.Error(
        "tool.calc.unknown-kind",
        "There is no calculation '{value}'; 'kzerp calc --kinds' lists them.",
        "Нет расчёта «{value}»; список даёт «kzerp calc --kinds».",
        "«{value}» есебі жоқ; тізімін «kzerp calc --kinds» береді.");
}
