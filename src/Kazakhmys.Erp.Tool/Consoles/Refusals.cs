using System.CommandLine;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>Turns what an operation throws into a message and an exit code.</summary>
internal static class Refusals
{
    /// <summary>Gives a command its action.</summary>
    public static void Runs(this Command command, ToolConsole console, Func<ParseResult, Answer, CancellationToken, Task<int>> action) =>
        command.SetAction((parse, cancellationToken) => GuardAsync(new Answer(console, parse), answer => action(parse, answer, cancellationToken)));

    private static async Task<int> GuardAsync(Answer answer, Func<Answer, Task<int>> action)
    {
        try
        {
            return await action(answer).ConfigureAwait(false);
        }
        catch (ErpException refused)
        {
            return answer.Refuse(refused.Violations, CodeOf(refused));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return answer.Refuse([ToolViolations.FileFailed.At("", failed.Message)], ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return answer.Refuse([ToolViolations.Cancelled.At("")], ExitCode.Cancelled);
        }
    }

    private static int CodeOf(ErpException refused) => refused switch
    {
        StoreException => ExitCode.StoreFailed,
        ValidationFailedException => ExitCode.BadInput,
        _ => ExitCode.Refused,
    };
}
