import JSONText

extension Value {
    /// The value of a JSON document: strings and numbers as texts, a number as it was written (`1.10`).
    package init(json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(_, let text): self = .text(text)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map(Value.init(json:)))
        case .object(let members): self = .object(Record(members.map { ($0.key, Value(json: $0.value)) }))
        }
    }
}
