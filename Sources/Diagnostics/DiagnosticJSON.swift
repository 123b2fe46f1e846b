import JSONText

extension JSONWriter {
    /// One diagnostic as an object: severity, code, file, line, column, message, help; the page, for a fault of a template.
    package mutating func diagnostic(_ diagnostic: Diagnostic, withFile: Bool = true) {
        object {
            $0.member("severity", diagnostic.severity.rawValue)
            $0.member("code", diagnostic.id)
            if withFile { $0.member("file", diagnostic.range.file) }
            $0.member("line", diagnostic.range.line)
            $0.member("column", diagnostic.range.column)
            $0.member("message", diagnostic.message)
            $0.member("help", diagnostic.help)
            if let page = diagnostic.page { $0.member("page", page) }
        }
    }
}
