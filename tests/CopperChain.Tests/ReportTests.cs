using System.Xml.Linq;

namespace CopperChain.Tests;

public sealed class ReportTests(MainJobFixture job)
{
    private static readonly string[] _loading = ["script", "link", "img", "iframe", "object", "embed", "video", "audio", "source", "base"];

    [Fact]
    public void The_page_is_well_formed_and_has_a_section_and_a_flow_picture_for_each_period()
    {
        var page = Parsed();
        Assert.Equal(4, page.Descendants("section").Count(section => (string?)section.Attribute("class") == "period"));
        Assert.Equal(4, page.Descendants().Count(element => element.Name.LocalName == "svg"));
    }

    [Fact]
    public void The_page_loads_nothing_from_anywhere()
    {
        var page = Parsed();
        Assert.DoesNotContain(page.Descendants(), element => _loading.Contains(element.Name.LocalName));
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "srcset" or "data" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        var style = page.Descendants("style").Single().Value;
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("prefers-color-scheme", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_source_is_named_and_addresses_can_be_followed()
    {
        var addresses = Parsed().Descendants("a").Select(link => (string)link.Attribute("href")!).ToHashSet();
        var published = job.Outcome.Inputs.Periods.SelectMany(period => period.Figures).Select(figure => figure.Source).Distinct().ToList();
        Assert.Equal(3, published.Count);
        Assert.All(published, source => Assert.Contains(source, addresses));
        Assert.Contains(job.Outcome.Inputs.Reserves[0].Source, job.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_into_a_box_of_the_picture_goes_out_of_it()
    {
        foreach (var statement in job.Outcome.Statements)
        {
            var picture = Report.Sankey.FlowPicture.Of(statement);
            foreach (var node in picture.Nodes)
            {
                var (into, from) = (picture.Links.Where(link => link.To == node.Id).ToList(), picture.Links.Where(link => link.From == node.Id).ToList());
                if (into.Count > 0 && from.Count > 0)
                    Assert.Equal(into.Sum(link => link.Amount.Milligrams), from.Sum(link => link.Amount.Milligrams));
            }
        }
    }

    private XDocument Parsed()
    {
        Assert.StartsWith("<!DOCTYPE html>", job.Page, StringComparison.Ordinal);
        return XDocument.Parse(job.Page["<!DOCTYPE html>".Length..].Trim());
    }
}
