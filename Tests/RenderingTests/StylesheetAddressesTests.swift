import TestSupport
import Testing

@testable import Rendering

@Suite struct StylesheetAddressesTests {
    private func addresses(_ sheet: String) -> [String] {
        let bytes = Array(sheet.utf8)
        return StylesheetAddresses.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("a { background: url(logo.png) }", ["logo.png"]),
            ("a { background: URL( 'a b.png' ), url(\n \"b.png\" ) }", ["a b.png", "b.png"]),
            ("@font-face { src: url(x.woff2?v=1#iefix) format(\"woff2\"), url(x.woff) }", ["x.woff2?v=1#iefix", "x.woff"]),
            ("@import \"a.css\"; @IMPORT 'b.css' screen;@import url(c.css) layer(x);", ["a.css", "b.css", "c.css"]),
            ("\u{FEFF}@import \"a.css\"", ["a.css"]),
            ("@import/* here */\"a.css\"/* and \"b.css\" */;", ["a.css"]),
            ("a { b: image-set(\"a.png\" 1x, url(b.png) 2x, 'c.avif' type('image/avif') 3x) \"d\" }", ["a.png", "b.png", "c.avif"]),
            ("a { b: url(data:image/svg+xml,%3Csvg/%3E) url(#mark) }", ["data:image/svg+xml,%3Csvg/%3E", "#mark"]),
        ])
    func `an address is found wherever a stylesheet may have one`(sheet: String, found: [String]) {
        #expect(addresses(sheet) == found)
    }

    @Test(
        arguments: [
            "/* url(a.png) @import \"b.css\" */", "a::after { content: \"url(a.png)\" }", "a { content: 'it\\'s url(a.png)' }",
            "@charset \"utf-8\"; @namespace \"a\"; a[href=\"b.css\"] {}", ".curl(a.png) my-url(b.png) url (c.png)",
            "@important \"a.css\"; @import; \"b.css\"",
            // What browsers skip.
            "url(a b.png) url(a\"b.png\") url(a(b.png) c", "url(a.png", "url(\"a.png", "@import \"a.css\n\";", "url(/* a */ b.png)",
        ])
    func `what only looks like an address is none`(sheet: String) {
        #expect(addresses(sheet) == [])
    }

    @Test func `a quote that is left open ends with its line, a comment with the file`() {
        #expect(addresses("a { b: \"c }\na { d: url(e.png) } /* url(f.png)") == ["e.png"])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "url(", "url(\"", "url(a ", "url('\n", "/*", "\"", "'\\", "@import ", "@import\"", "(", "image-set(", ")", "\\", "a", " ", "/",
            "url( ",
        ])
    func `a megabyte of one piece is read in a straight pass`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
        #expect(StylesheetAddresses.ranges(in: bytes).allSatisfy { $0.upperBound <= bytes.count })
    }

    @Test func `random pieces never crash`() {
        var random = RandomNumbers(seed: 1)
        let pieces = ["url(", ")", "\"", "'", "\\", "/*", "*/", "@import", " ", "\n", "a.png", "{", "}", ";", "image-set(", "ü", "\u{0}"]
        for _ in 0..<5000 {
            let sheet = (0..<random.next() % 30).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let bytes = Array(sheet.utf8)
            let found = StylesheetAddresses.ranges(in: bytes)
            #expect(
                zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } && (found.last?.upperBound ?? 0) <= bytes.count)
        }
    }
}
