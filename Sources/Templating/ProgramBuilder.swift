/// Puts a program together, operation by operation, and knows when a line of output starts.
///
/// Static text is gathered until another operation comes, so that neighbours become one.
struct ProgramBuilder {
    private(set) var program = TemplateProgram()
    /// Where the text not yet turned into an operation begins, in the program's bytes.
    private var pendingStart = 0
    private var pendingStartsLine = false
    /// Whether nothing was written yet on the current line of the template.
    private var atLineStart = true

    mutating func add(text: ArraySlice<UInt8>) {
        guard let last = text.last else { return }
        if pendingStart == program.text.count { pendingStartsLine = atLineStart }
        program.text.append(contentsOf: text)
        atLineStart = last == UInt8(ascii: "\n")
    }

    /// Adds an operation that stands inside a line, or alone on one that is removed.
    /// - Returns: its index.
    @discardableResult
    mutating func add(_ operation: TemplateProgram.Operation, insideLine: Bool) -> Int {
        if insideLine { beginInline() } else { flushText() }
        program.operations.append(operation)
        return program.operations.count - 1
    }

    /// Ends the content of the container at `index`.
    mutating func end(_ index: Int, insideLine: Bool) {
        if insideLine { beginInline() } else { flushText() }
        let end = program.operations.count
        switch program.operations[index] {
        case .section(let name, _): program.operations[index] = .section(name: name, end: end)
        case .inverted(let name, _): program.operations[index] = .inverted(name: name, end: end)
        case .parent(let call, _): program.operations[index] = .parent(call: call, end: end)
        case .block(let block, _): program.operations[index] = .block(block, end: end)
        case .text, .lineStart, .escaped, .unescaped, .partial: preconditionFailure("only a container has an end")
        }
    }

    /// Begins the content of an argument: its first line is a line start wherever the tag stands.
    /// - Returns: the index of its first operation, and what `endArgument` needs to go on as before.
    mutating func beginArgument() -> (first: Int, lineState: Bool) {
        flushText()
        defer { atLineStart = true }
        return (program.operations.count, atLineStart)
    }

    /// - Returns: the operations of the content.
    mutating func endArgument(_ begun: (first: Int, lineState: Bool)) -> Range<Int> {
        flushText()
        atLineStart = begun.lineState
        return begun.first..<program.operations.count
    }

    /// Keeps bytes for an indentation or a line break; they are no output by themselves.
    mutating func keep(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
        flushText()
        let start = program.text.count
        program.text.append(contentsOf: bytes)
        pendingStart = program.text.count
        return start..<program.text.count
    }

    mutating func add(name: TemplateName) -> Int {
        program.names.append(name)
        let first = program.keys.count
        program.keys += name.path.map { NameKey($0) }
        program.lookups.append(TemplateProgram.Lookup(keys: first..<program.keys.count, isBroken: name.isBroken))
        return program.names.count - 1
    }

    mutating func add(link: TemplateProgram.Link) -> Int {
        program.links.append(link)
        return program.links.count - 1
    }

    mutating func add(call: TemplateProgram.Call) -> Int {
        program.calls.append(call)
        return program.calls.count - 1
    }

    mutating func add(block: TemplateProgram.Block) -> Int {
        program.blocks.append(block)
        return program.blocks.count - 1
    }

    /// Gives the call its arguments, which stand together in the table.
    mutating func setArguments(_ arguments: [TemplateProgram.Argument], ofCall call: Int) {
        let start = program.arguments.count
        program.arguments += arguments
        program.calls[call].arguments = start..<program.arguments.count
    }

    mutating func finished() -> TemplateProgram {
        flushText()
        return program
    }

    private mutating func beginInline() {
        flushText()
        if atLineStart { program.operations.append(.lineStart) }
        atLineStart = false
    }

    private mutating func flushText() {
        if pendingStart < program.text.count {
            program.operations.append(.text(pendingStart..<program.text.count, startsLine: pendingStartsLine))
        }
        pendingStart = program.text.count
    }
}
