/// A script as it is sent: without the lines that hold a comment only, without indentation, and without the blanks beside
/// signs and the line ends behind some of them where no quoted text and no regular expression can be meant.
///
/// No parser stands behind it, so a script in which a template literal may run over several lines (a line with an odd
/// number of backticks) or that has block comments stays as it is: there a blank may be text. For the same reason a line
/// keeps its blanks when a slash, a backslash, a single quote or half a quoted text is left outside of its quoted texts.
/// - Source: the limit of 8 kB for `search.js`, of which its comments alone would take one.
enum LeanScript {
    static func bytes(of script: [UInt8]) -> [UInt8] {
        let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        let isPlain = lines.allSatisfy { line in
            line.count { $0 == UInt8(ascii: "`") } % 2 == 0 && !opensComment(line) && line.last != UInt8(ascii: "\\")
        }
        guard isPlain else { return script }
        var lean: [UInt8] = []
        lean.reserveCapacity(script.count)
        for line in lines {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if code.isEmpty || code.starts(with: "//".utf8) { continue }
            lean += withoutBlanks(code) ?? Array(code)
            // Behind these signs a statement is over or goes on, whatever the next line begins with.
            let isOpen = code.last.map(";{,(".utf8.contains) ?? false && !code.contains("//".utf8)
            if !isOpen { lean.append(UInt8(ascii: "\n")) }
        }
        return lean
    }

    private static func opensComment(_ line: ArraySlice<UInt8>) -> Bool {
        zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
    }

    /// Beside these a blank means nothing.
    private static let signs = Set("=,;{}()>:?&|*[]".utf8)
    /// Nor does it beside one of these, but between two: `a + +b` and `a < !--b` are other things without blanks.
    private static let joiners = Set("+-<!%".utf8)

    /// Nil where the line may hold text that cannot be told from code.
    private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        var lean: [UInt8] = []
        var position = line.startIndex
        while position < line.endIndex {
            let byte = line[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "`"):
                guard let end = line[(position + 1)...].firstIndex(of: byte) else { return nil }
                let text = line[position...end]
                // A template in a template is cut apart here, which its braces show.
                guard !text.contains(UInt8(ascii: "\\")), text.count(where: { $0 == 0x7B }) == text.count(where: { $0 == 0x7D }) else {
                    return nil
                }
                lean += text
                position = end + 1
                continue
            case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "'"): return nil
            case UInt8(ascii: " "):
                let next = line[position...].firstIndex { $0 != byte } ?? line.endIndex
                if let last = lean.last, next != line.endIndex, !signs.contains(last), !signs.contains(line[next]),
                    joiners.contains(last) == joiners.contains(line[next])
                {
                    lean.append(byte)
                }
                position = next
                continue
            default: lean.append(byte)
            }
            position += 1
        }
        return lean
    }
}
