import Diagnostics
import Markup

extension SiteSettings {
    /// Reads `Content/site.yml`.
    init(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        self.init()
        let front = FrontMatter(wholeOf: file, reporting: &diagnostics)
        let read = front.read(reporting: &diagnostics) { reader in Self.settings(&reader) }
        if let read { self = read }
    }

    /// The settings of the project in a folder; the usual ones when it has none that can be read.
    package init(of project: String) {
        let path = SourceTree.contentFolder + "site.yml"
        do throws(ReadingError) {
            var ignored = DiagnosticList()
            self.init(of: SourceFile(path: path, bytes: try FileReading.bytes(of: project + "/" + path)), reporting: &ignored)
        } catch {
            self.init()
        }
    }

    private enum Direction: String, CaseIterable {
        case ltr, rtl
    }

    private static func settings(_ reader: inout MappingReader) -> SiteSettings {
        var settings = SiteSettings()
        if let title = reader.text("title")?.value { settings.title = title }
        settings.description = reader.text("description")?.value
        if let url = reader.text("baseURL") {
            if let checked = Self.baseURL(url.value) {
                settings.baseURL = checked
            } else {
                reader.report(ReadingFault.badBaseURL(url.value), at: url.range)
            }
        }
        if let language = reader.text("language") {
            if let tag = languageTag(language.value) {
                settings.language = tag
            } else {
                reader.report(ReadingFault.badLanguage(language.value), at: language.range)
            }
        }
        if ["ar", "fa", "he", "ur", "yi"].contains(primarySubtag(of: settings.language)) { settings.direction = "rtl" }
        if let direction = reader.choice("direction", of: Direction.self)?.value { settings.direction = direction.rawValue }
        settings.labels = labels(&reader)
        reader.mapping("itemLabel") { reader in
            if let one = reader.text("one")?.value { settings.itemLabel.one = one }
            if let many = reader.text("many")?.value { settings.itemLabel.many = many }
        }
        reader.mapping("pairs") { reader in
            if let sources = reader.bool("sources")?.value { settings.pairs.sources = sources }
            if let curated = reader.bool("curated")?.value { settings.pairs.curated = curated }
            if let nearest = Self.count("nearest", &reader) { settings.pairs.nearest = nearest }
        }
        reader.mapping("indexing") { reader in
            if let aligned = Self.count("minimumAligned", &reader) { settings.indexing.minimumAligned = aligned }
            if let unique = reader.number("minimumUnique") {
                if (0...1).contains(unique.value) {
                    settings.indexing.minimumUnique = unique.value
                } else {
                    let fault = ReadingFault.outOfRange(label: "minimumUnique", text: numberText(unique.value), max: 1)
                    reader.report(fault, at: unique.range)
                }
            }
        }
        settings.navigation = reader.list("navigation") { reader -> NavigationItem? in
            let label = reader.requiredText("label")?.value
            let url = reader.requiredText("url")
            if let url, MarkdownLink.isUnsafe(url.value, asImage: false) {
                reader.report(ReadingFault.unsafeAddress(url.value), at: url.range)
                return nil
            }
            guard let label, let url else { return nil }
            return NavigationItem(label: label, url: url.value, range: reader.place(at: url.range))
        }.compactMap { $0 }
        settings.licence = reader.text("licence")?.value
        if let feed = reader.bool("feed")?.value { settings.hasFeed = feed }
        if let robots = reader.bool("robots")?.value { settings.allowsRobots = robots }
        if let twins = reader.bool("twins")?.value { settings.hasTwins = twins }
        if let budgets = reader.mapping("budgets", { SizeBudgets(&$0) }) { settings.budgets = budgets }
        return settings
    }

    private static func count(_ key: String, _ reader: inout MappingReader) -> Int? {
        guard let number = reader.integer(key) else { return nil }
        if number.value >= 0 { return number.value }
        reader.report(ReadingFault.outOfRange(label: key, text: String(number.value), max: nil), at: number.range)
        return nil
    }

    private static func labels(_ reader: inout MappingReader) -> TableLabels {
        let usual = TableLabels()
        let rank = reader.mapping("rank") { reader in
            (label: reader.text("label")?.value, max: Self.positive("max", &reader))
        }
        let hasScores = reader.place(of: "scores") != nil
        var keys: Set<String> = []
        let scores = reader.list("scores") { reader -> TableLabels.Score? in
            let key = reader.requiredText("key").flatMap { key -> String? in
                if keys.insert(key.value).inserted { return key.value }
                reader.report(ReadingFault.repeatedScore(key.value), at: key.range)
                return nil
            }
            let label = reader.text("label")?.value
            let max = Self.positive("max", &reader)
            return key.map { TableLabels.Score(key: $0, label: label ?? $0, max: max) }
        }.compactMap { $0 }
        return TableLabels(
            rankLabel: rank?.label ?? usual.rankLabel, rankMax: rank?.max ?? usual.rankMax,
            scores: hasScores ? scores : usual.scores)
    }

    private static func positive(_ key: String, _ reader: inout MappingReader) -> Double? {
        guard let number = reader.number(key) else { return nil }
        if number.value > 0, number.value.isFinite { return number.value }
        reader.report(ReadingFault.notPositive(label: key, text: numberText(number.value)), at: number.range)
        return nil
    }

    /// An address that begins with http:// or https://, with a slash at its end; nil for any other text.
    package static func baseURL(_ text: String) -> String? {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        guard let first = rest.first, first != "/", !rest.contains(where: { $0.isWhitespace || "?#\"<>".contains($0) }) else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }
}
