import Diagnostics
import Markup

/// Understands the fields that passports and manifests share.
///
/// - Faults: a value of the wrong kind is reported and left out; `nil` for an artifact without a name.
struct ArtifactRecordReader {
    enum Kind {
        /// Made by a machine: what is not read is ignored.
        case passport
        /// Written by hand: a likely slip is noted.
        case manifest
    }

    let file: SourceFile
    let contentPath: String
    let labels: TableLabels
    let kind: Kind
    private(set) var diagnostics = DiagnosticList()
    private var facts: [ReadFact] = []

    /// A manifest's capability is described in at least so many characters.
    static let descriptionLeast = 100

    init(file: SourceFile, contentPath: String, labels: TableLabels, kind: Kind) {
        self.file = file
        self.contentPath = contentPath
        self.labels = labels
        self.kind = kind
    }

    /// - Parameter root: has the key `artifact`.
    mutating func record(of root: RecordValue) -> ArtifactRecord? {
        guard let artifact = root["artifact"], artifact.isObject else {
            report(.notRecord, root.range)
            return nil
        }
        noteSlips(in: root, artifact)
        guard let name = artifact["name"], let words = name.scalar, !words.isEmpty else {
            report(.namelessRecord, artifact.range)
            return nil
        }
        readFacts(of: artifact, in: root)
        var capabilities: [CapabilityText] = []
        for item in list(root, "capabilities") ?? list(artifact, "capabilities") ?? [] {
            if let text = capability(item) { capabilities.append(text) }
        }
        return ArtifactRecord(
            file: contentPath, name: words, nameRange: file.range(name.range),
            slug: artifact["slug"]?.scalar.flatMap { Slug($0) }, aliases: texts(artifact, "aliases"),
            url: url(artifact["homepage"] ?? artifact["url"] ?? artifact["repository"]),
            tags: texts(artifact, "categories") + texts(artifact, "tags"), facts: facts, checked: day(in: root, artifact),
            capabilities: capabilities)
    }

    /// - Parameter items: capabilities that all name the same artifact.
    mutating func record(ofCapabilities items: [RecordValue]) -> ArtifactRecord? {
        guard let first = items.first, let name = first["artifactName"], let words = name.scalar else { return nil }
        if let type = first["artifactType"] { addText(.type, type, RecordWords.type) }
        let address = first["artifactUrl"]
        return ArtifactRecord(
            file: contentPath, name: words, nameRange: file.range(name.range), slug: first["artifactSlug"]?.scalar.flatMap { Slug($0) },
            aliases: [], url: url(address), tags: [], facts: facts, checked: nil, capabilities: items.compactMap { capability($0) })
    }

    // MARK: Facts

    private mutating func readFacts(of artifact: RecordValue, in root: RecordValue) {
        if let type = artifact["type"] { addText(.type, type, RecordWords.type) }
        let pricing = artifact["pricing"] ?? root["pricing"]
        if let pricing, pricing.scalar != nil {
            addText(.pricing, pricing, RecordWords.pricing)
        } else if let pricing {
            if let model = pricing["model"] {
                addText(.pricing, model, RecordWords.pricing)
            } else if let free = pricing["free"], case .bool(true) = free.content {
                add(.pricing, .text("Free"), "Free", free)
            }
            if let price = pricing["starting_price"], let text = given(price, "starting_price") {
                add(.startingPrice, .price(Price(reading: text)), text, price)
            }
        }
        for (key, label) in [
            ("status", "Status"), ("verified", "Verified"), ("license", "License"), ("maintainer", "Maintainer"),
            ("repository", "Repository"),
        ] {
            if let value = artifact[key] { addText(.further(label), value) { $0 } }
        }
        for (key, label) in [("protocol", "Protocol"), ("auth_method", "Authentication")] {
            if let value = root["execution"]?[key] { addText(.further(label), value) { $0 } }
        }
        for section in ["trust", "compliance"] {
            guard case .object(let members)? = root[section]?.content else { continue }
            for (key, _, value) in members where value.scalar != nil {
                addText(.further(RecordWords.label(of: key, in: section)), value) { $0 }
            }
        }
    }

    private mutating func addText(_ key: FactKey, _ value: RecordValue, _ worded: (String) -> String?) {
        let name =
            switch key {
            case .further(let label): label
            default: key == .type ? "type" : "pricing"
            }
        guard let text = given(value, name), let words = worded(text) else { return }
        add(key, .text(words), words, value)
    }

    private mutating func add(_ key: FactKey, _ value: FactValue, _ text: String, _ place: RecordValue) {
        facts.append(ReadFact(key: key, value: value, text: text, line: file.lineNumber(at: place.range.lowerBound)))
    }

    /// A scalar that says something: not empty, no dash, not `unknown`.
    private mutating func given(_ value: RecordValue, _ key: String) -> String? {
        guard let text = value.scalar else {
            report(.unreadField(key: key, expected: "a text", found: value.words), value.range)
            return nil
        }
        return CellReading.isGiven(text) ? text : nil
    }

    // MARK: Capabilities

    private mutating func capability(_ item: RecordValue) -> CapabilityText? {
        let title = item["name", "title"]?.scalar.flatMap { $0.isEmpty ? nil : $0 }
        let described = item["description"]
        let description = described?.scalar.flatMap { $0.isEmpty ? nil : $0 }
        guard let text = description ?? title else {
            report(.emptyCapability, item.range)
            return nil
        }
        if kind == .manifest, text.count < Self.descriptionLeast {
            report(.shortDescription(count: description?.count ?? 0, least: Self.descriptionLeast), (described ?? item).range)
        }
        let place = description == nil ? item["name", "title"] : described
        let conditions = item["conditions"]
        func joined(_ name: String) -> Prose? {
            let texts = texts(conditions ?? item, name) + (conditions == nil ? [] : texts(item, name))
            return texts.isEmpty ? nil : Prose(plain: texts.joined(separator: "; "))
        }
        return CapabilityText(
            title: title, description: Prose(plain: text),
            unique: prose(item["unique_aspect", "unique"]),
            versusAlternatives: prose(item["versus_alternatives", "vs_alternatives"]), bestFor: joined("best_for"),
            limitations: joined("limitations"), requires: joined("requires"),
            line: file.lineNumber(at: (place ?? item).range.lowerBound))
    }

    private func prose(_ value: RecordValue?) -> Prose? {
        value?.scalar.flatMap { CellReading.isGiven($0) ? Prose(plain: $0) : nil }
    }

    /// A list of texts, or a text standing for a list of one; anything else in it is not read.
    private func texts(_ object: RecordValue, _ name: String) -> [String] {
        guard let value = object[name] else { return [] }
        let items: [RecordValue]
        if case .list(let elements) = value.content { items = elements } else { items = [value] }
        return items.compactMap { $0.scalar.flatMap { $0.isEmpty ? nil : $0 } }
    }

    private mutating func list(_ object: RecordValue, _ name: String) -> [RecordValue]? {
        guard let value = object[name] else { return nil }
        if case .list(let items) = value.content { return items }
        report(.unreadField(key: name, expected: "a list", found: value.words), value.range)
        return nil
    }

    // MARK: Addresses, days, slips

    private mutating func url(_ value: RecordValue?) -> String? {
        guard let value, let text = value.scalar, !text.isEmpty else { return nil }
        let lower = text.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text }
        report(.notWebAddress(text, key: "url"), value.range)
        return nil
    }

    /// The first full date among the keys that say when; `2026-05` is none.
    private func day(in root: RecordValue, _ artifact: RecordValue) -> CalendarDate? {
        for object in [root, artifact] {
            for key in ["checked", "updated", "updated_at", "date", "version"] {
                guard let text = object[key]?.scalar else { continue }
                let head = String(text.prefix(10))
                if text.count == 10 || text.dropFirst(10).first == "T", let day = CalendarDate(head) { return day }
            }
        }
        return nil
    }

    private mutating func noteSlips(in root: RecordValue, _ artifact: RecordValue) {
        guard kind == .manifest else { return }
        for (object, known) in [(root, RecordWords.rootKeys), (artifact, RecordWords.artifactKeys)] {
            guard case .object(let members) = object.content else { continue }
            for (key, range, _) in members where !known.contains(where: { RecordValue.folded($0) == RecordValue.folded(key) }) {
                guard let nearest = nearestName(to: key, among: known) else { continue }
                report(.unknownField(key, nearest: nearest), range)
            }
        }
    }

    private mutating func report(_ fault: ReadingFault, _ range: Range<Int>) {
        diagnostics.report(fault, at: file.range(range))
    }
}
