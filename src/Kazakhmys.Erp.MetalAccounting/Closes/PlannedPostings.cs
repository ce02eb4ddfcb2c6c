using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What is to be posted, with the facts that it was planned from and what speaks against it.</summary>
internal sealed record PlannedPostings(
    BookFacts Facts, IReadOnlyList<FlowsheetBooking> Bookings, PostingPlan Plan, IReadOnlyList<Violation> Violations);
