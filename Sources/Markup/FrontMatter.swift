import Diagnostics

/// The YAML at the head of a Markdown file, and where the Markdown begins.
///
/// - Shape: a first line `---`, then YAML, then a line `---` or `...`; blanks may follow the marks. A file that
///   does not begin so has no front matter: an empty mapping, and the whole file is body. A byte order mark is
///   skipped, and a line may end in LF, CRLF or CR.
/// - Units: all places are bytes of the file.
package struct FrontMatter: Sendable {
    /// Always a mapping; nil when it could not be read, which has then been reported.
    package let root: YAMLNode?
    /// The first byte of the Markdown.
    package let bodyOffset: Int
    /// Where a missing key is reported: the opening mark, or the start of the file.
    private let head: Range<Int>
    private let file: SourceFile

    /// Splits a Markdown file, and reads its front matter.
    package init(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        self.file = file
        let start = Self.afterByteOrderMark(file)
        let firstLine = start..<max(start, file.line(1).upperBound)
        if Self.isMark("+", file.bytes[firstLine]) {
            head = start..<start + 3
            diagnostics.report(MarkupFault.tomlFrontMatter, at: file.range(head))
            root = nil
            let closing = (file.lineCount > 1 ? 2...file.lineCount : nil)?.first { Self.isMark("+", file.bytes[file.line($0)]) }
            bodyOffset = closing.map { $0 < file.lineCount ? file.line($0 + 1).lowerBound : file.bytes.count } ?? file.bytes.count
            return
        }
        guard Self.isMark("-", file.bytes[firstLine]) else {
            head = start..<start
            root = .emptyMapping(at: head)
            bodyOffset = start
            return
        }
        head = start..<start + 3
        let lines = file.lineCount > 1 ? 2...file.lineCount : nil
        guard let closing = lines?.first(where: { Self.closes(file.bytes[file.line($0)]) }) else {
            diagnostics.report(MarkupFault.unclosedFrontMatter, at: file.range(head))
            root = nil
            bodyOffset = file.bytes.count
            return
        }
        bodyOffset = closing < file.lineCount ? file.line(closing + 1).lowerBound : file.bytes.count
        root = Self.mapping(in: file, file.line(2).lowerBound..<file.line(closing).lowerBound, reporting: &diagnostics)
    }

    /// Reads a whole file as YAML, such as `site.yml`. It has no body.
    package init(wholeOf file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        self.file = file
        let start = Self.afterByteOrderMark(file)
        head = start..<start
        bodyOffset = file.bytes.count
        root = Self.mapping(in: file, start..<file.bytes.count, reporting: &diagnostics)
    }

    /// Reads the keys. What `body` did not ask for is reported as unknown when it returns.
    ///
    /// - Returns: nil when the YAML could not be read at all, which has been reported.
    package func read<Value>(
        reporting diagnostics: inout DiagnosticList, _ body: (inout MappingReader) -> Value
    ) -> Value? {
        guard let root else { return nil }
        var reader = MappingReader(root, missingAt: head, in: file)
        let value = body(&reader)
        diagnostics.append(reader.finished())
        return value
    }

    private static func mapping(
        in file: SourceFile, _ part: Range<Int>, reporting diagnostics: inout DiagnosticList
    ) -> YAMLNode? {
        do throws(YAMLFailure) {
            let empty = part.lowerBound..<part.lowerBound
            guard let root = try yamlDocument(in: file, part, reporting: &diagnostics) else { return .emptyMapping(at: empty) }
            if root.isMapping { return root }
            if root.isNull { return .emptyMapping(at: empty) }
            diagnostics.report(MarkupFault.notMapping(found: root.words), at: file.range(root.range))
        } catch {
            diagnostics.report(error.fault, at: file.range(error.range))
        }
        return nil
    }

    private static func afterByteOrderMark(_ file: SourceFile) -> Int {
        file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static func closes(_ line: ArraySlice<UInt8>) -> Bool { isMark("-", line) || isMark(".", line) }

    private static func isMark(_ sign: UnicodeScalar, _ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: sign) }
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
