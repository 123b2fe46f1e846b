import Testing

@testable import JSONText

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONValue { try JSONReader.value(in: Array(text.utf8)) }

    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)), ("-0.5e+2", .number(-50, text: "-0.5e+2")),
        ("\"\"", .string("")), (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\ud83d\ude00""#, .string("é😀")),
        (#""\ud83d x \ude00 \ud83d\u0041""#, .string("\u{FFFD} x \u{FFFD} \u{FFFD}A")), ("[ ]", .array([])),
        ("[1,[2]]", .array([.number(1, text: "1"), .array([.number(2, text: "2")])])),
        ("{}", .object([])), ("\u{FEFF}1", .number(1, text: "1")),
    ])
    func `a JSON text is read as a value`(text: String, value: JSONValue) throws { #expect(try read(text) == value) }

    @Test func `an object keeps the order of its members, and the last of two equal keys counts`() throws {
        let value = try read(#"{"b": 1, "a": 2, "b": 3}"#)
        #expect(value["b"] == .number(3, text: "3"))
        #expect(value["c"] == nil)
        #expect(JSONValue.null["a"] == nil)
    }

    @Test(arguments: [
        ("", 0, "the text ends where a value belongs"), ("tru", 0, "'true' is misspelt"),
        ("1 2", 2, "text after the end of the JSON value"),
        ("[1,]", 3, "a value belongs here"), ("[1", 2, "a ',' or ']' belongs here"), ("{a", 1, "a key in double quotes belongs here"),
        ("{\"a\" 1}", 5, "a ':' belongs after the key 'a'"), ("{\"a\":1", 6, "a ',' or '}' belongs here"),
        ("01", 0, "a number of several digits does not begin with 0"),
        ("1.", 2, "digits belong after the '.'"), ("1e+", 3, "digits belong in the exponent"), ("1e999", 0, "number too large"),
        ("-", 0, "a value belongs here"),
        ("\"a", 0, "the string that begins here has no end"), ("\"\\", 0, "the string that begins here has no end"),
        ("\"\\x\"", 1, "no escape is written '\\x'"),
        ("\"\\u12\"", 3, "four hexadecimal digits belong after \\u"), ("\"\\u+123\"", 3, "four hexadecimal digits belong after \\u"),
        ("\"\n\"", 1, "a control character inside a string is written as \\u000a"),
    ])
    func `what is no JSON is named at its byte`(text: String, offset: Int, message: String) {
        #expect(throws: JSONFault(offset: offset, message: message)) { try read(text) }
    }

    @Test func `values nested deeper than 512 are refused`() throws {
        _ = try read(String(repeating: "[", count: 512) + String(repeating: "]", count: 512))
        #expect(throws: JSONFault(offset: 512, message: "more than 512 values nested in each other")) {
            try read(String(repeating: "[", count: 1_000_000))
        }
    }

    @Test func `random bytes and changed texts are read to their end`() {
        var state: UInt64 = 5
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = Array(#"{}[]",:\u0d8 eE+-.1tfn"#.utf8)
        for _ in 0..<3000 {
            let bytes = (0..<random(60)).map { _ in random(8) == 0 ? UInt8(random(256)) : letters[random(letters.count)] }
            do throws(JSONFault) {
                _ = try JSONReader.value(in: bytes)
            } catch {
                #expect((0...bytes.count).contains(error.offset))
            }
        }
    }

    @Test(arguments: ["[1,", "\"\\u0041", "{\"a\":", "9", " ", "\"a\","])
    func `a megabyte of one thing is read soon`(piece: String) {
        _ = try? read(String(repeating: piece, count: (1 << 20) / piece.utf8.count))
        _ = try? read("\"" + String(repeating: "é\\n", count: 1 << 18) + "\"")
    }
}
