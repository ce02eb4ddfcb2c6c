using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

/// <summary>
/// What a process wrote to its database files, in order, with its syncs and what it said: read from a trace of its system calls.
/// Played again up to any moment, it gives what a power cut at that moment may leave: all that was synced, and any part of the rest.
/// </summary>
internal sealed partial class RecordedDisk(string database)
{
    private readonly Dictionary<string, byte[]> _synced = [];
    private readonly List<(string Path, long Offset, byte[]? Data)> _pending = [];
    private readonly StringBuilder _said = new();

    /// <summary>Keys that the process had acknowledged by now, in order.</summary>
    public IReadOnlyList<string> Acknowledged => [.. _said.ToString().Split('\n')[..^1]
        .Where(l => l.StartsWith("key ", StringComparison.Ordinal)).Select(l => l[4..])];

    /// <summary>Plays one line of the trace; false at the end of the recording, where the log is removed in good order.</summary>
    public bool Play(string line)
    {
        if (Write().Match(line) is { Success: true } write && IsOurs(Text(write, "path")))
            _pending.Add((Text(write, "path"), Number(write, "offset"), Bytes(write, "data")));
        else if (Truncate().Match(line) is { Success: true } cut && IsOurs(Text(cut, "path")))
            _pending.Add((Text(cut, "path"), Number(cut, "length"), null));
        else if (Sync().Match(line) is { Success: true } sync)
            Keep(Text(sync, "path"));
        else if (Say().Match(line) is { Success: true } say && Text(say, "path").StartsWith("pipe:", StringComparison.Ordinal))
            _said.Append(Text(say, "data"));
        return _said.Length == 0 || !(Unlink().Match(line) is { Success: true } gone && Text(gone, "data") == $"{database}-wal");
    }

    /// <summary>Writes what a power cut now may leave; <paramref name="isKept"/> says which of the writes that were not synced reached the disk.</summary>
    public void Leave(string folder, Func<int, bool> isKept, bool isLastTorn)
    {
        var files = _synced.ToDictionary(f => f.Key, f => (byte[])f.Value.Clone());
        for (var i = 0; i < _pending.Count; i++)
        {
            var (path, offset, data) = _pending[i];
            if (isLastTorn && i == _pending.Count - 1)
                data = data?[..(data.Length / 2)];
            if (isKept(i))
                files[path] = Applied(files.GetValueOrDefault(path) ?? [], offset, data);
        }
        foreach (var name in new[] { database, $"{database}-wal", $"{database}-shm" })
            File.Delete(Path.Combine(folder, Path.GetFileName(name)));
        foreach (var (path, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(path)), bytes);
    }

    private bool IsOurs(string path) => path == database || path == $"{database}-wal";

    private void Keep(string path)
    {
        foreach (var (_, offset, data) in _pending.Where(p => p.Path == path))
            _synced[path] = Applied(_synced.GetValueOrDefault(path) ?? [], offset, data);
        _pending.RemoveAll(p => p.Path == path);
    }

    private static byte[] Applied(byte[] file, long offset, byte[]? data)
    {
        if (data is null)
            Array.Resize(ref file, (int)offset);
        else if (file.Length < offset + data.Length)
            Array.Resize(ref file, (int)offset + data.Length);
        data?.CopyTo(file, offset);
        return file;
    }

    private static byte[] Bytes(Match match, string group) =>
        Convert.FromHexString(match.Groups[group].Value.Replace("\\x", "", StringComparison.Ordinal));

    private static string Text(Match match, string group) => Encoding.UTF8.GetString(Bytes(match, group));

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"pwrite64\(\d+<(?<path>[^>]+)>, ""(?<data>[^""]*)"", \d+, (?<offset>\d+)")]
    private static partial Regex Write();

    [GeneratedRegex(@"ftruncate\(\d+<(?<path>[^>]+)>, (?<length>\d+)")]
    private static partial Regex Truncate();

    [GeneratedRegex(@"(?:fsync|fdatasync)\(\d+<(?<path>[^>]+)>")]
    private static partial Regex Sync();

    [GeneratedRegex(@"\swrite\(\d+<(?<path>[^>]+)>, ""(?<data>[^""]*)""")]
    private static partial Regex Say();

    [GeneratedRegex(@"unlink\(""(?<data>[^""]*)""")]
    private static partial Regex Unlink();
}
