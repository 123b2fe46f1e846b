import Testing

@testable import JSONText

@Suite struct LocatedJSONTests {
    private let text = #"  {"a": [1.50, "é", null], "b": {"c": true}, "a": -2}"#

    /// Every value with the bytes it takes up, outermost first.
    private func dump(_ node: LocatedJSON) -> [String] {
        let own = String(decoding: Array(text.utf8)[node.range], as: UTF8.self)
        switch node.content {
        case .scalar: return [own]
        case .array(let elements): return [own] + elements.flatMap(dump)
        case .object(let members):
            return [own]
                + members.flatMap { member in
                    ["key " + String(decoding: Array(text.utf8)[member.keyRange], as: UTF8.self)] + dump(member.value)
                }
        }
    }

    @Test func `each value and key knows its bytes`() throws {
        let root = try JSONReader.located(in: Array(text.utf8))
        #expect(
            dump(root) == [
                #"{"a": [1.50, "é", null], "b": {"c": true}, "a": -2}"#, #"key "a""#, #"[1.50, "é", null]"#, "1.50", #""é""#, "null",
                #"key "b""#, #"{"c": true}"#, #"key "c""#, "true", #"key "a""#, "-2",
            ])
    }

    @Test func `without its places it is the value that the reader gives`() throws {
        let bytes = Array(text.utf8)
        #expect(try JSONReader.located(in: bytes).value == JSONReader.value(in: bytes))
        let last = try #require(try JSONReader.located(in: bytes)["a"])
        #expect(String(decoding: bytes[last.range], as: UTF8.self) == "-2")
    }

    @Test func `both readers refuse the same texts at the same byte`() {
        for text in ["", "[1,]", #"{"a" 1}"#, "[1 2]", String(repeating: "[", count: 600), "nul", "\"x", "1 2"] {
            let bytes = Array(text.utf8)
            var faults: [JSONFault] = []
            do throws(JSONFault) { _ = try JSONReader.located(in: bytes) } catch { faults.append(error) }
            do throws(JSONFault) { _ = try JSONReader.value(in: bytes) } catch { faults.append(error) }
            #expect(faults.count == 2 && faults[0] == faults[1], "\(text)")
        }
    }
}
