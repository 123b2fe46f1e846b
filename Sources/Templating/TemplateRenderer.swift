import Diagnostics

/// Runs programs over one page's data. Lives for one render.
///
/// - Cost: bytes are appended once; without indentation static text is copied whole.
struct TemplateRenderer {
    private let templates: [Template]
    private let find: (String) -> Int?
    private var escaping: Escaping
    private let strictness: Strictness
    private var context: ContextStack
    private var indentation = LineIndentation()
    /// The arguments of the calls around; the outermost caller's win.
    private var frames: [Frame] = []
    private var innermostFrame = -1
    private var depth = 0
    private var isStopped = false
    private var reported: Set<Int> = []
    private let numbers: PageNumbers
    private let keepsParts: Bool
    private(set) var diagnostics = DiagnosticList()

    /// Levels of calls, overrides and sections. A page's templates need a few dozen.
    static let depthMax = 400

    private struct Frame {
        /// Index into the templates.
        let template: Int
        let arguments: Range<Int>
        /// The frame that the caller sees; -1 for none.
        let outer: Int
    }

    /// - Parameter value: of the page; lives longer than the renderer.
    init(
        library: TemplateLibrary, outermost: Template, value: UnsafePointer<Value>, numbers: PageNumbers, keepsParts: Bool,
        opened: OpenedParts
    ) {
        self.numbers = numbers
        self.keepsParts = keepsParts
        templates = library.templates
        strictness = library.strictness
        find = { library.index(of: $0) }
        escaping = Escaping(templateName: outermost.name)
        context = ContextStack(value, opened: opened)
    }

    /// The parts that were looked into.
    var opened: OpenedParts { context.opened }

    mutating func render(_ template: Template, into output: inout PageBuffer) {
        run(template, template.program.operations.indices, into: &output)
    }

    private mutating func run(_ template: Template, _ operations: Range<Int>, into output: inout PageBuffer) {
        depth += 1
        defer { depth -= 1 }
        var index = operations.lowerBound
        while index < operations.upperBound, !isStopped {
            let operation = template.program.operations[index]
            index += 1
            switch operation {
            case .text(let range, let startsLine):
                indentation.append(template.program.text, range, startsLine: startsLine, to: &output)
            case .lineStart: indentation.startLine(&output)
            case .escaped(let name): interpolate(template, name, escaping, into: &output)
            case .unescaped(let name): interpolate(template, name, .none, into: &output)
            case .section(let name, let end):
                if let value = value(template, name) { repeatSection(template, index..<end, over: value, into: &output) }
                index = end
            case .inverted(let name, let end):
                if value(template, name)?.pointee.isFalsy ?? true { run(template, index..<end, into: &output) }
                index = end
            case .partial(let call): run(call: call, of: template, into: &output)
            case .parent(let call, let end):
                run(call: call, of: template, into: &output)
                index = end
            case .block(let block, let end):
                fill(block, of: template, default: index..<end, into: &output)
                index = end
            }
        }
    }

    private mutating func repeatSection(
        _ template: Template, _ content: Range<Int>, over value: UnsafePointer<Value>, into output: inout PageBuffer
    ) {
        switch value.pointee {
        case .list(let values):
            // They lie still: nothing changes a list, and the record that holds it outlives the section.
            guard let first = values.withUnsafeBufferPointer({ $0.baseAddress }) else { return }
            for index in values.indices { run(template, content, over: first + index, into: &output) }
        case .null, .bool, .text, .markup, .late, .object, .part, .number:
            guard !value.pointee.isFalsy else { return }
            run(template, content, over: value, into: &output)
        }
    }

    private mutating func run(
        _ template: Template, _ content: Range<Int>, over value: UnsafePointer<Value>, into output: inout PageBuffer
    ) {
        if context.push(value), let part = context.part, indentation.isEmpty, template.program.callsNothing(in: content) {
            run(template, content, of: part, into: &output)
        } else {
            run(template, content, into: &output)
        }
        context.pop()
    }

    // MARK: Names

    private mutating func interpolate(_ template: Template, _ name: Int, _ escaping: Escaping, into output: inout PageBuffer) {
        guard let value = value(template, name) else { return }
        switch value.pointee {
        case .null: break
        case .bool(let value): output.append(value ? "true" : "false")
        case .text(let text): escaping.append(text, to: &output)
        case .markup(let bytes): output.append(markup: bytes)
        case .late(let write): write(&output)
        case .list: reportNotText(template, name, kind: "a list")
        case .object, .part: reportNotText(template, name, kind: "an object")
        case .number(let thing): write(number: thing, into: &output)
        }
    }

    /// Where the value of a name lies; nil for null, and, with a fault, where it is unknown.
    private mutating func value(_ template: Template, _ name: Int) -> UnsafePointer<Value>? {
        switch context.value(of: name, in: template.program) {
        case .value(let value): return value
        case .null: return nil
        case .unknown:
            let name = template.program.names[name]
            let nearest = context.nearest(to: name)
            report(template, name.range) { .unknownName(name.text, nearest: nearest, $0.strictness) }
            return nil
        }
    }

    private mutating func write(number thing: Int, into output: inout PageBuffer) {
        let start = output.count
        append(number: thing, to: &output)
        if output.keeping > 0 { output.written.append((start..<output.count, .number(thing))) }
    }

    private func append(number thing: Int, to output: inout PageBuffer) {
        if let number = numbers[thing] { Escaping.none.append(String(number), to: &output) }
    }

    private mutating func reportNotText(_ template: Template, _ name: Int, kind: String) {
        let name = template.program.names[name]
        report(template, name.range) { .notText(name.text, kind: kind, $0.strictness) }
    }

    /// Reports once per place and page, however often a section repeats it.
    private mutating func report(_ template: Template, _ range: Range<Int>, _ fault: (TemplateRenderer) -> TemplateFault) {
        // What is reported of one page must be of the next, too.
        context.lowest = ContextStack.unknown
        guard reported.insert(template.index << 32 | range.lowerBound).inserted else { return }
        diagnostics.report(fault(self), at: template.file.range(range))
    }

    // MARK: Calls

    private mutating func run(call index: Int, of template: Template, into output: inout PageBuffer) {
        let call = template.program.calls[index]
        guard let target = target(of: call, in: template) else { return }
        guard depth < Self.depthMax else {
            isStopped = true
            let range = range(of: call, in: template)
            return report(template, range) { _ in .endlessRecursion(target.name, max: Self.depthMax) }
        }
        let (outerIndentation, outerEscaping) = (indentation, escaping)
        if let own = target.ownEscaping { escaping = own }
        indentation = call.standsAlone ? indentation.deepened(by: template.program.text[call.indentation]) : LineIndentation()
        if let part = context.part, indentation.isEmpty, call.arguments.isEmpty {
            run(target, target.program.operations.indices, of: part, into: &output)
        } else {
            frames.append(Frame(template: template.index, arguments: call.arguments, outer: innermostFrame))
            innermostFrame = frames.count - 1
            run(target, target.program.operations.indices, into: &output)
            innermostFrame = frames.removeLast().outer
        }
        indentation = outerIndentation
        escaping = outerEscaping
    }

    // MARK: Parts

    /// Runs operations on a part, which is the innermost value: copies what is kept of it, or renders it and keeps what
    /// depends on the part alone.
    private mutating func run(_ template: Template, _ content: Range<Int>, of part: Part, into output: inout PageBuffer) {
        let key = PartMemo.Key(
            template: template.index, operation: content.lowerBound, escaping: escaping, variant: part.variant)
        let known = part.memo.fragment(for: key)
        let (outerFrame, start, first) = (innermostFrame, output.count, output.written.count)
        if let known, known.isKept {
            append(known, to: &output)
            if output.keeping > 0 { output.written.append((start..<output.count, .fragment(known))) }
            return
        }
        let outerLowest = context.lowest
        context.lowest = .max
        let isNew = known == nil && keepsParts
        if isNew { output.keeping += 1 }
        // A call without arguments: no block inside can be filled by it, and by what is around only if it looks there.
        run(template, content, into: &output)
        innermostFrame = outerFrame
        if isNew {
            output.keeping -= 1
            if context.lowest < context.count - 1 || isStopped {
                part.memo.keep(dependent: key)
            } else {
                let made = part.memo.keep(key, output.bytes, from: start, without: output.written[first...])
                // A part around it refers to it, so that its bytes are kept once.
                output.written.removeSubrange(first...)
                if output.keeping > 0 { output.written.append((start..<output.count, .fragment(made))) }
            }
            if output.keeping == 0 { output.written.removeAll(keepingCapacity: true) }
        }
        context.lowest = min(outerLowest, context.lowest)
    }

    private func append(_ fragment: Fragment, to output: inout PageBuffer) {
        var from = 0
        for gap in fragment.gaps {
            output.append(fragment.bytes, from..<gap.place)
            switch gap.content {
            case .number(let thing): append(number: thing, to: &output)
            case .fragment(let inner): append(inner, to: &output)
            case .markup(let bytes): output.append(bytes, bytes.indices)
            case .text(let text, let range): output.append(text, range)
            }
            from = gap.place
        }
        output.append(fragment.bytes, from..<fragment.bytes.count)
    }

    // MARK: Targets

    private mutating func target(of call: TemplateProgram.Call, in template: Template) -> Template? {
        switch call.target {
        case .link(let link): return template.targets[link].map { templates[$0] }
        case .dynamic(let name):
            guard let value = value(template, name), case .text(let target) = value.pointee else { return nil }
            if let index = find(target) { return templates[index] }
            report(template, template.program.names[name].range) {
                .unknownTemplate(target, nearest: nearestName(to: target, among: $0.templates.map(\.name)), $0.strictness)
            }
            return nil
        }
    }

    private func range(of call: TemplateProgram.Call, in template: Template) -> Range<Int> {
        switch call.target {
        case .link(let link): template.program.links[link].range
        case .dynamic(let name): template.program.names[name].range
        }
    }

    /// Shows a block: the outermost caller's argument for it, or its own content.
    private mutating func fill(_ index: Int, of template: Template, default content: Range<Int>, into output: inout PageBuffer) {
        let block = template.program.blocks[index]
        var found: (content: Range<Int>, frame: Frame)?
        var next = innermostFrame
        // What fills a block stands outside of the part.
        if next >= 0 { context.lowest = ContextStack.unknown }
        while next >= 0 {
            let frame = frames[next]
            for argument in frame.arguments where templates[frame.template].program.arguments[argument].key == block.key {
                found = (templates[frame.template].program.arguments[argument].content, frame)
                break
            }
            next = frame.outer
        }
        guard let (argument, frame) = found else { return run(template, content, into: &output) }
        let (outerIndentation, outerFrame, start) = (indentation, innermostFrame, output.count)
        indentation = indentation.deepened(by: template.program.text[block.indentation], skipsFirst: block.startsInline)
        // The argument belongs to the caller: it sees what the caller's callers fill, not what fills this block.
        innermostFrame = frame.outer
        run(templates[frame.template], argument, into: &output)
        innermostFrame = outerFrame
        indentation = outerIndentation
        if output.count > start, output.bytes.last != UInt8(ascii: "\n") {
            output.append(template.program.text, block.lineBreak)
        }
    }
}
