import TestSupport

/// One word of the demo that is a name, and where it stands.
struct NamedPlace: Sendable, Hashable {
    enum Kind: Sendable, CaseIterable {
        case key, innerKey, slug, pick, link, template, value, score
    }

    let kind: Kind
    let file: String
    /// From 1.
    let line: Int
    /// In the line, in UTF-8 bytes from 0.
    let range: Range<Int>
    let word: String

    /// One letter dropped, doubled and swapped with the next; at another letter for each place. Only letters: without its
    /// digits or hyphens a slug is another shape of text.
    /// - Parameter way: 0, 1 or 2.
    /// - Returns: nil for a word too short to be told from another.
    func misspelt(_ way: Int) -> String? {
        var letters = Array(word)
        let places = letters.indices.filter { letters[$0].isLetter }
        guard places.count > 2 else { return nil }
        let place = places[(line * 7 + range.lowerBound) % (places.count - 1)]
        switch way {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        default: if letters[place + 1].isLetter { letters.swapAt(place, place + 1) }
        }
        return String(letters)
    }
}

/// Finds the names in the files of a project, by the shape of their lines alone.
enum NamedPlaces {
    /// The keys, slugs and links of one content file.
    static func content(_ text: String, in file: String) -> [NamedPlace] {
        var places: [NamedPlace] = []
        var parent = ""
        var isFront = file.hasSuffix(".yml")
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            func add(_ kind: NamedPlace.Kind, _ word: Substring) {
                let start = line.utf8.distance(from: line.startIndex, to: word.startIndex)
                guard !word.isEmpty else { return }
                places.append(
                    NamedPlace(
                        kind: kind, file: file, line: index + 1, range: start..<start + word.utf8.count, word: String(word)))
            }
            if line == "---" {
                isFront = index == 0
            } else if isFront {
                let bare = line.drop { $0 == " " || $0 == "-" }
                guard let colon = bare.firstIndex(of: ":"), bare.first != "#" else { continue }
                let key = bare[..<colon]
                let rest = bare[bare.index(after: colon)...]
                let value = rest.drop { $0 == " " }
                // An address in a list is no key.
                guard rest.isEmpty || rest.first == " " else { continue }
                let isTop = line.first?.isLetter == true
                if isTop { parent = String(key) }
                switch isTop ? "" : parent {
                // The author's own words.
                case "facts": continue
                case "includes", "excludes": add(.slug, key)
                case "scores" where file.contains("artifacts/"): add(.score, key)
                default: add(isTop ? .key : .innerKey, key)
                }
                if isTop, ["left", "right", "parent"].contains(String(key)) { add(.slug, value) }
                if isTop, key == "pick", value != "none" { add(.pick, value) }
                if key == "url", value.hasPrefix("/") { add(.link, value.dropFirst().prefix { $0 != "/" }) }
            } else {
                for found in line.ranges(of: "](/") {
                    let path = line[found.upperBound...].prefix { $0 != ")" && $0 != "#" }
                    if let last = path.split(separator: "/").last { add(.link, last) }
                }
                if line.hasPrefix("### "), let pin = line.firstRange(of: "{#") { add(.slug, line[pin.upperBound...].prefix { $0 != "}" }) }
            }
        }
        return places
    }

    /// The labels of the rows that are known by name, in one comparison text.
    static func rows(_ text: String, in file: String, known: [String]) -> [NamedPlace] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count > 3 else { return nil }
            let label = cells[1].drop { $0 == " " }.prefix { $0 != "|" }
            let word = String(label.reversed().drop { $0 == " " }.reversed())
            guard known.contains(word) else { return nil }
            return NamedPlace(kind: .score, file: file, line: index + 1, range: 2..<2 + word.utf8.count, word: word)
        }
    }

    /// The templates that one template calls, and the values that it shows.
    static func template(_ text: String, in file: String) -> [NamedPlace] {
        var places: [NamedPlace] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for found in line.ranges(of: "{{") {
                let tag = line[found.upperBound...].drop { $0 == "{" }
                let isCall = tag.first == ">" || tag.first == "<"
                let isValue = tag.first?.isLetter == true || tag.first == "&"
                let word = tag.drop { !$0.isLetter }.prefix { $0 != "}" && $0 != " " }
                guard isCall && tag.dropFirst().first != "*" || isValue, !word.contains("=") else { continue }
                let start = line.utf8.distance(from: line.startIndex, to: word.startIndex)
                places.append(
                    NamedPlace(
                        kind: isCall ? .template : .value, file: file, line: index + 1, range: start..<start + word.utf8.count,
                        word: String(word)))
            }
        }
        return places
    }
}
