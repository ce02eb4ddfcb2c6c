using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>A hash over the validated layer of a period: it changes when anything is recorded, replaced, judged or corrected.</summary>
internal static class MeasurementDigest
{
    public static async Task<string> OfAsync(
        IMeasurements measurements, StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var query = new MeasurementQuery { Book = context.Book, Period = context.Period };
        foreach (var each in await measurements.ListAsync(query, session, cancellationToken).ConfigureAwait(false))
        {
            var validated = each.Validated;
            text.Append(CultureInfo.InvariantCulture, $"{each.Id.Document}#{each.Revision} {each.State} {validated?.Value} {validated?.StandardUncertainty} ")
                .Append(CultureInfo.InvariantCulture, $"{validated?.SharedUncertainty} {validated?.SharedGroup}\n");
        }
        return CloseJson.HashOf(text.ToString());
    }
}
