import JSONText
import Templating
import Testing

@Suite struct ValueTests {
    @Test func `literals make values`() {
        let value: Value = ["t": "a", "b": true, "n": 3, "l": ["x"], "o": ["k": .null]]
        #expect(
            value
                == .object(
                    Record([
                        ("t", .text("a")), ("b", .bool(true)), ("n", .text("3")), ("l", .list([.text("x")])),
                        ("o", .object(["k": .null])),
                    ])))
    }

    @Test func `an absent text is null`() {
        let absent: String? = nil
        #expect(Value.text(absent) == .null)
        #expect(Value(absent) == .null)
        #expect(Value(Optional("a")) == "a")
    }

    @Test func `a record keeps its order, and of a repeated name the last value`() {
        let record = Record([("b", "1"), ("a", "2"), ("b", "3")])
        #expect(record.names == ["b", "a"])
        #expect(record["b"] == "3")
        #expect(record["c"] == nil)
    }

    @Test func `a large record finds each of its names`() {
        let record = Record((0..<200).map { ("name\($0 % 100)", Value($0)) })
        #expect(record.count == 100)
        #expect((0..<100).allSatisfy { record["name\($0)"] == Value($0 + 100) })
        #expect(record["name100"] == nil)
    }

    @Test func `JSON becomes a value, its numbers as written`() throws {
        let json = try JSONReader.value(in: Array(#"{"a":[1,1.10,1e3,"x",true,null],"b":{}}"#.utf8))
        #expect(Value(json: json) == ["a": ["1", "1.10", "1e3", "x", true, .null], "b": [:]])
    }
}
