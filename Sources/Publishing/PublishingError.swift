import Glibc

/// What keeps a finished build from being published.
package enum PublishingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A call of the system failed on a path.
    case system(String, path: String, code: Int32)
    /// The output folder holds a file that no build made, where this build has one of its own.
    case foreignFile(String)
    /// The output folder is, or holds, what the site is made from.
    case outputHoldsProject(String)
    /// The output folder lies in a folder that the site is made from.
    case outputInProject(String, folder: String)
    case outputIsFile(String)
    case outputLeadsNowhere(String)

    package var description: String {
        switch self {
        case .system(let action, let path, let code):
            "\(action) '\(path)': \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
        case .foreignFile(let path):
            "'\(path)' was not made by pairwise and stands where the site has a file of its own; move it, or name another --output"
        case .outputHoldsProject(let path):
            "'\(path)' holds the project itself; name a folder of its own as --output"
        case .outputInProject(let path, let folder):
            "'\(path)' lies in '\(folder)', which the site is made from; name a folder outside of it as --output"
        case .outputLeadsNowhere(let path):
            "'\(path)' is a link that leads nowhere; make the folder that it names, or name another --output"
        case .outputIsFile(let path):
            "'\(path)' is a file; name a folder as --output"
        }
    }
}
