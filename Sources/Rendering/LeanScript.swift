/// A script as it is sent: without the lines that hold a comment only, and without indentation.
///
/// No parser stands behind it, so a script in which a template literal may run over several lines (a line with an odd
/// number of backticks) or that has block comments stays as it is: there a blank may be text.
/// - Source: the limit of 8 kB for `search.js`, of which its comments would take one.
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
            lean += code
            lean.append(UInt8(ascii: "\n"))
        }
        return lean
    }

    private static func opensComment(_ line: ArraySlice<UInt8>) -> Bool {
        zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
    }
}
