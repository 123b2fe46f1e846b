import Records

extension RecordWriter {
    mutating func fact(_ fact: ReadFact) {
        key(fact.key)
        value(fact.value)
        text(fact.text)
        integer(fact.line)
    }

    private mutating func key(_ key: FactKey) {
        switch key {
        case .type: number(0)
        case .rank: number(1)
        case .score(let name):
            number(2)
            text(name)
        case .pricing: number(3)
        case .startingPrice: number(4)
        case .capabilitiesDeclared: number(5)
        case .timesMatched: number(6)
        case .further(let label):
            number(7)
            text(label)
        }
    }

    private mutating func value(_ value: FactValue) {
        switch value {
        case .text(let words):
            number(0)
            text(words)
        case .rank(let rank):
            number(1)
            decimal(rank.value)
            decimal(rank.max)
        case .number(let value):
            number(2)
            decimal(value)
        case .count(let count):
            number(3)
            integer(count)
        case .price(let price):
            number(4)
            optional(price.amount) { $0.decimal($1) }
            optional(price.currency) { $0.text($1) }
            optional(price.unit) { $0.text($1) }
            text(price.text)
            flag(price.varies)
        }
    }
}

extension RecordReader {
    mutating func fact() -> ReadFact { ReadFact(key: key(), value: value(), text: text(), line: integer()) }

    private mutating func key() -> FactKey {
        switch number() {
        case 0: return .type
        case 1: return .rank
        case 2: return .score(text())
        case 3: return .pricing
        case 4: return .startingPrice
        case 5: return .capabilitiesDeclared
        case 6: return .timesMatched
        case 7: return .further(text())
        default:
            refuse()
            return .type
        }
    }

    private mutating func value() -> FactValue {
        switch number() {
        case 0: return .text(text())
        case 1: return .rank(Rank(value: decimal(), max: decimal()))
        case 2: return .number(decimal())
        case 3: return .count(integer())
        case 4:
            return .price(
                Price(
                    amount: optional { $0.decimal() }, currency: optional { $0.text() }, unit: optional { $0.text() }, text: text(),
                    varies: flag()))
        default:
            refuse()
            return .count(0)
        }
    }
}
