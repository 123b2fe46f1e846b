import Diagnostics
import Reading

/// Which names mean which artifact.
///
/// A name belongs to the artifact that an edited file gives it to (by name, alias or slug); else to the
/// artifact with the same name, whatever its spaces and capitals; else to the one with the same slug, if the
/// two differ in nothing that tells things apart. `C++` and `C#` share the slug `c` and stay two.
struct ArtifactRegistry {
    private(set) var slugs: [Slug] = []
    private var names: [String] = []
    private var indexByKey: [String: Int] = [:]
    private var indexBySlug: [Slug: Int] = [:]
    /// By the slug that a name would have alone: every artifact whose name has it.
    private var sharers: [Slug: [Int]] = [:]

    /// Keys of names that some text compares with another of the same slug: they are told apart by all their letters.
    private var apart: Set<String> = []

    /// Enters edited files: all their names first, so that a name is never taken by another's alias.
    /// - Returns: the artifact of each.
    mutating func add(_ files: [ArtifactFile], reporting diagnostics: inout DiagnosticList) -> [Int] {
        let indices = files.map { append(slug: $0.slug, name: $0.name) }
        for (file, index) in zip(files, indices) { claim(file.name, for: index, at: file.nameRange, isAlias: false, &diagnostics) }
        for (file, index) in zip(files, indices) {
            for (alias, range) in zip(file.aliases, file.aliasRanges) { claim(alias, for: index, at: range, isAlias: true, &diagnostics) }
        }
        return indices
    }

    private mutating func claim(
        _ name: String, for index: Int, at range: SourceRange, isAlias: Bool, _ diagnostics: inout DiagnosticList
    ) {
        let key = Self.key(of: name)
        if let owner = indexByKey[key], owner != index {
            diagnostics.report(CapabilityFault.repeatedAlias(name, artifact: slugs[owner], isAlias: isAlias), at: range)
        } else {
            indexByKey[key] = index
        }
    }

    /// The artifact that a source text's name means, made new when no known one fits.
    mutating func index(of name: String, at range: @autoclosure () -> SourceRange, reporting diagnostics: inout DiagnosticList)
        -> Int
    {
        let key = Self.key(of: name)
        if let known = indexByKey[key] { return known }
        let own = Slug(of: name)
        var slug = own
        let known = sharers[own] ?? []
        let marks = tellsApart(key)
        if let other = known.first(where: { tellsApart(Self.key(of: names[$0])) == marks }) {
            diagnostics.report(CapabilityFault.spellings(name, other: names[other]), at: range())
            indexByKey[key] = other
            return other
        }
        if let other = known.first {
            while indexBySlug[slug] != nil { slug = own.distinguished(by: slug == own ? name : "\(slug) \(name)") }
            diagnostics.report(CapabilityFault.sharedSlug(own, name: name, other: names[other], given: slug), at: range())
        }
        let index = append(slug: slug, name: name)
        if slug != own { sharers[own, default: []].append(index) }
        indexByKey[key] = index
        return index
    }

    /// Takes note of the names that one text compares although they have one slug, such as `Kestrel ♀` and `Kestrel ♂`: they are two.
    mutating func keepApart(_ pairs: some Sequence<(String, String)>) {
        var slugs: [String: Slug] = [:]
        func slug(_ name: String) -> Slug {
            if let known = slugs[name] { return known }
            let slug = Slug(of: name)
            slugs[name] = slug
            return slug
        }
        for (left, right) in pairs where slug(left) == slug(right) {
            let keys = [Self.key(of: left), Self.key(of: right)]
            // Those that signs tell apart have other spellings, which must find them.
            if keys[0] != keys[1], tellsApart(keys[0]) == tellsApart(keys[1]) { apart.formUnion(keys) }
        }
    }

    func index(of slug: Slug) -> Int? { indexBySlug[slug] }

    /// The artifact that a passport or manifest is about: by name, by alias, by its slug; else a new one.
    mutating func index(of record: ArtifactRecord, reporting diagnostics: inout DiagnosticList) -> Int {
        let keys = ([record.name] + record.aliases).map(Self.key)
        let index: Int
        if let known = keys.compactMap({ indexByKey[$0] }).first ?? record.slug.flatMap({ indexBySlug[$0] }) {
            index = known
        } else if let slug = record.slug {
            index = append(slug: slug, name: record.name)
        } else {
            index = self.index(of: record.name, at: record.nameRange, reporting: &diagnostics)
        }
        // A name that is somebody else's stays theirs.
        for key in keys where indexByKey[key] == nil { indexByKey[key] = index }
        return index
    }

    private mutating func append(slug: Slug, name: String) -> Int {
        slugs.append(slug)
        names.append(name)
        indexBySlug[slug] = slugs.count - 1
        sharers[slug, default: []].append(slugs.count - 1)
        return slugs.count - 1
    }

    /// A name without the differences of typing: case, and the width of spaces.
    private static func key(of name: String) -> String {
        let folded = name.lowercased()
        if hasPlainSpaces(folded) { return folded }
        return folded.split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Whether a name is of ASCII, with single spaces between its words: most are.
    private static func hasPlainSpaces(_ name: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in name.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != before || byte != UInt8(ascii: " ") else { return false }
            before = byte
        }
        return before != UInt8(ascii: " ")
    }

    /// What of a name tells things apart although a slug drops it: signs such as `+` and `#`, and letters
    /// that have no Latin form.
    private func tellsApart(_ key: String) -> [Unicode.Scalar] {
        if apart.contains(key) { return Array(key.unicodeScalars) }
        return key.unicodeScalars.filter { scalar in
            if scalar.isASCII { return "+#*!%&$=<>^~|\\".unicodeScalars.contains(scalar) }
            return Slug(of: String(scalar)).description.hasPrefix("x-") && scalar.properties.isAlphabetic
        }
    }
}
