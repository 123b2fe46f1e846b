import Diagnostics

@testable import Reading

/// What the reader makes of one comparison text.
struct Understood {
    let text: ComparisonText?
    let diagnostics: [Diagnostic]

    init(_ source: String, in name: String = "a.txt") {
        self.init(bytes: Array(source.utf8), in: name)
    }

    init(bytes: [UInt8], in name: String = "a.txt") {
        var list = DiagnosticList()
        let file = SourceFile(path: name, bytes: bytes)
        text = ComparisonTextReader(labels: TableLabels()).text(in: file, contentPath: "sources/" + name, reporting: &list)
        diagnostics = list.sorted
    }

    /// As `pairwise` prints them, in order.
    var faults: String { diagnostics.map(DiagnosticPrinter(colour: false).text(of:)).joined() }

    /// `id@line`, in order.
    var ids: [String] { diagnostics.map { "\($0.id)@\($0.range.line)" } }

    /// Both sides and the verdict, a line for each thing.
    var dump: String {
        guard let text else { return "nothing\n" }
        return Self.dump(text.left) + Self.dump(text.right) + (text.verdict.map(Self.dump) ?? "")
    }

    /// The descriptions of each list: `a b | c`.
    var lists: String {
        guard let text else { return "nothing" }
        return [text.left, text.right].map { $0.capabilities.map(\.description.plain).joined(separator: " ") }.joined(separator: " | ")
    }

    /// The facts of each side: `type=Model | type=Agent`.
    var facts: String {
        guard let text else { return "nothing" }
        return [text.left, text.right].map { $0.facts.map(Self.words).joined(separator: ", ") }.joined(separator: " | ")
    }

    private static func dump(_ side: ComparisonSide) -> String {
        var text = "\(side.name): \(side.facts.map(words).joined(separator: ", "))\n"
        for capability in side.capabilities {
            text += "  \(capability.line) "
            if let title = capability.title { text += "[\(title)] " }
            text += capability.description.plain
            if let unique = capability.unique { text += " / unique: \(unique.plain)" }
            if let versus = capability.versusAlternatives { text += " / vs: \(versus.plain)" }
            text += "\n"
        }
        return text
    }

    private static func dump(_ verdict: SourceVerdict) -> String {
        var text = "verdict \(verdict.line): winner \(verdict.winner.map(\.rawValue) ?? "none")"
        if !verdict.leftLeads.isEmpty { text += ", left leads \(verdict.leftLeads.joined(separator: " "))" }
        if !verdict.rightLeads.isEmpty { text += ", right leads \(verdict.rightLeads.joined(separator: " "))" }
        if let side = verdict.freeTier { text += ", free tier \(side.rawValue)" }
        return text + "\n"
    }

    static func words(_ fact: ReadFact) -> String {
        let key =
            switch fact.key {
            case .type: "type"
            case .rank: "rank"
            case .score(let key): key
            case .pricing: "pricing"
            case .startingPrice: "price"
            case .capabilitiesDeclared: "declared"
            case .timesMatched: "matched"
            case .further(let label): "'\(label)'"
            }
        switch fact.value {
        case .text(let text): return "\(key)=\(text)"
        case .rank(let rank): return "\(key)=\(numberText(rank.value))/\(numberText(rank.max))"
        case .number(let number): return "\(key)=\(numberText(number))"
        case .count(let count): return "\(key)=\(count)"
        case .price(let price): return "\(key)=\(words(price))"
        }
    }

    static func words(_ price: Price) -> String {
        if price.varies { return "varies" }
        guard let amount = price.amount else { return "'\(price.text)'" }
        return [price.currency, "\(amount)", price.unit.map { "per \($0)" }].compactMap { $0 }.joined(separator: " ")
    }
}
