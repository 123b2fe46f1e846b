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
        let given = artifact.member(["name"])
        guard let name = given?.value, let words = text(given), !words.isEmpty else {
            report(.namelessRecord, artifact.range)
            return nil
        }
        readFacts(of: artifact, in: root)
        var capabilities: [CapabilityText] = []
        for item in list(root, "capabilities") ?? list(artifact, "capabilities") ?? [] {
            if let text = capability(item) { capabilities.append(text) }
        }
        return ArtifactRecord(
            file: contentPath, name: words, nameRange: file.range(name.range), slug: slug(artifact.member(["slug"])),
            aliases: texts(artifact, "aliases"), url: url(artifact.member(["homepage", "url", "repository"])),
            tags: texts(artifact, "categories") + texts(artifact, "tags"), facts: facts, checked: day(in: root, artifact),
            capabilities: capabilities)
    }

    /// - Parameter items: capabilities that all name the same artifact.
    mutating func record(ofCapabilities items: [RecordValue]) -> ArtifactRecord? {
        guard let first = items.first, let name = first["artifactName"], let words = name.text else { return nil }
        addText(.type, first.member(["artifactType"]), RecordWords.type)
        return ArtifactRecord(
            file: contentPath, name: words, nameRange: file.range(name.range), slug: slug(first.member(["artifactSlug"])),
            aliases: [], url: url(first.member(["artifactUrl"])), tags: [], facts: facts, checked: nil,
            capabilities: items.compactMap { capability($0) })
    }

    // MARK: Facts

    private mutating func readFacts(of artifact: RecordValue, in root: RecordValue) {
        addText(.type, artifact.member(["type"]), RecordWords.type)
        if let pricing = artifact.member(["pricing"]) ?? root.member(["pricing"]) { readPricing(pricing) }
        for (key, label) in [("status", "Status"), ("license", "License"), ("maintainer", "Maintainer"), ("repository", "Repository")] {
            addText(.further(label), artifact.member([key])) { $0 }
        }
        if let verified = artifact.member(["verified"]) { addScalar("Verified", verified) }
        let execution = object(root, "execution")
        for (key, label) in [("protocol", "Protocol"), ("auth_method", "Authentication")] {
            addText(.further(label), execution?.member([key])) { $0 }
        }
        for section in ["trust", "compliance"] {
            guard case .object(let members)? = object(root, section)?.content else { continue }
            for (key, _, value) in members where value.scalar != nil {
                addScalar(RecordWords.label(of: key, in: section), RecordMember(key: key, value: value))
            }
        }
    }

    private mutating func readPricing(_ pricing: RecordMember) {
        guard pricing.value.isObject else { return addText(.pricing, pricing, RecordWords.pricing, takes: "a text or an object") }
        if let model = pricing.value.member(["model"]) {
            addText(.pricing, model, RecordWords.pricing)
        } else if let free = pricing.value.member(["free"]) {
            switch free.value.content {
            case .bool(true): add(.pricing, .text("Free"), "Free", free.value)
            case .bool(false): break
            case .text, .list, .object: reportUnread(free, takes: "true or false")
            }
        }
        if let price = pricing.value.member(["starting_price"]), let text = text(price), CellReading.isGiven(text) {
            add(.startingPrice, .price(Price(reading: text)), text, price.value)
        }
    }

    private mutating func addText(
        _ key: FactKey, _ member: RecordMember?, _ worded: (String) -> String, takes expected: String = "a text"
    ) {
        guard let member, let text = text(member, takes: expected), CellReading.isGiven(text) else { return }
        add(key, .text(worded(text)), worded(text), member.value)
    }

    /// A text, a number or a truth value.
    private mutating func addScalar(_ label: String, _ member: RecordMember) {
        guard let text = member.value.scalar else { return reportUnread(member, takes: "true, false or a text") }
        if CellReading.isGiven(text) { add(.further(label), .text(text), text, member.value) }
    }

    private mutating func add(_ key: FactKey, _ value: FactValue, _ text: String, _ place: RecordValue) {
        facts.append(ReadFact(key: key, value: value, text: text, line: file.lineNumber(at: place.range.lowerBound)))
    }

    // MARK: Capabilities

    private mutating func capability(_ item: RecordValue) -> CapabilityText? {
        guard item.isObject else {
            reportUnread(RecordMember(key: "capabilities", value: item), takes: "objects")
            return nil
        }
        let named = item.member(["name", "title"])
        let described = item.member(["description"])
        let title = text(named).flatMap { $0.isEmpty ? nil : $0 }
        let description = text(described).flatMap { $0.isEmpty ? nil : $0 }
        guard let text = description ?? title else {
            report(.emptyCapability, item.range)
            return nil
        }
        // What is of another kind is reported as such.
        let isOfKind = described.map { $0.value.text != nil } ?? true
        if kind == .manifest, isOfKind, text.count < Self.descriptionLeast {
            report(.shortDescription(count: description?.count ?? 0, least: Self.descriptionLeast), (described?.value ?? item).range)
        }
        let place = (description == nil ? named : described)?.value ?? item
        let holders = [object(item, "conditions"), item].compactMap { $0 }
        let (bestFor, limitations) = (joined("best_for", in: holders), joined("limitations", in: holders))
        return CapabilityText(
            title: title, description: Prose(plain: text), unique: prose(item.member(["unique_aspect", "unique"])),
            versusAlternatives: prose(item.member(["versus_alternatives", "vs_alternatives"])), bestFor: bestFor,
            limitations: limitations, requires: joined("requires", in: holders), line: firstLine(of: place))
    }

    /// Where the text of a value begins: below its mark, where YAML writes it as a block (`>-`, `|`).
    private func firstLine(of value: RecordValue) -> Int {
        var place = value.range.lowerBound
        guard value.range.contains(place), file.bytes[place] == UInt8(ascii: "|") || file.bytes[place] == UInt8(ascii: ">") else {
            return file.lineNumber(at: place)
        }
        while place < value.range.upperBound, file.bytes[place] != UInt8(ascii: "\n"), file.bytes[place] != UInt8(ascii: "\r") {
            place += 1
        }
        while place < value.range.upperBound, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[place]) { place += 1 }
        return file.lineNumber(at: min(place, value.range.upperBound - 1))
    }

    private mutating func joined(_ name: String, in holders: [RecordValue]) -> Prose? {
        let parts = holders.flatMap { texts($0, name) }
        return parts.isEmpty ? nil : Prose(plain: parts.joined(separator: "; "))
    }

    private mutating func prose(_ member: RecordMember?) -> Prose? {
        text(member).flatMap { CellReading.isGiven($0) ? Prose(plain: $0) : nil }
    }

    // MARK: Values by their kind

    /// nil for a key that is not there, and for a value of another kind, which is reported.
    private mutating func text(_ member: RecordMember?, takes expected: String = "a text") -> String? {
        guard let member else { return nil }
        if let text = member.value.text { return text }
        reportUnread(member, takes: expected)
        return nil
    }

    /// A list of texts, or a text standing for a list of one; empty ones are left out.
    private mutating func texts(_ object: RecordValue, _ name: String) -> [String] {
        guard let member = object.member([name]) else { return [] }
        let items: [RecordValue]
        if case .list(let elements) = member.value.content { items = elements } else { items = [member.value] }
        return items.compactMap { item in
            text(RecordMember(key: member.key, value: item), takes: "texts").flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private mutating func list(_ object: RecordValue, _ name: String) -> [RecordValue]? {
        guard let member = object.member([name]) else { return nil }
        if case .list(let items) = member.value.content { return items }
        reportUnread(member, takes: "a list")
        return nil
    }

    private mutating func object(_ object: RecordValue, _ name: String) -> RecordValue? {
        guard let member = object.member([name]) else { return nil }
        if member.value.isObject { return member.value }
        reportUnread(member, takes: "an object")
        return nil
    }

    private mutating func reportUnread(_ member: RecordMember, takes expected: String) {
        report(.unreadField(key: member.key, expected: expected, found: member.value.words), member.value.range)
    }

    // MARK: Addresses, days, slips

    private mutating func slug(_ member: RecordMember?) -> Slug? {
        guard let member, let text = text(member), CellReading.isGiven(text) else { return nil }
        if let slug = Slug(text) { return slug }
        // `owner--repository` and `tool_name` are identifiers of the site that a passport comes from, and no slips.
        let isForeign = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
        if isForeign { return nil }
        reportUnread(member, takes: "lower-case letters, digits and single hyphens")
        return nil
    }

    private mutating func url(_ member: RecordMember?) -> String? {
        guard let member, let text = text(member), CellReading.isGiven(text) else { return nil }
        let lower = text.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text }
        report(.notWebAddress(text, key: member.key), member.value.range)
        return nil
    }

    /// The first full date among the keys that say when; `2026-05` and a version such as `1.0` are none, and no fault.
    private mutating func day(in root: RecordValue, _ artifact: RecordValue) -> CalendarDate? {
        for object in [root, artifact] {
            for key in ["checked", "updated", "updated_at", "date", "version"] {
                guard let member = object.member([key]) else { continue }
                let mayBeOther = key == "version"
                guard let text = mayBeOther ? member.value.text : text(member), CellReading.isGiven(text) else { continue }
                let isDay = text.count == 10 || ["T", " "].contains(text.dropFirst(10).first)
                if isDay, let day = CalendarDate(String(text.prefix(10))) { return day }
                if !mayBeOther && !Self.isMonth(text) || MarkupFault.noSuchDay(writtenAs: text) != nil {
                    reportUnread(member, takes: "a date such as 2026-03-31")
                }
            }
        }
        return nil
    }

    /// `2026` or `2026-05`: less than a day, but a time.
    private static func isMonth(_ text: String) -> Bool {
        [4, 7].contains(text.utf8.count) && CalendarDate(String((text + "-01-01").prefix(10))) != nil
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
