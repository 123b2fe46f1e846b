import TestSupport

/// A row of edits as authors make them: new, changed, renamed and deleted files of all kinds, some with their clock set back.
struct Edits {
    struct Edit: CustomStringConvertible {
        let path: String
        /// Nil where the file is deleted.
        let text: [UInt8]?
        let keepsTime: Bool

        var description: String { "\(text == nil ? "delete" : "write") \(path)\(keepsTime ? ", its clock set back" : "")" }

        func apply(to folder: String) throws {
            let path = folder + "/" + path
            guard let text else { return try Disk.remove(path) }
            let old = Disk.kind(of: path) == .file ? try Disk.identity(of: path) : nil
            try Disk.write(text, to: path)
            if keepsTime, let old { try Disk.setTime(of: path, as: old) }
        }
    }

    private var random: Numbers
    private var files: [String: [UInt8]]
    private var accepted: [String: [UInt8]]

    init(seed: UInt64, files: [String: [UInt8]]) {
        random = Numbers(state: seed)
        self.files = files
        accepted = files
    }

    mutating func accept() { accepted = files }

    /// The edits that lead back to what was accepted last.
    mutating func takeBack() -> [Edit] {
        let paths = Set(files.keys).union(accepted.keys).filter { files[$0] != accepted[$0] }
        files = accepted
        return paths.sorted().map { Edit(path: $0, text: accepted[$0], keepsTime: false) }
    }

    mutating func next() -> Edit {
        let known = files.keys.sorted()
        let number = random.below(100)
        let edit: Edit =
            switch random.below(17) {
            case 0: Edit(path: "Content/artifacts/tool-\(random.below(6)).md", text: artifact(number), keepsTime: false)
            case 1:
                Edit(
                    path: "Content/capabilities/maps.md", text: bytes("---\nname: Maps \(number % 3)\n---\nText \(number).\n"),
                    keepsTime: false)
            case 2:
                Edit(
                    path: "Content/pages/p\(number % 4).md", text: bytes("---\ntitle: P\(number)\n---\nBody.\n"), keepsTime: number % 2 == 0
                )
            case 3:
                Edit(
                    path: "Content/site.yml", text: bytes("title: Title \(number % 5)\npairs: {nearest: \(number % 4)}\n"), keepsTime: false
                )
            case 4: Edit(path: "Templates/partials/together.mustache", text: bytes("<p>\(number)</p>\n"), keepsTime: number % 2 == 0)
            case 5: Edit(path: "Templates/assets/style.css", text: bytes("p { margin: \(number)px }\n"), keepsTime: false)
            case 6: Edit(path: "Content/static/s\(number % 3).txt", text: bytes("\(number)\n"), keepsTime: number % 2 == 0)
            case 7: Edit(path: "Content/comparisons/tool-0-vs-tool-1.md", text: comparison(number), keepsTime: number % 2 == 0)
            case 8: copied(known.filter { $0.hasPrefix("Content/sources/") }, number)
            case 13, 14, 15, 16: scratched(known.filter { $0.hasPrefix("Content/") && !$0.contains("/static/") })
            // The same bytes again, and nothing that a reader would see.
            case 9, 10: same(known)
            default: deleted(known)
            }
        files[edit.path] = edit.text
        return edit
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func artifact(_ number: Int) -> [UInt8] {
        bytes(
            "---\nname: Tool \(number % 7)\nrank: \(number)\n---\nWords \(number).\n\n## Capabilities\n\n### One\n\nDoes \(number) things.\n"
        )
    }

    private func comparison(_ number: Int) -> [UInt8] {
        bytes("---\nleft: tool-0\nright: tool-\(number % 3)\nverdict: \(number)\n---\nOurs, \(number) times.\n")
    }

    private mutating func copied(_ texts: [String], _ number: Int) -> Edit {
        guard !texts.isEmpty else { return Edit(path: "Content/sources/empty.txt", text: [], keepsTime: false) }
        let text = String(decoding: files[texts[random.below(texts.count)]] ?? [], as: UTF8.self)
        return Edit(
            path: "Content/sources/\(number % 6).txt",
            text: bytes(text.replacing("Paid", with: "Free").replacing("drafts", with: "copies")),
            keepsTime: false)
    }

    /// A line with another figure, another word, twice, gone, or in another place.
    private mutating func scratched(_ known: [String]) -> Edit {
        let path = known[random.below(known.count)]
        var lines = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let place = random.below(lines.count)
        switch random.below(5) {
        case 0:
            lines[place] = String(lines[place].map { $0.isASCII ? $0.wholeNumberValue.map { Character("\(($0 + 1) % 10)") } ?? $0 : $0 })
        case 1: lines[place] += " Tool \(random.below(5))"
        case 2: lines.insert(lines[place], at: place)
        case 3: lines.remove(at: place)
        default: lines.swapAt(place, random.below(lines.count))
        }
        return Edit(path: path, text: bytes(lines.joined(separator: "\n")), keepsTime: false)
    }

    private mutating func same(_ known: [String]) -> Edit {
        let path = known[random.below(known.count)]
        return Edit(path: path, text: files[path], keepsTime: false)
    }

    private mutating func deleted(_ known: [String]) -> Edit {
        let spare = known.filter { $0 != "Content/site.yml" }
        guard spare.count > 6 else { return same(known) }
        return Edit(path: spare[random.below(spare.count)], text: nil, keepsTime: false)
    }
}

/// The same numbers on every machine, so that a failure comes back.
struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
