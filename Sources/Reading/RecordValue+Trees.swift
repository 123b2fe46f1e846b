import JSONText
import Markup

extension RecordValue {
    /// nil for null.
    init?(_ json: LocatedJSON) {
        range = json.range
        switch json.content {
        case .scalar(.string(let text)): content = .text(text)
        case .scalar(.number(_, let text)): content = .text(text)
        case .scalar(.bool(let isTrue)): content = .bool(isTrue)
        case .scalar: return nil
        case .array(let elements): content = .list(elements.compactMap { RecordValue($0) })
        case .object(let members):
            content = .object(
                members.compactMap { member in
                    RecordValue(member.value).map { (member.key, member.keyRange, $0) }
                })
        }
    }

    /// nil for null, and for nothing behind a colon.
    init?(_ node: YAMLNode) {
        range = node.range
        if node.isNull { return nil }
        switch node.content {
        case .scalar(let text, _): content = node.bool.map { .bool($0) } ?? .text(text)
        case .sequence(let items): content = .list(items.compactMap { RecordValue($0) })
        case .mapping(let pairs):
            content = .object(
                pairs.compactMap { key, value in
                    guard let name = key.text, let value = RecordValue(value) else { return nil }
                    return (name, key.range, value)
                })
        }
    }
}
