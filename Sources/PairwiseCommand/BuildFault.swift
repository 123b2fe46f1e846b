import Diagnostics

/// What can be wrong when files meet in the output folder.
enum BuildFault: Fault {
    case staticFileInTheWay(String)
    case unreadableStaticFile(String)

    var id: String {
        switch self {
        case .staticFileInTheWay: "static-file-in-the-way"
        case .unreadableStaticFile: "unreadable-file"
        }
    }

    var severity: Severity { .error }

    var message: String {
        switch self {
        case .staticFileInTheWay(let path): "static file stands in the way of '/\(path)', which the build makes"
        case .unreadableStaticFile(let reason): "file cannot be read: \(reason)"
        }
    }

    var help: String? {
        switch self {
        case .staticFileInTheWay: "rename it, or move it into a folder of its own"
        case .unreadableStaticFile: "see that it is there, and that you may read it"
        }
    }
}
