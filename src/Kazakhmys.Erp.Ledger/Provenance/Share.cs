namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>What an account holds of one origin and from which neighbour it came.</summary>
internal struct Share
{
    private long _votes;

    public int Origin;

    /// <summary>The neighbour from which it came first. These lead back to the origin without a circle.</summary>
    public int First;

    /// <summary>The neighbour that has the majority of what came since the account last had none (Boyer–Moore vote by weight).</summary>
    public int Mostly;

    public long Amount;

    public void Arrive(long amount, int from)
    {
        if (First == 0)
            First = from;
        if (Amount == 0)
            _votes = 0;
        if (Mostly == from)
            _votes += amount;
        else if (_votes >= amount)
            _votes -= amount;
        else
            (Mostly, _votes) = (from, amount - _votes);
        Amount += amount;
    }
}
