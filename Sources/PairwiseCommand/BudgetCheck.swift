import Diagnostics
import Reading

/// Holds the files of a site against what its `budgets` allow.
struct BudgetCheck {
    let budgets: SizeBudgets

    /// - Parameter files: each once, with its size in bytes.
    /// - Cost: one look at each file for each budget; none where there is no budget.
    func report(_ files: some Sequence<(path: String, bytes: Int)>, to diagnostics: inout DiagnosticList) {
        for budget in budgets.all {
            var (count, bytes, over) = (0, 0, 0)
            var largest = (path: "", bytes: 0)
            for file in files {
                count += 1
                bytes += file.bytes
                guard file.bytes > budget.max, budget.kind == .file || file.path.hasSuffix(".html") else { continue }
                over += 1
                // Of two that are as large the first by path, whatever the order.
                if file.bytes > largest.bytes || file.bytes == largest.bytes && file.path < largest.path { largest = file }
            }
            let fault: BuildFault
            switch budget.kind {
            case .page, .file:
                guard over > 0 else { continue }
                fault = .overBudget("'/\(largest.path)' has \(fileSize(largest.bytes))", max: fileSize(budget.max), others: over - 1)
            case .files:
                guard count > budget.max else { continue }
                fault = .overBudget("the site has \(count) files", max: String(budget.max), others: 0)
            case .site:
                guard bytes > budget.max else { continue }
                fault = .overBudget("the site has \(fileSize(bytes))", max: fileSize(budget.max), others: 0)
            }
            diagnostics.report(fault, at: budget.range)
        }
    }
}
