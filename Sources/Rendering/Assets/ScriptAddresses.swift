/// Where a script names other modules: `import "…"`, `import … from "…"`, `export … from "…"` and `import("…")`.
///
/// - Shape: the addresses without their quotes, in order; names of packages as well. What is put together from values is none.
/// - Cost: one pass over the tokens.
struct ScriptAddresses {
    private enum State {
        case outside
        /// Behind `import`.
        case imported
        /// Behind `import(`.
        case called
        /// Behind `import("…"`: with an operator next it would be part of an address.
        case given(Range<Int>)
        /// Among the names that are imported or exported.
        case names
        /// Behind `from`, which may be one of the names.
        case from
    }

    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var tokens = ScriptTokens(of: bytes)
        var state = State.outside
        var found: [Range<Int>] = []
        while let token = tokens.next() {
            switch (state, token) {
            case (_, .word(let word, isMember: false)) where bytes[word].elementsEqual("import".utf8): state = .imported
            case (_, .word(let word, isMember: false)) where bytes[word].elementsEqual("export".utf8): state = .names
            case (.imported, .text(let text)), (.from, .text(let text)):
                found.append(text)
                state = .outside
            case (.imported, .sign(UInt8(ascii: "("))): state = .called
            case (.called, .text(let text)): state = .given(text)
            case (.given(let text), .sign(UInt8(ascii: ")"))), (.given(let text), .sign(UInt8(ascii: ","))):
                found.append(text)
                state = .outside
            case (.names, .word(let word, _)), (.from, .word(let word, _)):
                state = bytes[word].elementsEqual("from".utf8) ? .from : .names
            case (.imported, .word), (.names, .text): state = .names
            case (.imported, .sign(let sign)), (.names, .sign(let sign)), (.from, .sign(let sign)):
                state = "{},*".utf8.contains(sign) ? .names : .outside
            default: state = .outside
            }
        }
        return found
    }
}
