import Diagnostics
import Reading

/// Which canonical capability each statement belongs to.
///
/// The statements are grouped by what they say; a group whose statements speak of an authored capability
/// takes its name; pins, `includes` and `excludes` decide over both.
struct CapabilityAssignment: Sendable {
    /// For each statement, the index of its capability and how sure that is.
    private(set) var capability: [Int] = []
    private(set) var confidence: [Double] = []
    private(set) var capabilities: [Capability] = []

    /// - Parameters:
    ///   - files: by slug.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    ///   - kept: the grouping of a former graph; gets that of this one. The result does not depend on it.
    init(
        of gathering: ArtifactGathering, files: [CapabilityFile], vectors: [[Float]?], jobs: Int, keeping kept: inout Grouping?,
        reporting diagnostics: inout DiagnosticList
    ) {
        let (entries, artifacts) = (gathering.statements, gathering.slugs)
        let vocabulary = Vocabulary(files)
        let pins = Self.pins(of: entries, vocabulary: vocabulary, files: files, artifacts: artifacts, reporting: &diagnostics)
        let grouping = Grouping(
            entries, words: gathering.words, vectors: vectors,
            taken: TakenNames(by: files, artifacts: artifacts), jobs: jobs, former: kept)
        kept = grouping

        var authored = [[Int]](repeating: [], count: files.count)
        var sure = [Double](repeating: 1, count: entries.count)
        var derived: [DerivedGroup] = []
        for group in grouping.groups {
            let free = group.members.filter { pins.included[$0] == nil }
            let index = Self.authoredCapability(for: free, in: entries, vocabulary: vocabulary)
            var (inside, outside) = ([Int](), [Int]())
            for statement in free {
                let own = Self.ownMatch(of: entries[statement].text, beside: index, vocabulary: vocabulary)
                if let own, !pins.excluded.contains([own, statement]) {
                    sure[statement] = grouping.confidence[statement]
                    authored[own].append(statement)
                } else if index.map({ pins.excluded.contains([$0, statement]) }) ?? true {
                    outside.append(statement)
                } else {
                    inside.append(statement)
                }
            }
            for statement in inside { sure[statement] = grouping.confidence[statement] }
            if let index { authored[index] += inside }
            if !outside.isEmpty { derived.append(DerivedGroup(name: group.name, isDerived: group.isDerived, members: outside)) }
        }
        for (statement, index) in pins.included.sorted(by: { $0.key < $1.key }) { authored[index].append(statement) }
        for statement in derived.lazy.flatMap(\.members) { sure[statement] = grouping.confidence[statement] }

        self.init(
            entries: entries, files: files, parents: Self.parents(of: files, vocabulary: vocabulary, reporting: &diagnostics),
            authored: authored, derived: derived, confidence: sure)
    }

    /// Statements that no authored capability took, with the name their group was given.
    private struct DerivedGroup {
        let name: String
        let isDerived: Bool
        let members: [Int]
    }

    /// Orders all capabilities by slug and numbers them.
    private init(
        entries: [StatementPool.Entry], files: [CapabilityFile], parents: [Int?], authored: [[Int]], derived: [DerivedGroup],
        confidence: [Double]
    ) {
        struct Draft {
            let slug: Slug
            let name: String
            let isDerived: Bool
            let file: Int?
            let members: [Int]
        }
        var drafts = files.indices.map {
            Draft(slug: files[$0].slug, name: files[$0].name, isDerived: false, file: $0, members: authored[$0].sorted())
        }
        var taken = Set(files.map(\.slug))
        var names = Set(files.map { $0.name.lowercased() })
        for group in derived.sorted(by: { ($0.name, $0.members.first ?? 0) < ($1.name, $1.members.first ?? 0) }) {
            // Part of a group whose rest an authored capability took may stand beside a name that is taken.
            var name = group.name
            var number = 2
            while !names.insert(name.lowercased()).inserted {
                name = "\(group.name) (\(number))"
                number += 1
            }
            var slug = Slug(of: name)
            let own = slug
            var seed = group.members.first.map { entries[$0].text.description.plain } ?? name
            while taken.contains(slug) {
                slug = own.distinguished(by: seed)
                // Another of the same name may say the same: its place in the list tells it apart.
                seed += "\n"
            }
            taken.insert(slug)
            drafts.append(
                Draft(slug: slug, name: name, isDerived: group.isDerived, file: nil, members: group.members.sorted()))
        }
        drafts.sort { $0.slug < $1.slug }
        var positions = [Int](repeating: 0, count: files.count)
        for (position, draft) in drafts.enumerated() {
            if let file = draft.file { positions[file] = position }
        }
        capability = [Int](repeating: 0, count: entries.count)
        for (position, draft) in drafts.enumerated() {
            for member in draft.members { capability[member] = position }
        }
        self.confidence = confidence
        capabilities = drafts.map { draft in
            let file = draft.file.map { files[$0] }
            let parent = draft.file.flatMap { parents[$0] }.map { positions[$0] }
            let owners = draft.members.map { entries[$0].artifact }
            return Capability(
                slug: draft.slug, name: draft.name, isDerived: draft.isDerived, isAuthored: file != nil, aliases: file?.aliases ?? [],
                parent: parent,
                explanation: file?.explanation, statements: draft.members, artifacts: Set(owners).sorted())
        }
    }

    // MARK: Authored capabilities

    /// The authored capability that a statement speaks of so plainly that it goes there, wherever its group goes.
    ///
    /// - Parameter index: where its group goes. From a group that goes nowhere only a title that is a name leads away.
    private static func ownMatch(of text: CapabilityText, beside index: Int?, vocabulary: Vocabulary) -> Int? {
        guard !vocabulary.isEmpty, let match = vocabulary.match(title: text.title, description: text.description.plain),
            match.index != index
        else { return nil }
        return match.score >= (index == nil ? Vocabulary.scoreOfName : Vocabulary.scoreNeeded + 1) ? match.index : nil
    }

    /// The authored capability that a group's statements speak of most, by summed scores.
    ///
    /// Half of the group's statements, and one at least, must speak of it: one word in one text moves nobody else.
    private static func authoredCapability(for cluster: [Int], in entries: [StatementPool.Entry], vocabulary: Vocabulary) -> Int? {
        guard !vocabulary.isEmpty else { return nil }
        var votes: [Int: (statements: Int, score: Int)] = [:]
        for statement in cluster {
            let text = entries[statement].text
            guard let match = vocabulary.match(title: text.title, description: text.description.plain) else { continue }
            votes[match.index, default: (0, 0)].statements += 1
            votes[match.index, default: (0, 0)].score += match.score
        }
        return votes.filter { $0.value.statements * 2 >= cluster.count }
            .max { ($0.value.score, -$0.key) < ($1.value.score, -$1.key) }?.key
    }

    private struct Pins {
        /// Statement → authored capability.
        var included: [Int: Int] = [:]
        /// Pairs of authored capability and statement.
        var excluded: Set<[Int]> = []
    }

    private static func pins(
        of entries: [StatementPool.Entry], vocabulary: Vocabulary, files: [CapabilityFile], artifacts: [Slug],
        reporting diagnostics: inout DiagnosticList
    ) -> Pins {
        var pins = Pins()
        var places: [Int: String] = [:]
        for (index, entry) in entries.enumerated() {
            guard let pin = entry.text.pin else { continue }
            guard let capability = vocabulary.index(of: pin.slug) else {
                let nearest = nearestName(to: pin.slug.description, among: files.map(\.slug.description))
                diagnostics.report(CapabilityFault.unknownCapability(pin.slug.description, nearest: nearest), at: pin.range)
                continue
            }
            pins.included[index] = capability
            places[index] = "\(pin.range.file):\(pin.range.line)"
        }
        if files.allSatisfy({ $0.includes.isEmpty && $0.excludes.isEmpty }) { return pins }
        let indexBySlug = Dictionary(uniqueKeysWithValues: artifacts.enumerated().map { ($1, $0) })
        let owned = Dictionary(grouping: entries.indices) { entries[$0].artifact }
        for (capability, file) in files.enumerated() {
            for (reference, isIncluded) in file.includes.map({ ($0, true) }) + file.excludes.map({ ($0, false) }) {
                guard let artifact = indexBySlug[reference.artifact] else {
                    let nearest = nearestName(to: reference.artifact.description, among: artifacts.map(\.description))
                    diagnostics.report(
                        CapabilityFault.unknownArtifact(reference.artifact.description, nearest: nearest), at: reference.range)
                    continue
                }
                let found = (owned[artifact] ?? []).filter {
                    entries[$0].text.description.plain.hasPrefix(reference.opening)
                        || entries[$0].text.title?.hasPrefix(reference.opening) == true
                }
                if found.isEmpty {
                    diagnostics.report(
                        CapabilityFault.noSuchStatement(artifact: reference.artifact, opening: reference.opening),
                        at: reference.range)
                }
                for statement in found {
                    if !isIncluded {
                        pins.excluded.insert([capability, statement])
                    } else if let other = pins.included[statement], other != capability {
                        diagnostics.report(
                            CapabilityFault.pinnedTwice(other: places[statement] ?? ""), at: reference.range)
                    } else {
                        pins.included[statement] = capability
                        places[statement] = "\(reference.range.file):\(reference.range.line)"
                    }
                }
            }
        }
        return pins
    }

    private static func parents(
        of files: [CapabilityFile], vocabulary: Vocabulary, reporting diagnostics: inout DiagnosticList
    ) -> [Int?] {
        var parents = files.map { file -> Int? in
            guard let parent = file.parent else { return nil }
            if let index = vocabulary.index(of: parent) { return index }
            let nearest = nearestName(to: parent.description, among: files.map(\.slug.description))
            diagnostics.report(
                CapabilityFault.unknownCapability(parent.description, nearest: nearest), at: file.parentRange ?? file.nameRange)
            return nil
        }
        for index in files.indices {
            var ancestor = parents[index]
            for _ in files.indices where ancestor != nil && ancestor != index { ancestor = ancestor.flatMap { parents[$0] } }
            if ancestor == index {
                diagnostics.report(
                    CapabilityFault.parentCycle(files[index].slug.description), at: files[index].parentRange ?? files[index].nameRange)
                parents[index] = nil
            }
        }
        return parents
    }
}
