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
        mode functionality feature capability record time \
        approach implementation mechanism method technique level type kind set number part thing case way use step option system \
        process pattern behavior behaviour scenario situation environment instance condition range amount place half size percent year month week day hour minute second metre meter \
        kilometre kilogram gram litre watt degree dozen hundred thousand million example model input output request result response information data task statement item
        """)

    /// Verbs that say that something comes in.
    static let takesInput = words("accepts processes takes reads ingests receives")

    /// Verbs that say, with `for`, that something is found.
    static let looksFor = words("analyzes analyses examines inspects monitors scans screens")

    /// Verbs that say that somebody else can do what follows.
    static let causatives = words("lets let allows allow enables enable helps help permits permit")

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

    /// A noun made from a verb, by its ending: retrieval, generation, caching.
    static func isNominal(_ word: String) -> Bool {
        ["ion", "ing", "ment", "val", "ance", "sis"].contains(where: word.hasSuffix)
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0.isWhitespace }).map(String.init))
    }

    private static func stems(_ list: String) -> Set<[UInt8]> { Set(words(list).map { Stemmer.stem(Array($0.utf8)) }) }
}
