/// A script's words, quoted texts and signs, without its comments.
///
/// No parser: whether a slash begins a pattern or divides is told from the token before it, and a quote or a pattern that does
/// not end on its line is a sign. So a wrong guess ends with its line.
/// - Cost: one pass; no byte is looked at more than twice, whatever is left open.
/// - Source: the lexical grammar of ECMAScript (section 12), as far as it tells code from texts.
struct ScriptTokens {
    enum Token {
        /// A name, a keyword or a number; with `isMember` one behind a dot.
        case word(Range<Int>, isMember: Bool)
        /// Of quotes, or of backticks without `${`: what is between them.
        case text(Range<Int>)
        /// What is no word and no text; a pattern is a slash, a template with values in it a backtick.
        case sign(UInt8)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Whether the last token ends a value, so that a slash divides it.
    private var endsValue = false
    private var isBehindDot = false
    /// Whether the last token is a word with a condition behind it: `if (…)` is followed by a statement, `f(…)` is a value.
    private var takesCondition = false
    /// Of each parenthesis that is open, whether it holds a condition.
    private var conditions: [Bool] = []
    private var braces = 0
    /// Of each template with a value open, the braces around it.
    private var templates: [Int] = []
    /// Up to here no slash begins a pattern: a search for an end has found none.
    private var patternsBegin = 0

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        // It would be of the first word.
        if bytes.starts(with: "\u{FEFF}".utf8) { position = 3 }
    }

    /// Nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || 0x09...0x0D ~= byte {
                position += 1
            } else if byte == UInt8(ascii: "/"), at(position + 1) == UInt8(ascii: "/") {
                while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
            } else if byte == UInt8(ascii: "/"), at(position + 1) == UInt8(ascii: "*") {
                skipComment()
            } else {
                let token = token(beginningWith: byte)
                takesCondition = false
                isBehindDot = false
                if case .word(let range, isMember: false) = token { takesCondition = Self.isAny(of: Self.conditional, bytes[range]) }
                if case .sign(UInt8(ascii: ".")) = token { isBehindDot = true }
                return token
            }
        }
        return nil
    }

    private mutating func token(beginningWith byte: UInt8) -> Token {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(by: byte)
        case UInt8(ascii: "`"):
            position += 1
            return template()
        case UInt8(ascii: "/"):
            endsValue = pattern()
            return .sign(byte)
        case _ where Self.isOfWord(byte): return word()
        default: return sign(byte)
        }
    }

    /// Words that a value may follow, and with it a pattern.
    private static let leading = [
        "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof", "void", "yield",
    ]
    private static let conditional = ["for", "if", "while", "with"]

    private mutating func word() -> Token {
        let start = position
        while position < bytes.count, Self.isOfWord(bytes[position]) { position += 1 }
        let range = start..<position
        endsValue = isBehindDot || !Self.isAny(of: Self.leading, bytes[range])
        return .word(range, isMember: isBehindDot)
    }

    private mutating func sign(_ byte: UInt8) -> Token {
        position += 1
        switch byte {
        case UInt8(ascii: "("):
            conditions.append(takesCondition)
            endsValue = false
        case UInt8(ascii: ")"): endsValue = conditions.popLast() != true
        case UInt8(ascii: "]"): endsValue = true
        case UInt8(ascii: "{"):
            braces += 1
            endsValue = false
        case UInt8(ascii: "}"):
            if templates.last == braces {
                templates.removeLast()
                return template()
            }
            braces -= 1
            // More often a block than a record that is divided.
            endsValue = false
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            // `i++ / 2`
            endsValue = at(position) == byte
            if endsValue { position += 1 }
        case UInt8(ascii: ".") where at(position) == byte && at(position + 1) == byte:
            // `...import("./a.js")` is no member of anything.
            position += 2
            endsValue = false
            return .sign(UInt8(ascii: ","))
        default: endsValue = false
        }
        return .sign(byte)
    }

    private mutating func quoted(by quote: UInt8) -> Token {
        let start = position + 1
        position = start
        endsValue = true
        while position < bytes.count {
            switch bytes[position] {
            case quote:
                position += 1
                return .text(start..<position - 1)
            case UInt8(ascii: "\\"): position += at(position + 1) == UInt8(ascii: "\r") && at(position + 2) == UInt8(ascii: "\n") ? 3 : 2
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .sign(quote)
            default: position += 1
            }
        }
        return .sign(quote)
    }

    /// A template's text up to its end or its next value.
    private mutating func template() -> Token {
        let start = position
        let isWhole = bytes[start - 1] == UInt8(ascii: "`")
        endsValue = true
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "`"):
                position += 1
                return isWhole ? .text(start..<position - 1) : .sign(UInt8(ascii: "`"))
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "$") where at(position + 1) == UInt8(ascii: "{"):
                position += 2
                templates.append(braces)
                endsValue = false
                return .sign(UInt8(ascii: "`"))
            default: position += 1
            }
        }
        return .sign(UInt8(ascii: "`"))
    }

    /// Steps over a pattern, or over the slash alone where none begins.
    /// - Returns: whether it was a pattern.
    private mutating func pattern() -> Bool {
        let start = position
        position += 1
        guard !endsValue, start >= patternsBegin else { return false }
        var isInSet = false
        var end = position
        while end < bytes.count, !isLineEnd(bytes[end]) {
            switch bytes[end] {
            case UInt8(ascii: "\\"): end += 1
            case UInt8(ascii: "["): isInSet = true
            case UInt8(ascii: "]"): isInSet = false
            case UInt8(ascii: "/") where !isInSet:
                position = end + 1
                return true
            default: break
            }
            end += 1
        }
        patternsBegin = end
        return false
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && at(position + 1) == UInt8(ascii: "/")) { position += 1 }
        position += 2
    }

    private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    private static func isAny(of words: [String], _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 10 && words.contains { $0.utf8.elementsEqual(bytes) }
    }
}
