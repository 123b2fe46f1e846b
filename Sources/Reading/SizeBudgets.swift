import Diagnostics
import Markup

/// What `budgets` of site.yml allows: hosts have limits, and readers with slow lines have too.
package struct SizeBudgets: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The HTML of any one page, without what it loads.
        case page
        /// Any one file.
        case file
        /// How many files the site has.
        case files
        /// All files together.
        case site
    }

    package struct Budget: Sendable {
        package let kind: Kind
        /// Bytes; of ``Kind/files`` their number.
        package let max: Int
        package let range: SourceRange
    }

    /// In the order of ``Kind``, each once at most.
    package private(set) var all: [Budget] = []

    package init() {}

    init(_ reader: inout MappingReader) {
        for kind in Kind.allCases {
            guard let text = reader.text(kind.rawValue) else { continue }
            if let max = kind == .files ? Self.count(text.value) : Self.bytes(text.value) {
                all.append(Budget(kind: kind, max: max, range: reader.place(at: text.range)))
            } else {
                reader.report(ReadingFault.badBudget(key: kind.rawValue, text: text.value, isCount: kind == .files), at: text.range)
            }
        }
    }

    /// `20000`, `20,000`
    private static func count(_ text: String) -> Int? { decimal(text).flatMap { Int(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil } }

    /// `150 kB`, `25MiB`, `1.5 GB`, `90000`; as hosts count, a kB is 1000 bytes and a KiB 1024.
    private static func bytes(_ text: String) -> Int? {
        let unit = text.reversed().prefix { $0.isLetter }.reversed()
        let number = text.dropLast(unit.count).reversed().drop { $0 == " " }.reversed()
        let factor: Double? =
            switch String(unit).lowercased() {
            case "", "b": 1
            case "kb": 1e3
            case "mb": 1e6
            case "gb": 1e9
            case "kib": 1024
            case "mib": 1_048_576
            case "gib": 1_073_741_824
            default: nil
            }
        guard let factor, let number = decimal(String(number)) else { return nil }
        return Int(exactly: (number * factor).rounded(.down)).flatMap { $0 > 0 ? $0 : nil }
    }
}
