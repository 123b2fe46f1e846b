import Diagnostics

/// Runs programs over one page's data. Lives for one render.
///
/// - Cost: bytes are appended once; without indentation static text is copied whole.
struct TemplateRenderer {
    private let templates: [Template]
    private let find: (String) -> Int?
    private let escaping: Escaping
    private let strictness: Strictness
    private var context: ContextStack
    private var indentation = LineIndentation()
    /// The arguments of the calls around; the outermost caller's win.
    private var frames: [Frame] = []
    private var innermostFrame = -1
    private var depth = 0
    private var isStopped = false
    private var reported: Set<Int> = []
    private(set) var diagnostics = DiagnosticList()

    /// Levels of calls, overrides and sections. A page's templates need a few dozen.
    static let depthMax = 400

    private struct Frame {
        let template: Template
        let arguments: Range<Int>
        /// The frame that the caller sees; -1 for none.
        let outer: Int
    }

    init(library: TemplateLibrary, outermost: Template, value: Value) {
        templates = library.templates
        strictness = library.strictness
        find = { library.index(of: $0) }
        escaping = Escaping(templateName: outermost.name)
        context = ContextStack(value)
    }

    mutating func render(_ template: Template, into output: inout [UInt8]) {
        run(template, template.program.operations.indices, into: &output)
    }

    private mutating func run(_ template: Template, _ operations: Range<Int>, into output: inout [UInt8]) {
        depth += 1
        defer { depth -= 1 }
        var index = operations.lowerBound
        while index < operations.upperBound, !isStopped {
            let operation = template.program.operations[index]
            index += 1
            switch operation {
            case .text(let range, let startsLine):
                indentation.append(template.program.text[range], startsLine: startsLine, to: &output)
            case .lineStart: indentation.startLine(&output)
            case .escaped(let name): interpolate(template, name, escaping, into: &output)
            case .unescaped(let name): interpolate(template, name, .none, into: &output)
            case .section(let name, let end):
                repeatSection(template, index..<end, over: value(template, name), into: &output)
                index = end
            case .inverted(let name, let end):
                if value(template, name).isFalsy { run(template, index..<end, into: &output) }
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
        _ template: Template, _ content: Range<Int>, over value: Value, into output: inout [UInt8]
    ) {
        switch value {
        case .list(let values):
            for value in values {
                context.push(value)
                run(template, content, into: &output)
                context.pop()
            }
        case .null, .bool, .text, .markup, .object:
            guard !value.isFalsy else { return }
            context.push(value)
            run(template, content, into: &output)
            context.pop()
        }
    }

    // MARK: Names

    private mutating func interpolate(_ template: Template, _ name: Int, _ escaping: Escaping, into output: inout [UInt8]) {
        switch value(template, name) {
        case .null: break
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .text(let text): escaping.append(text, to: &output)
        case .markup(let bytes): output.append(contentsOf: bytes)
        case .list: reportNotText(template, name, kind: "a list")
        case .object: reportNotText(template, name, kind: "an object")
        }
    }

    /// The value of a name; null, and a fault, where it is unknown.
    private mutating func value(_ template: Template, _ name: Int) -> Value {
        if let value = context.value(of: template.program.names[name]) { return value }
        let name = template.program.names[name]
        report(template, name.range) { .unknownName(name.text, nearest: $0.context.nearest(to: name), $0.strictness) }
        return .null
    }

    private mutating func reportNotText(_ template: Template, _ name: Int, kind: String) {
        let name = template.program.names[name]
        report(template, name.range) { .notText(name.text, kind: kind, $0.strictness) }
    }

    /// Reports once per place and page, however often a section repeats it.
    private mutating func report(_ template: Template, _ range: Range<Int>, _ fault: (TemplateRenderer) -> TemplateFault) {
        guard reported.insert(template.index << 32 | range.lowerBound).inserted else { return }
        diagnostics.report(fault(self), at: template.file.range(range))
    }

    // MARK: Calls

    private mutating func run(call index: Int, of template: Template, into output: inout [UInt8]) {
        let call = template.program.calls[index]
        guard let target = target(of: call, in: template) else { return }
        guard depth < Self.depthMax else {
            isStopped = true
            let range = range(of: call, in: template)
            return report(template, range) { _ in .endlessRecursion(target.name, max: Self.depthMax) }
        }
        let outerIndentation = indentation
        indentation = call.standsAlone ? indentation.deepened(by: template.program.text[call.indentation]) : LineIndentation()
        frames.append(Frame(template: template, arguments: call.arguments, outer: innermostFrame))
        innermostFrame = frames.count - 1
        run(target, target.program.operations.indices, into: &output)
        innermostFrame = frames.removeLast().outer
        indentation = outerIndentation
    }

    private mutating func target(of call: TemplateProgram.Call, in template: Template) -> Template? {
        switch call.target {
        case .link(let link): return template.targets[link].map { templates[$0] }
        case .dynamic(let name):
            guard case .text(let target) = value(template, name) else { return nil }
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
    private mutating func fill(_ index: Int, of template: Template, default content: Range<Int>, into output: inout [UInt8]) {
        let block = template.program.blocks[index]
        var found: (argument: TemplateProgram.Argument, frame: Frame)?
        var next = innermostFrame
        while next >= 0 {
            let frame = frames[next]
            let arguments = frame.template.program.arguments[frame.arguments]
            if let argument = arguments.first(where: { $0.key == block.key }) { found = (argument, frame) }
            next = frame.outer
        }
        guard let (argument, frame) = found else { return run(template, content, into: &output) }
        let (outerIndentation, outerFrame, start) = (indentation, innermostFrame, output.count)
        indentation = indentation.deepened(by: template.program.text[block.indentation], skipsFirst: block.startsInline)
        // The argument belongs to the caller: it sees what the caller's callers fill, not what fills this block.
        innermostFrame = frame.outer
        run(frame.template, argument.content, into: &output)
        innermostFrame = outerFrame
        indentation = outerIndentation
        if output.count > start, output.last != UInt8(ascii: "\n") {
            output.append(contentsOf: template.program.text[block.lineBreak])
        }
    }
}
