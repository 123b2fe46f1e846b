import Publishing

/// New files of a project. An existing file is never overwritten.
enum ProjectFiles {
    struct Taken: Error, CustomStringConvertible {
        let path: String
        var description: String { "'\(path)' exists already; it is left as it is" }
    }

    /// - Throws: ``Taken`` when the path exists; `PublishingError` when it cannot be written.
    static func write(_ text: String, to path: String) throws {
        guard try NewFile.write(Array(text.utf8), to: path) else { throw Taken(path: path) }
    }
}
