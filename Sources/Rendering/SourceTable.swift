import Capabilities
import Templating

/// The files that the site's facts and statements come from. A page numbers those that it cites, from 1 in order of
/// their names; what pages share names a file by its place in this table.
struct SourceTable: Sendable {
    /// Sorted.
    private let files: [String]
    private let places: [String: Int]
    private let dates: DateText

    init(of graph: CapabilityGraph, dates: DateText) {
        self.dates = dates
        // Every fact and statement is from a file that speaks of its artifact.
        files = Set(graph.artifacts.flatMap(\.files)).sorted()
        places = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    }

    /// The places of files, ascending, each once.
    func places(of files: some Sequence<String>) -> [Int] {
        Set(files.compactMap { places[$0] }).sorted()
    }

    /// The list at the foot of a page.
    /// - Parameter cited: places, ascending.
    func list(_ cited: [Int]) -> [Value] {
        cited.enumerated().map { index, place in
            [
                "file": .text(files[place]), "line": .null, "checked": Value(dates.checked(file: files[place])),
                "number": Value(index + 1), "origin": .null, "originUrl": .null,
            ]
        }
    }

    func value(_ provenance: Provenance) -> Value {
        [
            "file": .text(provenance.file), "line": Value(provenance.line), "checked": Value(dates.text(provenance.checked)),
            "number": places[provenance.file].map(Value.number) ?? .null,
            "origin": Value(provenance.source), "originUrl": Value(provenance.source.flatMap(Self.address)),
        ]
    }

    /// What a table of facts names as its own source, where that is an address of the web.
    private static func address(_ text: String) -> String? {
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), !text.contains(where: \.isWhitespace) else { return nil }
        return text
    }
}

extension [Int] {
    /// Both ascending lists in one, each element once.
    func merged(with other: [Int]) -> [Int] {
        if other.isEmpty { return self }
        var merged: [Int] = []
        merged.reserveCapacity(count + other.count)
        var (one, two) = (0, 0)
        while one < count || two < other.count {
            let takesOne = two == other.count || one < count && self[one] <= other[two]
            let next = takesOne ? self[one] : other[two]
            if takesOne { one += 1 } else { two += 1 }
            if merged.last != next { merged.append(next) }
        }
        return merged
    }
}
