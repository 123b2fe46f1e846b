import JSONText
import Testing

@Suite struct JSONWriterTests {
    private func written(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(pretty: pretty)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `members and elements are parted by commas, and nil is null`() {
        let text = written {
            $0.object {
                $0.member("a", "x")
                $0.member("b", nil as String?)
                $0.member("c", 3)
                $0.member("d", 0.5)
                $0.member("e", true)
                $0.member("f", ["y", "z:"])
                $0.key("g")
                $0.array {
                    $0.null()
                    $0.object { _ in }
                    $0.integer(-1)
                }
            }
        }
        #expect(text == #"{"a":"x","b":null,"c":3,"d":0.5,"e":true,"f":["y","z:"],"g":[null,{},-1]}"#)
    }

    @Test func `pretty text has a line for each value`() {
        let text = written(pretty: true) {
            $0.object {
                $0.member("a", ["x: "])
                $0.key("b")
                $0.array { _ in }
            }
        }
        #expect(text == "{\n  \"a\": [\n    \"x: \"\n  ],\n  \"b\": []\n}")
    }

    @Test(arguments: [
        ("\"\\\n\t", #""\"\\\n\t""#), ("\r\u{1}\u{7F}", #""\u000d\u0001\u007f""#), ("</script>", #""\u003c/script>""#),
        ("\u{2028}é\u{2029}", #""\u2028é\u2029""#), ("€—😀", "\"€—😀\""), ("", "\"\""),
    ])
    func `a string is escaped so that it is safe inside a script element, and reads back`(text: String, json: String) throws {
        #expect(written { $0.string(text) } == json)
        #expect(try JSONReader.value(in: Array(json.utf8)) == .string(text))
    }

    /// Texts are looked at eight bytes a step: whatever needs an escape, wherever it stands.
    @Test func `any text reads back, and nothing of it is left unescaped`() throws {
        let letters = Array("abcdefghijklmnop\"\\<\n\t\u{0}\u{1F}\u{7F}\u{80}é€\u{2028}\u{2029}\u{202A}â😀").map(String.init)
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
                letters[Int.random(in: 0..<(Int.random(in: 0..<4, using: &numbers) == 0 ? letters.count : 16), using: &numbers)]
            }.joined()
            let json = written { $0.string(text) }
            #expect(try JSONReader.value(in: Array(json.utf8)) == .string(text), "\(text.debugDescription)")
            let unsafe = json.unicodeScalars.contains { $0.value < 0x20 || "<\u{7F}\u{2028}\u{2029}".unicodeScalars.contains($0) }
            #expect(!unsafe, "\(json.debugDescription)")
        }
    }

    @Test(arguments: [
        (21.0, "21"), (-0.0, "0"), (0.1, "0.1"), (2.5e-6, "2.5e-06"), (1e15, "1000000000000000"), (1e16, "1e+16"),
        (123456789.25, "123456789.25"),
    ])
    func `a number is the shortest text that reads back`(number: Double, text: String) throws {
        #expect(written { $0.number(number) } == text)
        #expect(try JSONReader.value(in: Array(text.utf8)) == .number(number, text: text))
    }
}
