/// The static text between the tags, taken over from the start to the end of the file.
struct TemplateText {
    let lines: TemplateLines
    /// How far the text has been taken; a byte offset.
    private(set) var cursor = 0
    /// The white space removed from each line, for each argument around the cursor.
    var dedents: [ArraySlice<UInt8>] = []

    init(lines: TemplateLines) {
        self.lines = lines
    }

    /// Takes the text before a tag, and the tag's whole line where nothing else stands there.
    /// - Returns: whether the tag stood alone.
    mutating func takeLine(of tag: Range<Int>, into builder: inout ProgramBuilder) -> Bool {
        guard let start = lines.lineStart(before: tag.lowerBound), let end = lines.lineEnd(after: tag.upperBound) else {
            take(upTo: tag.lowerBound, goingOnAt: tag.upperBound, into: &builder)
            return false
        }
        take(upTo: start, goingOnAt: end, into: &builder)
        return true
    }

    /// Takes the text up to `end` and goes on at `next`.
    mutating func take(upTo end: Int, goingOnAt next: Int? = nil, into builder: inout ProgramBuilder) {
        if let dedent = dedents.last, !dedent.isEmpty {
            takeLines(upTo: end, without: dedent, into: &builder)
        } else if cursor < end {
            builder.add(text: lines.bytes[cursor..<end])
        }
        goOn(at: next ?? end)
    }

    /// Leaves out the text before `place`. Never goes back: one closing tag may end several things.
    mutating func goOn(at place: Int) { cursor = max(cursor, place) }

    /// White space at the start of a line, without what the argument around it removes.
    func undented(_ space: Range<Int>) -> ArraySlice<UInt8> {
        guard let dedent = dedents.last else { return lines.bytes[space] }
        let start = space.lowerBound + shared(dedent, at: space.lowerBound)
        return lines.bytes[min(space.upperBound, start)..<space.upperBound]
    }

    private mutating func takeLines(upTo end: Int, without dedent: ArraySlice<UInt8>, into builder: inout ProgramBuilder) {
        while cursor < end {
            if lines.isLineStart(cursor) { cursor = min(end, cursor + shared(dedent, at: cursor)) }
            let next = lines.bytes[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            builder.add(text: lines.bytes[cursor..<next])
            cursor = next
        }
    }

    /// How many bytes of `dedent` stand at `place`.
    private func shared(_ dedent: ArraySlice<UInt8>, at place: Int) -> Int {
        zip(dedent, lines.bytes[place...]).prefix { $0 == $1 }.count
    }
}
