/// A template, compiled: flat operations over one run of static bytes.
///
/// A container's content follows its operation directly and ends before the operation `end`, so that
/// skipping is a jump. Operations hold only numbers; what they need besides stands in the tables.
struct TemplateProgram: Sendable {
    enum Operation: Sendable {
        /// Static bytes. `startsLine`: the first of them starts a line of the template.
        case text(Range<Int>, startsLine: Bool)
        /// A line of the template starts here with something other than static text.
        case lineStart
        case escaped(name: Int)
        case unescaped(name: Int)
        case section(name: Int, end: Int)
        case inverted(name: Int, end: Int)
        case partial(call: Int)
        /// The content up to `end` holds the arguments of the call; it is not run in place.
        case parent(call: Int, end: Int)
        /// The content up to `end` is what shows when nobody overrides the block.
        case block(Int, end: Int)
    }

    /// Another template, rendered in place.
    struct Call: Sendable {
        enum Target: Sendable {
            /// Index into `links`.
            case link(Int)
            /// Index into `names`: the data says which template.
            case dynamic(name: Int)
        }

        let target: Target
        /// White space (in `text`) before each line of the template called; empty for a tag inside a line.
        let indentation: Range<Int>
        /// Whether the tag stands alone on its line.
        let standsAlone: Bool
        /// Indices into `arguments`.
        var arguments: Range<Int>
    }

    /// A place that the caller of this template may fill.
    struct Block: Sendable {
        let key: NameKey
        /// White space (in `text`) before each line of what fills it.
        let indentation: Range<Int>
        /// Whether the first line has its indentation from the static text before the tag.
        let startsInline: Bool
        /// The line break (in `text`) that ends what fills it, where opening and closing tag share a line of
        /// their own; empty elsewhere.
        let lineBreak: Range<Int>
    }

    /// A name as rendering looks it up: numbers only.
    struct Lookup: Sendable {
        /// Indices into `keys`, one for each part; empty for `.`.
        let keys: Range<Int>
        let isBroken: Bool
    }

    /// What a caller puts into a block: the operations of its content.
    struct Argument: Sendable {
        let key: NameKey
        let content: Range<Int>
    }

    /// A template named in the text.
    struct Link: Sendable {
        let name: String
        /// Byte offsets in the template's file.
        let range: Range<Int>
    }

    /// Whether some operations stand alone: no other template is called, and no block can be filled from outside.
    func callsNothing(in range: Range<Int>) -> Bool {
        for index in range {
            switch operations[index] {
            case .partial, .parent, .block: return false
            case .text, .lineStart, .escaped, .unescaped, .section, .inverted: continue
            }
        }
        return true
    }

    var operations: [Operation] = []
    var text: [UInt8] = []
    var names: [TemplateName] = []
    /// One for each of `names`.
    var lookups: [Lookup] = []
    var keys: [NameKey] = []
    var calls: [Call] = []
    var blocks: [Block] = []
    var arguments: [Argument] = []
    var links: [Link] = []
}
