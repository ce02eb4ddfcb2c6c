using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

/// <summary>The example of the package's page.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_example_of_the_page_holds()
    {
        var mill = Code.Parse("mill");
        var problem = new ReconciliationProblem
        {
            Flowsheet = Code.Parse("concentrator"), FlowsheetVersion = 3, MassUnit = "t",
            Nodes = [new NetworkNode { Code = mill }],
            Components = [new NetworkComponent { Code = Code.Parse("Cu"), Unit = "%" }],
            Streams =
            [
                new NetworkStream { Code = Code.Parse("feed"), To = mill, Mass = NetworkReading.Measured(100_300, 500), Assays = [NetworkReading.Measured(0.842, 0.013)] },
                new NetworkStream { Code = Code.Parse("concentrate"), From = mill, Mass = NetworkReading.Measured(2_945, 6), Assays = [NetworkReading.Measured(23.9, 0.3)] },
                new NetworkStream { Code = Code.Parse("tailings"), From = mill, Mass = NetworkReading.Unmeasured(), Assays = [NetworkReading.Measured(0.121, 0.006)] },
            ],
        };
        var result = Reconciler.Reconcile(problem);
        var lines = result.Readings.Select(reading =>
            $"{reading.Tag,-16} {reading.Measured,10} -> {reading.Adjusted,10:0.###} ± {reading.AdjustedStandardUncertainty:0.###} {reading.Standing}");
        var proof = ReconciliationProofs.Write(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, result));
        var findings = ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(proof));

        Assert.Equal(6, lines.Count());
        Assert.Empty(findings);
        Assert.Equal(ReadingStanding.Observable, result.Streams[2].Mass.Standing);
    }
}
