using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using NodaTime;

namespace Kazakhmys.Erp.Tool.Closes;

/// <summary>The setup of a close as a JSON file. Quantities are text with their unit; an unknown member is refused.</summary>
internal static class CloseSetupFile
{
    private const int MaxBytes = 1_000_000;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <exception cref="ValidationFailedException">The file is no setup (<c>tool.setup.malformed</c>), or a code or quantity in it cannot be read.</exception>
    public static async Task<CloseSetups> ReadAsync(string path, Code book, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
                throw Malformed($"more than {MaxBytes} bytes", null);
            var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            var document = JsonSerializer.Deserialize<SetupDocument>(text, _options) ?? throw Malformed("null", null);
            return new CloseSetups
            {
                Books = new Dictionary<Code, DatedValues<CloseSetup>>
                {
                    [book] = new(Code.Parse("close-setup"),
                    [
                        new() { Value = document.Of(), ValidFrom = new LocalDate(1900, 1, 1), KnownFrom = Instant.FromUtc(1900, 1, 1, 0, 0), Source = path },
                    ]),
                },
            };
        }
        catch (JsonException malformed)
        {
            throw Malformed(malformed.Message, malformed);
        }
    }

    private static ValidationFailedException Malformed(string detail, Exception? inner) =>
        new(ToolViolations.SetupMalformed.At("--setup", null, ("detail", detail)), inner);

    private sealed class SetupDocument
    {
        public required string Code { get; init; }

        public required string[] Metals { get; init; }

        public required FlowsheetDocument[] Flowsheets { get; init; }

        public LimitDocument[] Limits { get; init; } = [];

        public PriceDocument[] Prices { get; init; } = [];

        public CusumDocument? Cusum { get; init; }

        public CloseSetup Of() => new()
        {
            Code = Kernel.Codes.Code.Parse(Code),
            Metals = [.. Metals.Select(Kernel.Codes.Code.Parse)],
            Flowsheets = [.. Flowsheets.Select(flowsheet => flowsheet.Of())],
            Limits = [.. Limits.Select(limit => limit.Of())],
            Prices = [.. Prices.Select(price => price.Of())],
            Cusum = Cusum is null ? CusumOptions.Default : new CusumOptions { Allowance = Ratio.FromFraction(Cusum.Allowance), Decision = Ratio.FromFraction(Cusum.Decision) },
        };
    }

    private sealed class FlowsheetDocument
    {
        public required string Code { get; init; }

        [JsonConverter(typeof(JsonStringEnumConverter<CensoredAs>))]
        public CensoredAs? CensoredAs { get; init; }

        public StreamDocument[] Streams { get; init; } = [];

        public AreaDocument[] Areas { get; init; } = [];

        public ClosedFlowsheet Of() => new()
        {
            Code = Kernel.Codes.Code.Parse(Code),
            CensoredAs = CensoredAs,
            Streams =
            [
                .. Streams.Select(stream => new ClosedStream
                {
                    Stream = Kernel.Codes.Code.Parse(stream.Stream), From = PatternOf(stream.From), To = PatternOf(stream.To), IsKept = stream.Kept,
                }),
            ],
            Areas = [.. Areas.Select(area => new ClosedArea { Node = Kernel.Codes.Code.Parse(area.Node), Unaccounted = Kernel.Codes.Code.Parse(area.Unaccounted) })],
        };

        private static AccountPattern? PatternOf(string? path) => path is null ? null : new AccountPattern { Path = path };
    }

    private sealed class StreamDocument
    {
        public required string Stream { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public bool Kept { get; init; }
    }

    private sealed class AreaDocument
    {
        public required string Node { get; init; }

        public required string Unaccounted { get; init; }
    }

    private sealed class LimitDocument
    {
        public string? Area { get; init; }

        public required string Metal { get; init; }

        public string? Absolute { get; init; }

        public string? OfInput { get; init; }

        public required string Source { get; init; }

        public UnaccountedLimit Of() => new()
        {
            Area = Area is null ? null : Code.Parse(Area),
            Metal = Code.Parse(Metal),
            Absolute = Absolute is null ? null : Mass.Parse(Absolute, CultureInfo.InvariantCulture),
            OfInput = OfInput is null ? null : Ratio.Parse(OfInput, CultureInfo.InvariantCulture),
            Source = Source,
        };
    }

    private sealed class PriceDocument
    {
        public required string Metal { get; init; }

        public required string Price { get; init; }

        public required string Per { get; init; }

        public required string Source { get; init; }

        public MetalPrice Of() => new() { Metal = Code.Parse(Metal), Price = Money.Parse(Price, CultureInfo.InvariantCulture), Per = Mass.Parse(Per, CultureInfo.InvariantCulture), Source = Source };
    }

    private sealed class CusumDocument
    {
        public required decimal Allowance { get; init; }

        public required decimal Decision { get; init; }
    }
}
