namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>A transfer of the traced commodity with its place in time: by when it happened, then by sequence and line.</summary>
internal readonly record struct TimedTransfer(long Ticks, long Seq, int Line, int From, int To, long Amount)
{
    public static int Compare(TimedTransfer a, TimedTransfer b)
    {
        var byTime = a.Ticks.CompareTo(b.Ticks);
        if (byTime != 0)
            return byTime;
        var bySeq = a.Seq.CompareTo(b.Seq);
        return bySeq != 0 ? bySeq : a.Line.CompareTo(b.Line);
    }
}
