/// The noun that stands for an English verb: `Generates` images is image `generation`.
struct VerbNoun {
    let text: String
    /// No text has it: it was made from the verb by its ending.
    let isCoined: Bool
    /// In `ing`, and no doing that everybody calls so: before what is done, it reads better: `sending emails`.
    let readsFirst: Bool

    private init(_ text: String, isCoined: Bool = false, readsFirst: Bool = false) {
        self.text = text
        self.isCoined = isCoined
        self.readsFirst = readsFirst
    }

    /// - Parameters:
    ///   - verb: in any form but the participle, lower case.
    ///   - isKnown: whether the texts have a word; a noun that they have is preferred to one that is made up.
    /// - Returns: `nil` when the word does not look like a verb.
    static func noun(for verb: String, isKnown: (String) -> Bool) -> VerbNoun? {
        guard let base = plainForm(verb) else { return nil }
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
        if let known = nouns.first(where: isKnown) ?? irregular[base] { return VerbNoun(known) }
        let gerund = gerund(base)
        // These endings make the noun of any verb, in texts that have it or not.
        let regular = ["ate", "ize", "ify", "ect", "ict"].contains(where: base.hasSuffix) && !withoutNoun.contains(base)
        if regular, let noun = nouns.first, !isKnown(gerund) { return VerbNoun(noun) }
        let isEstablished = established.contains(gerund)
        return VerbNoun(gerund, isCoined: !isEstablished && !isKnown(gerund), readsFirst: !isEstablished)
    }

    /// - Returns: `rollback` for `rolls`, `back`; nil where a verb and a particle have no noun.
    static func noun(for verb: String, particle: String) -> VerbNoun? {
        plainForm(verb).flatMap { phrasal["\($0) \(particle)"] }.map { VerbNoun($0) }
    }

    private static let phrasal = [
        "back up": "backup", "break down": "breakdown", "check out": "checkout", "clean up": "cleanup",
        "clock out": "clock-out", "drill down": "drill-down", "fall back": "fallback", "follow up": "follow-up",
        "hand off": "handoff", "hand over": "handover", "lock out": "lockout", "log out": "logout", "look up": "lookup",
        "opt out": "opt-out", "pay out": "payout", "play back": "playback", "roll back": "rollback",
        "roll out": "rollout", "set up": "setup", "shut down": "shutdown", "sign off": "sign-off",
        "sign up": "sign-up", "take over": "takeover", "time out": "timeout",
    ]

    /// `caching` of `cache`, `running` of `run`.
    private static func gerund(_ base: String) -> String {
        if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
        let letters = Array(base.utf8)
        let vowels = letters.indices.filter { "aeiou".utf8.contains(letters[$0]) }
        let endsShort = vowels == [letters.count - 2] && letters.count > 2 && !"wxy".utf8.contains(letters[letters.count - 1])
        if endsShort || base.hasSuffix("mit") && base != "limit" || doubled.contains(base) { return base + String(base.suffix(1)) + "ing" }
        return base + "ing"
    }

    /// Of a verb in any form but the participle.
    static func plainForm(_ verb: String) -> String? {
        guard verb.utf8.count > 2, verb.utf8.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        func isVerb(_ word: String) -> Bool { EnglishWords.verbs.contains(word) || EnglishWords.verbsOrNouns.contains(word) }
        if isVerb(verb) { return verb }
        if verb.hasSuffix("ing") { return EnglishWords.plainForms(of: verb, without: "ing").first(where: isVerb) }
        guard verb.utf8.count > 3, verb.hasSuffix("s"), !verb.hasSuffix("ss") else { return nil }
        if let known = EnglishWords.plainForms(ofPlural: verb).first(where: isVerb) { return known }
        if verb.hasSuffix("ies") { return verb.dropLast(3) + "y" }
        return ["sses", "xes", "ches", "shes", "zzes", "oes"].contains(where: verb.hasSuffix)
            ? String(verb.dropLast(2)) : String(verb.dropLast())
    }

    /// Doings that everybody calls so, whatever the texts say.
    private static let established = Set(
        """
        balancing batching billing blending bracketing budgeting caching charging cleaning clustering cooling cropping debugging decoding \
        drafting editing encoding filtering fine-tuning folding forwarding heating hosting indexing labeling labelling lighting limiting \
        linking logging mapping masking matching merging mirroring monitoring mopping pairing parking parsing planning pricing printing \
        processing profiling publishing ranking rendering reporting roasting routing sampling scaling scheduling scoring sharing signing \
        sorting steaming streaming switching syncing tagging testing throttling tracing tracking training tuning typing versioning washing
        """.split { $0.isWhitespace }.map(String.init))
    private static let doubled: Set<String> = [
        "begin", "control", "forget", "occur", "patrol", "prefer", "program", "propel", "recur", "refer", "reset", "transfer",
    ]
    private static let withoutNoun: Set<String> = [
        "date", "direct", "expect", "gate", "rate", "state", "template", "object", "prize", "project", "seize", "size", "subject",
    ]
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
        "subscribe": "subscription", "describe": "description", "choose": "choice", "arrive": "arrival", "survive": "survival",
        "propose": "proposal", "dismiss": "dismissal", "renew": "renewal", "assign": "assignment", "attach": "attachment",
        "enforce": "enforcement", "enrich": "enrichment", "adjust": "adjustment", "align": "alignment", "move": "movement",
        "place": "placement", "replace": "replacement", "improve": "improvement", "develop": "development", "treat": "treatment",
        "insert": "insertion", "invert": "inversion", "expose": "exposure", "close": "closure", "invite": "invitation", "cite": "citation",
        "lose": "loss", "construct": "construction", "instruct": "instruction", "infer": "inference", "guide": "guidance",
        "assist": "assistance", "accept": "acceptance", "avoid": "avoidance", "deny": "denial", "supply": "supply", "transfer": "transfer",
        "enrol": "enrolment", "enroll": "enrollment", "achieve": "achievement", "announce": "announcement", "equip": "equipment",
        "retry": "retries", "pay": "payment", "backfill": "backfill", "buy": "purchase", "deposit": "deposit",
        "synthesise": "synthesis", "synthesize": "synthesis", "diagnose": "diagnosis", "condense": "condensation",
    ]
}
