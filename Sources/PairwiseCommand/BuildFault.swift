import Diagnostics

/// What can be wrong when files meet in the output folder.
enum BuildFault: Fault {
    case staticFileInTheWay(String)
    case unreadableStaticFile(String)
    /// What there is, and of how many others the same is true.
    case overBudget(String, max: String, others: Int)

    var id: String {
        switch self {
        case .staticFileInTheWay: "static-file-in-the-way"
        case .unreadableStaticFile: "unreadable-file"
        case .overBudget: "over-budget"
        }
    }

    var severity: Severity { .error }

    var message: String {
        switch self {
        case .staticFileInTheWay(let path): "static file stands in the way of '/\(path)', which the build makes"
        case .unreadableStaticFile(let reason): "file cannot be read: \(reason)"
        case .overBudget(let what, let max, let others):
            "\(what), and 'budgets' allows \(max)"
                + (others == 0 ? "" : "; \(others == 1 ? "1 other is" : "\(others) others are") over it, too")
        }
    }

    var help: String? {
        switch self {
        case .staticFileInTheWay: "rename it, or move it into a folder of its own"
        case .unreadableStaticFile: "see that it is there, and that you may read it"
        case .overBudget: "make less of it, or raise the budget"
        }
    }
}
