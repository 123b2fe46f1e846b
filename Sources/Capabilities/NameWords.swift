/// English words by what they do in a name. No dictionary is at hand, so endings and short lists must do; a word of
/// another language is in none of them and is taken for a noun.
enum NameWords {
    /// Verbs that say nothing of a capability: `enables`, `provides`… A name neither begins nor ends with one.
    static let genericVerbs = stems(
        """
        enable provide support use utilize leverage implement allow accept process maintain integrate include offer make give \
        handle perform ensure apply employ run work add get keep take return combine let help work cover come go want need hold \
        put bring give become remain stay show say know see find create produce achieve require reduce improve eliminate avoid \
        choose deliver emit tell turn ship write learn act place lie sit prevent extend guarantee combine rely base design build feature consist contain serve operate adapt treat define replace ride
        """)

    /// Nouns that say little at the end of a phrase.
    static let vagueEnds = stems(
        """
        approach implementation mechanism method technique level type kind set number part thing case way use step option system \
        process pattern behavior behaviour scenario situation environment instance condition range amount place half size percent year month week day hour minute second metre meter \
        kilometre kilogram gram litre watt degree dozen hundred thousand million example model input output request result response information data task statement item
        """)

    /// Verbs that say that something comes in.
    static let takesInput = words("accepts processes takes reads ingests receives")

    /// Verbs that say, with `for`, that something is found.
    static let looksFor = words("analyzes analyses examines inspects monitors scans screens")

    /// Words at which a phrase ends, beside the function words.
    static let breaks = words(
        """
        across around against along alongside toward towards upon beyond despite inside outside throughout unlike instead rather \
        versus via based therefore hence thus even still yet already whenever always never often usually typically
        """)

    /// What may stand between a verb and its object.
    static let articles = words("a an the its their your and all any each every both multiple these those one two three")

    /// What makes another verb of the verb before it.
    static let particles = words("up out down off away back over")

    /// What follows one of these is what a thing is not or does without.
    static let denials = words("without than unlike instead not no nor never avoids eliminating avoiding replaces replacing")

    /// Nouns too general to be a name alone, or to end one that says little else.
    static let genericNouns = stems(
        """
        system model approach implementation mechanism user feature capability information version time way use support \
        request result output input data process pattern method technique level type kind set number part thing case task \
        application tool developer team service item value option component step single multiple architecture example \
        quality text content person people maker engine system variant capacity control behavior behaviour state query problem year month week day hour minute second metre \
        meter kilometre kilogram gram litre percent watt degree dozen hundred thousand million half size place range amount
        """)

    /// Words that praise or compare, and say nothing of what a thing does.
    static let empty = stems(
        """
        new better best good great high higher low lower fast faster slow long-term easy simple simpler complex advanced unique dedicated specific \
        explicit general different various multiple single full complete entire whole large larger small smaller big additional \
        efficient flexible robust native seamless powerful modern standard real early late significant proper certain available \
        external internal existing previous next first second third last original custom main major minor typical \
        traditional naive likely practical common ordinary specialized sophisticated consistent reliable cost-effective \
        coherent aggressive diverse intermediate extended optimized optimised predefined provided long short multi-step developer-defined \
        user-defined fine-grained high-level valid appropriate relevant arbitrary unlike like instead rather across via user-provided developer-provided \
        directly automatically natively seamlessly dynamically internally first-class built-in
        """)

    /// Whether a stem says little of what a thing does, whatever the field.
    static func saysLittle(_ stem: [UInt8]) -> Bool {
        genericVerbs.contains(stem) || genericNouns.contains(stem) || empty.contains(stem)
    }

    /// A word that can end a name: not an adjective, adverb, participle or verb, as far as endings tell.
    static func canEnd(_ word: String) -> Bool {
        if word.utf8.count < 3 { return word.utf8.contains { $0 < 0x61 } }
        if nounsInSpiteOfEnding.contains(word) { return true }
        for ending in [
            "ed", "ly", "ous", "ful", "ible", "able", "ive", "ic", "less", "ual", "ial", "ional", "ical", "ish", "ent", "ant",
            "ized", "ised",
        ]
        where word.hasSuffix(ending) { return false }
        if word.hasSuffix("sses"), !["classes", "processes", "addresses", "glasses", "businesses", "losses"].contains(word) {
            return false
        }
        return !finiteVerbs.contains(word) && !adjectives.contains(word)
    }

    /// A word that can begin a name: no adverb, no finite verb.
    static func canBegin(_ word: String) -> Bool { !word.hasSuffix("ly") && !finiteVerbs.contains(word) }

    /// A noun made from a verb, by its ending: retrieval, generation, caching.
    static func isNominal(_ word: String) -> Bool {
        ["ion", "ing", "ment", "val", "ance", "sis"].contains(where: word.hasSuffix)
    }

    private static let nounsInSpiteOfEnding = words(
        """
        speed feed seed need embed bed shed logic music traffic topic metric metrics fabric graphic graphics basic analytic archive drive \
        family assembly reply supply content document environment agent event component statement payment segment \
        deployment management alignment moment element argument tenant assistant variant grant plant client intent percent cement \
        fabric clinic arithmetic mechanic mechanics diagnostics manual signal dial trial tutorial material serial credential \
        consent parent accident patient gradient cable table variable enable directive objective perspective incentive motive \
        adjustment attachment measurement movement requirement treatment agreement placement replacement refinement enforcement \
        enrichment assessment development improvement investment equipment
        """)

    private static let adjectives = words(
        """
        back away forth fine deep raw open free hot cold warm wide narrow short tall thin thick heavy light dark bright safe secure smart quick \
        many few own such same natural visual textual neural structural general global local final formal normal optimal \
        minimal maximal total semantic real-time online offline ready able due prior per multi non pre post sub re un
        """)

    private static let finiteVerbs = words(
        """
        is are was were has have had does do did can could will would may might must should shall enables provides supports uses \
        implements allows accepts processes maintains integrates includes offers makes gives handles performs ensures applies \
        employs runs works adds gets keeps takes returns combines lets helps covers comes goes needs holds puts brings becomes \
        remains stays shows says knows sees finds creates produces achieves requires reduces improves eliminates avoids \
        prevents extends guarantees relies builds consists contains serves operates adapts treats defines respects conforms \
        conform generate generates maps learns reads writes sends stores reaches acts sits leaves sets works reports carries fits \
        be been being versus than whose where while because
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0.isWhitespace }).map(String.init))
    }

    private static func stems(_ list: String) -> Set<[UInt8]> { Set(words(list).map { Stemmer.stem(Array($0.utf8)) }) }
}
