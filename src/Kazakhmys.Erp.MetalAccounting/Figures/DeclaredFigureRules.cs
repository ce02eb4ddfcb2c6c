using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>What a declared figure says. Pure.</summary>
public static class DeclaredFigureRules
{
    /// <summary>Every fault of a figure; empty when it can be recorded.</summary>
    public static IReadOnlyList<Violation> Check(DeclareFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var violations = new List<Violation>();
        Require(figure.Book.IsEmpty, nameof(figure.Book));
        Require(figure.Name.IsEmpty, nameof(figure.Name));
        Require(figure.Metal.IsEmpty, nameof(figure.Metal));
        Require(string.IsNullOrWhiteSpace(figure.Text), nameof(figure.Text));
        Require(string.IsNullOrWhiteSpace(figure.Unit), nameof(figure.Unit));
        Require(string.IsNullOrWhiteSpace(figure.Source), nameof(figure.Source));
        if (violations.Count > 0)
            return violations;
        try
        {
            _ = Read(figure);
        }
        catch (ErpException refusal)
        {
            violations.AddRange(refusal.Violations.Select(each => each.Path.Length == 0 ? each.Under(nameof(figure.Text)) : each));
        }
        return violations;

        void Require(bool isMissing, string path)
        {
            if (isMissing)
                violations.Add(KernelViolations.ValueRequired.At(path));
        }
    }

    /// <summary>The value with its bounds: a mass, or a share of something.</summary>
    /// <exception cref="ErpException">It cannot be read; the codes are those of <see cref="IDeclaredFigures.DeclareAsync"/>.</exception>
    public static (Interval<Mass>? Mass, Interval<Ratio>? Share) Read(DeclareFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var culture = CultureOf(figure.Culture);
        if (Mass.Units.Find(figure.Unit) is not null)
            return (Rounded<Mass>.Parse(figure.Text, figure.Unit, culture).Interval, null);
        if (Ratio.Units.Find(figure.Unit) is not null)
            return (null, Rounded<Ratio>.Parse(figure.Text, figure.Unit, culture).Interval);
        if (Grade.Units.Find(figure.Unit) is null)
            throw new ValidationFailedException(MetalAccountingViolations.FigureUnit.At(nameof(figure.Unit), figure.Unit));
        var grade = Rounded<Grade>.Parse(figure.Text, figure.Unit, culture);
        var (value, half) = (Ratio.FromPartsPerTrillion(grade.Value.PartsPerTrillion), Ratio.FromPartsPerTrillion(grade.HalfWidth.PartsPerTrillion));
        return (null, new Interval<Ratio> { Low = value - half, Value = value, High = value + half });
    }

    private static CultureInfo CultureOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new ValidationFailedException(MetalAccountingViolations.FigureCulture.At(nameof(DeclareFigure.Culture), name));
        }
    }
}
