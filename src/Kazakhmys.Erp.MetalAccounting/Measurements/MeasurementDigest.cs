using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>
/// What tells two contents of one measurement apart, as a number, so that a thousand of them are compared by one look-up: the first 64 bits of the SHA-256 of
/// the canonical text. File and person are not part of it: the same reading from another export is the same reading.
/// </summary>
internal static class MeasurementDigest
{
    public static long Of(RecordMeasurement measurement)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{measurement.From?.ToUnixTimeTicks()}|{measurement.To.ToUnixTimeTicks()}|{measurement.Value.Quantity}|{measurement.Value.SmallestUnits}|{measurement.Value.Assay}|{measurement.StandardUncertainty?.SmallestUnits}|{measurement.Status}|{measurement.Origin.Device}|{measurement.Lot}");
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
