import Diagnostics
import Markup

/// Reads `Content/artifacts/SLUG.md`.
struct ArtifactFileReader {
    let labels: TableLabels
    let dates: ContentDates

    /// - Returns: nil for what is not to be published, and when nothing says what it is about.
    func artifact(
        in file: SourceFile, contentPath: String, slug: Slug, links: inout [WrittenLink], reporting diagnostics: inout DiagnosticList
    ) -> ArtifactFile? {
        let front = FrontMatter(of: file, reporting: &diagnostics)
        let document = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
        let resolver = ContentLinks(file: contentPath, route: "/artifacts/\(slug)/", root: "../../")
        links += document.links.compactMap { link in resolver.written(link, in: file) }
        let body = ArtifactBody(of: document, in: file, links: resolver, reporting: &diagnostics)
        let head = front.read(reporting: &diagnostics) { reader in read(&reader, in: file) }
        guard let head, head.isPublished, let name = head.name else { return nil }
        return ArtifactFile(
            slug: slug, file: contentPath, name: name.value.onOneLine, nameRange: file.range(name.range), url: head.url,
            aliases: head.aliases.map(\.value), aliasRanges: head.aliases.map { file.range($0.range) }, tags: head.tags, facts: head.facts,
            checked: head.checked, sources: head.sources,
            introduction: body.introduction, capabilities: body.capabilities)
    }

    private struct Head {
        var isPublished: Bool
        var name: Located<String>?
        var url: String?
        var aliases: [Located<String>]
        var tags: [String]
        var facts: [ReadFact]
        var checked: CalendarDate?
        var sources: [String]
    }

    private func read(_ reader: inout MappingReader, in file: SourceFile) -> Head {
        var facts: [ReadFact] = []
        func add(_ key: FactKey, _ value: FactValue, _ text: String, at range: Range<Int>) {
            facts.append(ReadFact(key: key, value: value, text: text, line: file.lineNumber(at: range.lowerBound)))
        }
        let name = reader.requiredText("name")
        if let name, let fault = NameRules.fault(of: name.value) { reader.report(fault, at: name.range) }
        if let type = reader.text("type"), CellReading.isGiven(type.value) { add(.type, .text(type.value), type.value, at: type.range) }
        if let rank = reader.number("rank") {
            if (0...labels.rankMax).contains(rank.value) {
                let value = Rank(value: rank.value, max: labels.rankMax)
                add(.rank, .rank(value), "\(numberText(rank.value))/\(numberText(labels.rankMax))", at: rank.range)
            } else {
                let fault = ReadingFault.outOfRange(label: "rank", text: numberText(rank.value), max: labels.rankMax)
                reader.report(fault, at: rank.range)
            }
        }
        for (key, number) in reader.numberEntries("scores") {
            guard let score = labels.scores.first(where: { $0.key == key.value }) else {
                let nearest = nearestName(to: key.value, among: labels.scores.map(\.key))
                let fault = ReadingFault.unknownScore(key.value, nearest: nearest, known: labels.scores.map(\.key))
                reader.report(fault, at: key.range)
                continue
            }
            let max = score.max ?? 100
            guard (0...max).contains(number.value) else {
                reader.report(ReadingFault.outOfRange(label: key.value, text: numberText(number.value), max: max), at: number.range)
                continue
            }
            add(.score(score.key), .number(number.value), numberText(number.value), at: number.range)
        }
        if let pricing = reader.text("pricing"), CellReading.isGiven(pricing.value) {
            add(.pricing, .text(pricing.value), pricing.value, at: pricing.range)
        }
        if let (price, range) = price(&reader) { add(.startingPrice, .price(price), price.text, at: range) }
        if let times = reader.integer("timesMatched") {
            if times.value >= 0 {
                add(.timesMatched, .count(times.value), String(times.value), at: times.range)
            } else {
                reader.report(
                    ReadingFault.outOfRange(label: "timesMatched", text: String(times.value), max: nil), at: times.range)
            }
        }
        for (label, text) in reader.textEntries("facts") where CellReading.isGiven(text.value) {
            if let key = labels.frontMatterKey(of: label.value) {
                reader.report(ReadingFault.knownFact(label.value, key: key), at: label.range)
            }
            add(.further(label.value), .text(text.value), text.value, at: text.range)
        }
        let aliases = reader.texts("aliases").filter { alias in
            guard alias.value.hasPrefix("/") || alias.value.contains("://") else { return true }
            reader.report(ReadingFault.aliasIsAddress(alias.value), at: alias.range)
            return false
        }
        return Head(
            isPublished: dates.publication(&reader).isShown, name: name,
            url: reader.text("url").flatMap { webAddress($0, key: "url", &reader) },
            aliases: aliases, tags: reader.texts("tags").map(\.value).filter(CellReading.isGiven), facts: facts,
            checked: reader.date("checked")?.value, sources: reader.texts("sources").compactMap { webAddress($0, key: "sources", &reader) })
    }

    /// A web address, since it becomes a link: no other scheme is let through.
    private func webAddress(_ text: Located<String>, key: String, _ reader: inout MappingReader) -> String? {
        let lower = text.value.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text.value }
        reader.report(ReadingFault.notWebAddress(text.value, key: key), at: text.range)
        return nil
    }

    /// A text as in the sources, or a mapping of amount, currency and unit.
    private func price(_ reader: inout MappingReader) -> (Price, Range<Int>)? {
        guard reader.holdsMapping("startingPrice") else {
            return reader.text("startingPrice").map { (Price(reading: $0.value), $0.range) }
        }
        let place = reader.place(of: "startingPrice")
        let parts = reader.mapping("startingPrice") { reader in
            (amount: reader.number("amount")?.value, currency: reader.text("currency")?.value, unit: reader.text("unit")?.value)
        }
        guard let parts, let place, let amount = parts.amount else { return nil }
        // As in texts, -1 says that it depends on the use, and nothing else is below 0.
        guard amount >= 0 || amount == -1 else {
            reader.report(ReadingFault.notPositive(label: "amount", text: numberText(amount)), at: place)
            return nil
        }
        let unit = parts.unit.flatMap { $0.isEmpty ? nil : $0 }.map { String($0.trimmingPrefix("per ")) }
        let text = [parts.currency, numberText(amount), unit.map { "per \($0)" }].compactMap { $0 }.joined(separator: " ")
        // As sources write it: `1M messages` are a million messages, and `$` is a currency.
        let read = Price(reading: text)
        if read.amount != nil || read.varies { return (read, place) }
        let varies = amount < 0
        return (
            Price(amount: varies ? nil : amount, currency: parts.currency?.uppercased(), unit: unit, text: text, varies: varies),
            place
        )
    }
}

extension ContentLinks {
    /// A link to be checked; nil for one that leads out of the site.
    func written(_ link: MarkdownLink, in file: SourceFile) -> WrittenLink? {
        if link.destination.hasPrefix("#"), link.destination.count > 1 {
            return WrittenLink(path: route + link.destination, range: file.range(link.range), staysOnPage: true)
        }
        return path(of: link.destination).map { WrittenLink(path: $0, range: file.range(link.range)) }
    }
}
