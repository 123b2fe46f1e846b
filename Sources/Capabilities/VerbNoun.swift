/// The noun that stands for an English verb: `Generates` images is image `generation`.
enum VerbNoun {
    /// - Parameters:
    ///   - verb: third person singular, lower case.
    ///   - isKnown: whether the texts have a word; a noun that they have is preferred to one that is made up.
    /// - Returns: the noun, and whether it had to be made up; `nil` when the word does not look like a verb.
    static func noun(for verb: String, isKnown: (String) -> Bool) -> (text: String, isCoined: Bool)? {
        guard let base = base(verb) else { return nil }
        var nouns: [String] = []
        if base.hasSuffix("ate") { nouns.append(base.dropLast() + "ion") }
        if base.hasSuffix("ize") || base.hasSuffix("ise") { nouns.append(base.dropLast() + "ation") }
        if base.hasSuffix("ify") { nouns.append(base.dropLast() + "ication") }
        if base.hasSuffix("act") || base.hasSuffix("ect") || base.hasSuffix("ess") || base.hasSuffix("ict") {
            nouns.append(base + "ion")
        }
        if base.hasSuffix("lyze") || base.hasSuffix("lyse") { nouns.append(base.dropLast(2) + "sis") }
        if base.hasSuffix("eve") { nouns.append(base.dropLast() + "al") }
        nouns.append(base + "ment")
        if let irregular = irregular[base] { nouns.insert(irregular, at: 0) }
        if let known = nouns.first(where: isKnown) ?? irregular[base] { return (known, false) }
        let gerund = gerund(base)
        // These endings make the noun of any verb, in texts that have it or not.
        let regular = ["ate", "ize", "ify", "ect", "ict"].contains(where: base.hasSuffix) && !withoutNoun.contains(base)
        if regular, let noun = nouns.first, !isKnown(gerund) { return (noun, false) }
        return (gerund, !isKnown(gerund))
    }

    /// `caching` of `cache`, `running` of `run`.
    private static func gerund(_ base: String) -> String {
        if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
        let letters = Array(base.utf8)
        let vowels = letters.indices.filter { "aeiou".utf8.contains(letters[$0]) }
        let endsShort = vowels == [letters.count - 2] && letters.count > 2 && !"wxy".utf8.contains(letters[letters.count - 1])
        if endsShort || base.hasSuffix("mit") && base != "limit" { return base + String(base.suffix(1)) + "ing" }
        return base + "ing"
    }

    private static func base(_ verb: String) -> String? {
        guard verb.utf8.count > 3, verb.hasSuffix("s"), !verb.hasSuffix("ss"),
            verb.utf8.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        if verb.hasSuffix("ies") { return verb.dropLast(3) + "y" }
        if ["sses", "xes", "ches", "shes", "zzes", "oes"].contains(where: verb.hasSuffix) {
            // `caches` is of `cache`: after a vowel and `ch` an `e` is as likely; the few words with it are listed.
            return withE.contains(String(verb.dropLast())) ? String(verb.dropLast()) : String(verb.dropLast(2))
        }
        return String(verb.dropLast())
    }

    private static let withoutNoun: Set<String> = ["direct", "expect", "object", "prize", "project", "seize", "size", "subject"]
    private static let withE: Set<String> = ["cache", "ache"]
    private static let irregular = [
        "analyze": "analysis", "analyse": "analysis", "extract": "extraction", "retrieve": "retrieval", "store": "storage",
        "transcribe": "transcription", "translate": "translation", "recognise": "recognition", "recognize": "recognition",
        "compress": "compression", "encrypt": "encryption", "detect": "detection", "search": "search", "query": "querying",
        "replicate": "replication", "summarise": "summary", "summarize": "summary", "export": "export", "import": "import",
        "sync": "sync", "backup": "backup", "deploy": "deployment", "manage": "management", "moderate": "moderation",
        "distribute": "distribution", "classify": "classification", "verify": "verification", "redact": "redaction",
        "complete": "completion", "ingest": "ingestion", "restore": "restoration", "adapt": "adaptation", "convert": "conversion",
        "transform": "transformation", "present": "presentation", "install": "installation", "configure": "configuration",
        "prepare": "preparation", "explore": "exploration", "combine": "combination", "compile": "compilation",
        "recover": "recovery", "discover": "discovery", "deliver": "delivery", "remove": "removal", "approve": "approval",
        "expand": "expansion", "extend": "extension", "transmit": "transmission", "submit": "submission", "reduce": "reduction",
        "produce": "production", "resolve": "resolution", "recommend": "recommendation", "document": "documentation",
        "represent": "representation", "observe": "observation", "maintain": "maintenance", "measure": "measurement",
        "attribute": "attribution", "suggest": "suggestion", "compose": "composition", "execute": "execution",
        "interpret": "interpretation", "assemble": "assembly", "compute": "computation",
        "synthesise": "synthesis", "synthesize": "synthesis", "diagnose": "diagnosis", "condense": "condensation",
    ]
}
