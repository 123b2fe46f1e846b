import Diagnostics

/// Compiles the text of one template.
///
/// Long but whole: every case moves the one cursor in the text and the one stack of what is open.
/// - Faults: reported at their place; the program then holds what could be read, so that the page still renders.
/// - Cost: a few passes over the text. Nothing recurses, so that deep nesting cannot exhaust the stack.
/// - Source: the Mustache specification, with its inheritance and dynamic names, without lambdas.
struct TemplateParser {
    private let lines: TemplateLines
    private let tags: [TemplateTag]
    private let partner: [Int]
    private let textEnd: Int
    private var builder = ProgramBuilder()
    private var text: TemplateText
    private var open: [Container] = []

    /// What is open around the cursor.
    private enum Container {
        case section(operation: Int, tag: Int)
        case parent(operation: Int, call: Int, tag: Int, endsAlone: Bool, arguments: [TemplateProgram.Argument])
        case block(operation: Int, tag: Int, sharesLine: Bool)
        case argument(begun: (first: Int, lineState: Bool), tag: Int)

        var tag: Int {
            switch self {
            case .section(_, let tag), .parent(_, _, let tag, _, _), .block(_, let tag, _), .argument(_, let tag): tag
            }
        }
    }

    static func program(of file: SourceFile, reporting diagnostics: inout DiagnosticList) -> TemplateProgram {
        let tags = TagScanner.tags(in: file, reporting: &diagnostics)
        let pairs = TagPairs(tags, in: file, reporting: &diagnostics)
        var parser = TemplateParser(file.bytes, tags, pairs)
        return parser.program()
    }

    private init(_ bytes: [UInt8], _ tags: [TemplateTag], _ pairs: TagPairs) {
        self.tags = Array(tags.prefix(pairs.tagCount))
        partner = pairs.partner
        textEnd = pairs.end
        lines = TemplateLines(bytes: bytes)
        text = TemplateText(lines: lines)
    }

    private mutating func program() -> TemplateProgram {
        var index = 0
        while index < tags.count {
            if case .parent = open.last, tags[index].opens, tags[index].kind != .block {
                // Between a parent's tags only blocks count; what else is opened there is passed over.
                let end = partner[index]
                index = end < tags.count && partner[end] == index ? end + 1 : end
                continue
            }
            compile(index)
            index += 1
        }
        if case .parent = open.last {} else { text.take(upTo: textEnd, into: &builder) }
        while !open.isEmpty { closeInnermost(insideLine: false) }
        return builder.finished()
    }

    private mutating func compile(_ index: Int) {
        let tag = tags[index]
        if case .parent = open.last {
            if tag.kind == .block { beginArgument(index) } else if tag.kind == .close { close(index) }
            return
        }
        switch tag.kind {
        case .comment, .delimiters: _ = text.takeLine(of: tag.range, into: &builder)
        case .escaped, .unescaped:
            text.take(upTo: tag.range.lowerBound, goingOnAt: tag.range.upperBound, into: &builder)
            guard !tag.name.isEmpty else { return }
            let name = self.name(of: tag)
            builder.add(tag.kind == .escaped ? .escaped(name: name) : .unescaped(name: name), insideLine: true)
        case .section, .inverted:
            let insideLine = !text.takeLine(of: tag.range, into: &builder)
            let name = self.name(of: tag)
            let operation = builder.add(
                tag.kind == .section ? .section(name: name, end: 0) : .inverted(name: name, end: 0), insideLine: insideLine)
            open.append(.section(operation: operation, tag: index))
        case .partial:
            let standsAlone = text.takeLine(of: tag.range, into: &builder)
            guard !tag.name.isEmpty else { return }
            let call = self.call(of: tag, standsAlone: standsAlone)
            builder.add(.partial(call: call), insideLine: !standsAlone)
        case .parent: beginParent(index)
        case .block: beginBlock(index)
        case .close: close(index)
        }
    }

    // MARK: Inheritance

    /// A parent stands alone when nothing but white space is before its first and behind its last tag.
    private mutating func beginParent(_ index: Int) {
        let tag = tags[index]
        let end = partner[index]
        let endsAlone = end < tags.count ? lines.lineEnd(after: tags[end].range.upperBound) != nil : true
        let lineStart = lines.lineStart(before: tag.range.lowerBound)
        let standsAlone = endsAlone && lineStart != nil
        text.take(
            upTo: standsAlone ? lineStart ?? text.cursor : tag.range.lowerBound, goingOnAt: tag.range.upperBound, into: &builder)
        let call = self.call(of: tag, standsAlone: standsAlone)
        let operation = builder.add(.parent(call: call, end: 0), insideLine: !standsAlone)
        open.append(.parent(operation: operation, call: call, tag: index, endsAlone: standsAlone, arguments: []))
    }

    /// A block between a parent's tags: the line of its opening tag ends there, and the indentation of its first
    /// line is taken from all of its lines.
    private mutating func beginArgument(_ index: Int) {
        let tag = tags[index]
        var dedent = 0..<0
        if let next = lines.lineEnd(after: tag.range.upperBound) {
            text.goOn(at: next)
            dedent = lines.indentation(in: next..<max(next, contentEnd(of: index))) ?? dedent
        } else {
            text.goOn(at: tag.range.upperBound)
        }
        text.dedents.append(lines.bytes[dedent])
        open.append(.argument(begun: builder.beginArgument(), tag: index))
    }

    /// A block that the caller may fill. Three shapes: opening and closing tag on a line of their own together,
    /// the opening tag on a line of its own, or a block inside a line.
    private mutating func beginBlock(_ index: Int) {
        let tag = tags[index]
        let lineStart = lines.lineStart(before: tag.range.lowerBound)
        let end = partner[index]
        let sharesLine =
            lineStart != nil && end < tags.count && partner[end] == index
            && tag.range.upperBound == tags[end].range.lowerBound && lines.lineEnd(after: tags[end].range.upperBound) != nil
        var indentation = lineStart.map { text.undented($0..<tag.range.lowerBound) } ?? lines.bytes[0..<0]
        var lineBreak = lines.bytes[0..<0]
        var startsInline = false
        if let lineStart, sharesLine {
            text.take(upTo: lineStart, goingOnAt: tag.range.upperBound, into: &builder)
            let closed = tags[end].range.upperBound
            lineBreak = lines.bytes[lines.spaceEnd(after: closed)..<(lines.lineEnd(after: closed) ?? closed)]
        } else if text.takeLine(of: tag.range, into: &builder) {
            if let space = lines.indentation(in: text.cursor..<max(text.cursor, contentEnd(of: index))) {
                indentation = text.undented(space)
            }
        } else {
            startsInline = true
        }
        let block = TemplateProgram.Block(
            key: NameKey(tag.name), indentation: builder.keep(indentation), startsInline: startsInline,
            lineBreak: builder.keep(lineBreak))
        let operation = builder.add(.block(builder.add(block: block), end: 0), insideLine: startsInline)
        open.append(.block(operation: operation, tag: index, sharesLine: sharesLine))
    }

    /// Where the content of the container opened by a tag ends.
    private func contentEnd(of index: Int) -> Int {
        partner[index] < tags.count ? tags[partner[index]].range.lowerBound : textEnd
    }

    // MARK: Closing

    private mutating func close(_ index: Int) {
        let range = tags[index].range
        guard partner[index] >= 0 else {
            if case .parent = open.last { return }
            _ = text.takeLine(of: range, into: &builder)
            return
        }
        while let container = open.last {
            let isLast = container.tag == partner[index]
            switch container {
            case .section: closeInnermost(insideLine: !text.takeLine(of: range, into: &builder))
            case .argument:
                text.take(
                    upTo: lines.lineStart(before: range.lowerBound) ?? range.lowerBound, goingOnAt: range.upperBound,
                    into: &builder)
                closeInnermost(insideLine: false)
            case .parent(_, _, _, let endsAlone, _):
                text.goOn(at: endsAlone ? lines.lineEnd(after: range.upperBound) ?? range.upperBound : range.upperBound)
                closeInnermost(insideLine: false)
            case .block(_, _, let sharesLine):
                if sharesLine {
                    text.goOn(at: lines.lineEnd(after: range.upperBound) ?? range.upperBound)
                    closeInnermost(insideLine: false)
                } else {
                    closeInnermost(insideLine: !text.takeLine(of: range, into: &builder))
                }
            }
            if isLast { return }
        }
    }

    private mutating func closeInnermost(insideLine: Bool) {
        switch open.removeLast() {
        case .section(let operation, _), .block(let operation, _, _): builder.end(operation, insideLine: insideLine)
        case .parent(let operation, let call, _, _, let arguments):
            builder.end(operation, insideLine: false)
            builder.setArguments(arguments, ofCall: call)
        case .argument(let begun, let tag):
            text.dedents.removeLast()
            let argument = TemplateProgram.Argument(key: NameKey(tags[tag].name), content: builder.endArgument(begun))
            guard case .parent(let operation, let call, let parentTag, let endsAlone, var arguments) = open.last else { return }
            arguments.append(argument)
            open[open.count - 1] = .parent(
                operation: operation, call: call, tag: parentTag, endsAlone: endsAlone, arguments: arguments)
        }
    }

    // MARK: Names

    private mutating func name(of tag: TemplateTag) -> Int {
        builder.add(name: TemplateName(tag.name, at: tag.nameRange))
    }

    private mutating func call(of tag: TemplateTag, standsAlone: Bool) -> Int {
        var indentation = lines.bytes[0..<0]
        if standsAlone, let start = lines.lineStart(before: tag.range.lowerBound) {
            indentation = text.undented(start..<tag.range.lowerBound)
        }
        let target: TemplateProgram.Call.Target =
            tag.isDynamic ? .dynamic(name: name(of: tag)) : .link(builder.add(link: .init(name: tag.name, range: tag.nameRange)))
        return builder.add(
            call: .init(target: target, indentation: builder.keep(indentation), standsAlone: standsAlone, arguments: 0..<0))
    }
}
