namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>The violations that the kernel itself reports.</summary>
public static partial class KernelViolations
{
    /// <summary>A code is missing.</summary>
    public static readonly ViolationKind CodeMissing = ViolationKind.Error(
        "kernel.code.missing", "A code is missing.", "Код не указан.", "Код көрсетілмеген.");

    /// <summary>A code has a character that no code may have.</summary>
    public static readonly ViolationKind CodeMalformed = ViolationKind.Error(
        "kernel.code.malformed",
        "'{value}' is not a code: character {position}. Use Latin letters, digits, '.', '_', '-', '+', segments separated by '/', at most 200 characters.",
        "«{value}» не является кодом: символ {position}. Допустимы латинские буквы, цифры, '.', '_', '-', '+', части через '/', не более 200 символов.",
        "«{value}» код емес: {position}-таңба. Латын әріптері, цифрлар, '.', '_', '-', '+', бөліктер '/' арқылы, 200 таңбадан аспайды.");

    /// <summary>A code has a Cyrillic letter, which often looks like a Latin one.</summary>
    public static readonly ViolationKind CodeCyrillic = ViolationKind.Error(
        "kernel.code.cyrillic",
        "'{value}' has the Cyrillic letter '{character}' at character {position}; codes use Latin letters.",
        "В коде «{value}» символ {position} — кириллическая буква «{character}»; коды пишутся латиницей.",
        "«{value}» кодының {position}-таңбасы — кирилл әрпі «{character}»; кодтар латынша жазылады.");

    /// <summary>The current user lacks a right.</summary>
    public static readonly ViolationKind Denied = ViolationKind.Error(
        "kernel.security.denied",
        "'{value}' lacks the right {right} in book '{book}'.",
        "У «{value}» нет права {right} в книге «{book}».",
        "«{value}» пайдаланушысының «{book}» кітабында {right} құқығы жоқ.");

    /// <summary>Packages of different suite versions were loaded together.</summary>
    public static readonly ViolationKind MixedVersions = ViolationKind.Error(
        "kernel.suite.mixed-versions",
        "Packages of different versions are mixed: {value}. Reference one version of the whole suite.",
        "Смешаны пакеты разных версий: {value}. Подключите одну версию всего комплекта.",
        "Әртүрлі нұсқадағы пакеттер араласқан: {value}. Бүкіл жинақтың бір нұсқасын қосыңыз.");
}
