using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Gathers movements with their uncertainties; those of one stream are shares of one value, and streams hang together as their run says.</summary>
internal sealed class KnownMovements
{
    private readonly List<MovementUncertainty> _movements = [];
    private readonly List<MovementCorrelation> _correlations = [];
    private readonly Dictionary<(Code Flowsheet, Code Stream), List<(int Index, int Sign)>> _parts = [];

    public BalanceUncertainties All => new() { Movements = _movements, Correlations = _correlations };

    public void Add((Code Flowsheet, Code Stream)? stream, Mass amount, MovementUncertainty movement)
    {
        if (stream is { } named)
        {
            var sign = amount < Mass.Zero ? -1 : 1;
            if (!_parts.TryGetValue(named, out var same))
                _parts[named] = same = [];
            _correlations.AddRange(same.Select(each => Of(each, (_movements.Count, sign), Ratio.One)));
            same.Add((_movements.Count, sign));
        }
        _movements.Add(movement);
    }

    public void Correlate(StreamCorrelation each) => _correlations.AddRange(
        from first in _parts.GetValueOrDefault((each.Flowsheet, each.First), [])
        from second in _parts.GetValueOrDefault((each.Flowsheet, each.Second), [])
        select Of(first, second, each.Coefficient));

    private static MovementCorrelation Of((int Index, int Sign) first, (int Index, int Sign) second, Ratio coefficient) => new()
    {
        First = first.Index, Second = second.Index, Coefficient = first.Sign == second.Sign ? coefficient : -coefficient,
    };
}
