namespace Kazakhmys.Erp.Testing.Randomness;

/// <summary>
/// A factor about 1 that varies from shift to shift and remembers where it was: a first-order autoregression, held within three
/// standard deviations.
/// </summary>
internal sealed class Wander
{
    private readonly TwinRandom _random;
    private readonly double _memory;
    private readonly double _renewal;
    private readonly double _spread;
    private double _state;

    public Wander(TwinRandom random, double spread, double memory = 0.8)
    {
        (_random, _spread, _memory) = (random, spread, memory);
        _renewal = Math.Sqrt(1 - (memory * memory));
        _state = random.Normal();
    }

    public double Next()
    {
        _state = (_memory * _state) + (_renewal * _random.Normal());
        return 1 + (_spread * Math.Clamp(_state, -3, 3));
    }
}
