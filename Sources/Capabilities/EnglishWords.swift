/// English words by what they can be in a sentence, where their endings do not tell. A word that is in no list is taken for a noun,
/// as is every word of another language.
enum EnglishWords {
    static let determiners = words(
        """
        a an the its his her their our your my this these those each every any all both no some either neither another several many \
        few more most much less two three four five six seven eight nine ten one dozens half \
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
        """)

    static let prepositions = words(
        """
        of in on at to for from by with without within into onto over under above below between among through throughout during \
        before after since until till as than across around against along alongside toward towards upon beyond despite inside \
        outside unlike via using including regarding depending according per about near behind beside besides beneath underneath \
        amid amongst atop plus minus regardless except like versus vs off up down out away back
        """)

    /// Words that join clauses, stand for nouns, or help a verb.
    static let grammar = words(
        """
        and or but nor so yet if while when whenever where wherever because although though unless whether that which who whom \
        whichever what whatever whose such it itself they them themselves he she him we us you i me one's nobody nothing none anyone \
        anybody anything someone somebody something everyone everybody everything there here then else how why whoever is are was \
        were be been being am has have had having does do did doing can could may might must shall should will would cannot not \
        rather instead e g eg etc based want wants chose took gave went came saw knew wrote drew threw grew drove rode rose spoke \
        broke wore began ran became got
        """)

    /// Forms of verbs that help another, and what says the same of a thing before them: `Builds are kept`.
    static let helpers = words("is are was were be been can could may might must shall should will would cannot has have had do does did")

    /// After a verb these begin what it is about: `Checks whether`.
    static let questions = words("whether how what why")

    /// After these a verb stands in its plain form.
    static let infinitiveMarkers = words("to can could may might must shall should will would cannot not you we they i who")

    /// After these `-ing` is a verb, if something follows that it is done to.
    static let gerundMarkers = words("by while when without")

    static let adverbs = words(
        """
        also too very just only even still ever never always often sometimes usually once twice again together apart straight \
        instead thus hence therefore meanwhile otherwise soon already yet almost nearly well far here there now then today tomorrow \
        yesterday elsewhere everywhere anywhere abroad ahead aside afterwards beforehand overnight halfway alone along anyway \
        perhaps maybe rather quite away back forth max at least indoors outdoors onwards inwards
        """)

    /// They end in `ly` and are none.
    static let notAdverbs = words(
        """
        assembly family supply reply anomaly monopoly fly rely apply imply multiply comply daily weekly monthly yearly hourly \
        quarterly early friendly likely only poly ally bully jelly belly rally tally homely lonely lovely costly
        """)

    /// Verbs that are seldom nouns, in their plain form.
    static let verbs = words(
        """
        accept achieve acquire activate adapt add adjust admit adopt advise aggregate align allocate allow alternate amplify analyse \
        analyze annotate anonymise anonymize append apply appoint approve arrange arrive survive thrive assemble assert assess \
        assign assist associate assume assure attach attain attend attract augment authenticate authorise authorize automate avoid \
        become begin belong bind bring buy bypass calculate calibrate cancel capture categorise categorize circulate clarify \
        classify collaborate collapse collect combine come compare compensate compile complete compose compress comprise compute \
        conceal concentrate conduct configure confirm conform connect consist consolidate constrain construct consume contain \
        continue contribute convert convey coordinate correlate crawl create customise customize decide declare decode decompress \
        decrease decrypt deduct deduplicate define delegate delete deliver demonstrate deny depend deploy derive describe detach \
        detect determine develop diagnose differ digest disable discard disconnect discover dispatch dispense dissolve distinguish \
        distribute divide earn eject eliminate embed emit emphasise emphasize employ enable encode encourage encrypt enforce enhance \
        enlarge enrich ensure enter equip erase escalate establish evaluate evolve examine exceed exclude execute expand expect \
        expire explain explore expose express extend extract facilitate feed fetch find fine-tune fit flatten follow forbid forward \
        freeze fulfil gather generate get give grab happen harvest hear hide hold identify ignore illuminate illustrate imitate \
        implement impose improve include incorporate increase indicate infer inflate inform infuse ingest inherit inject insert \
        inspect install instantiate instruct insulate insure integrate intercept interpret introduce invalidate invert invest invite \
        invoke involve isolate iterate join keep kill know launch learn leave let listen localise localize locate lose maintain make \
        manage manipulate maximise maximize meet migrate minimise minimize moderate modify multiply navigate negotiate normalise \
        normalize notify obey observe obtain occur operate optimise optimize orchestrate organise organize originate override \
        oversee participate perform persist personalise personalize pinpoint populate possess postpone precompute predict prefer \
        prepare preserve prevent prioritise prioritize produce prohibit pay promote propagate propose protect provide provision \
        prune publish put qualify quantify raise react read realise realize rebuild receive recharge recognise recognize recommend \
        reconcile reconstruct recover recycle redact redirect reduce refer refine reflect regain reject relate reload rely remain \
        remember remind remove rename render replace replicate represent reproduce require rerun resend resize resist resolve \
        respond restore restrict resume retain retrieve reuse reveal revert revise revoke rewrite rinse satisfy save see seek select \
        sell send separate serialise serialize serve settle shorten show shrink shut simplify simulate solve specify speak spend \
        stay steer sterilise strengthen stretch submit subscribe substitute suggest summarise summarize suppress surpass suspend \
        sustain synchronise synchronize synthesise synthesize tailor take teach tell terminate tighten tolerate transcode transcribe \
        transform translate transmit treat trim understand undergo undo unify unite unlock unpack unwrap utilise utilize validate \
        vary verify visualise visualize warn weigh widen wipe withdraw withstand write proxy snapshot interrogate speed arise adhere \
        exempt guarantee interrupt precede recur reheat sanitise sanitize tokenise tokenize download
        """)

    /// Verbs that are as often nouns, in their plain form.
    static let verbsOrNouns = words(
        """
        access account act address aim alert answer archive ask attempt attribute audit back balance bar base batch blend block \
        boost bound break breathe broadcast browse buffer build bundle cache call care carry cast catch cause chain change channel \
        charge chart chase check choose claim clean clear click climb clip close coat collate comment commit compact control cook \
        cool copy correct cost count couple cover crop cross cure cut cycle damp date deal delay deposit design detail dial dim \
        direct discharge dismiss display ditch dock double draft drag drain draw drift drive drop dry dub ease echo edit empty end \
        estimate exchange exhaust exit export fail fall fan fasten file fill filter finish flag flash flip float flow flush fold \
        force forecast form format frame free fuel fund gain gauge go govern grade grant grind grip group grow guard guess guide \
        halt hand handle hang harden hash head heat help highlight hint hit hook host hover import index interface issue jump label \
        land last layer lead leak lease level lift light limit line link list load lock log look loop lower map mark mask master \
        match mean measure melt merge mesh meter mind mirror mix model monitor mount move name near need nest note notice number \
        offer offload open order outline output own pack page paint pair park part partition pass paste patch pause peel permit pick \
        pin pipe pitch place plan play plot plug point polish poll pool position post power preload present press preview price \
        print probe process profile program project promise prompt pull pump purchase purge push quarantine query question queue \
        quote race range rank rate reach rebalance rebound record refresh refund register regulate relay release repair repeat \
        replay report request rescue research reserve reset respect rest result retry return reverse review reward ride ring rise \
        roll rotate round route rule run sample scale scan schedule scope score scrape screen script scroll seal search secure \
        segment sense set shade shape shard share shield shift ship shoot sign signal silence sink sit size sketch skip slice slide \
        slow smooth snap sort sound span spin split spot spray spread squeeze stack stage stamp stand start state steam step stick \
        stop store stream strip study suit supply support surface swap sweep switch sync tag talk target task taste tend test \
        throttle throw tie tilt time toggle top total touch trace track trade train transfer transport travel trigger trip trust try \
        tune turn type update upgrade upload use value vent view visit vote wait wake walk wash waste watch water wear wind wire \
        work wrap yield zoom shed
        """)

    /// What their endings do not show to be adjectives.
    static let adjectives = words(
        """
        new old big small large great good best better bad worse high low higher lower fast faster slow slower quick early late long \
        short tall wide narrow broad thin thick deep shallow heavy light bright dark hot cold warm cool fresh raw dry wet clean \
        clear full empty open fine hard soft strong weak rich poor easy simple plain smart safe secure free cheap real true false \
        main major minor same own other first second third next last previous single double dual triple whole entire complete \
        different similar modern common rare standard proper certain sure ready due prior per multi non pre post sub semi un many \
        few several total global local general final formal normal optimal minimal maximal initial special personal natural visual \
        textual neural structural semantic remote concrete discrete accurate adequate appropriate approximate separate elaborate \
        immediate legitimate moderate ultimate duplicate diverse sparse dense adverse precise concise extreme complex mature obscure \
        premium live alive online offline idle mere sole noisy busy happy healthy lengthy tiny handy ordinary temporary necessary \
        primary secondary proprietary arbitrary auxiliary contrary elementary voluntary preliminary stationary imaginary monetary \
        planetary sanitary persistent concurrent consistent efficient independent intelligent recent transparent urgent permanent \
        frequent sufficient resilient coherent adjacent convenient equivalent idempotent inherent latent prominent silent subsequent \
        apparent ancient decent dependent excellent evident intermittent transient competent relevant redundant significant \
        important distant dominant elegant abundant compliant resistant tolerant pleasant vacant daily weekly monthly yearly hourly \
        nearby inner outer upper modular regular particular circular popular familiar flexible slim latest newest quiet foreign \
        sudden golden wooden hidden sticky steady stiff rigid solid liquid rapid valid invalid vivid hybrid stale spare loose tight \
        smooth rough flat sharp blunt round square straight direct private public parallel current static later earlier past future \
        upcoming upstream downstream instant safer leading incoming outgoing existing missing underlying matching remaining \
        surrounding ongoing abandoned prepaid inbound outbound upfront worldwide nationwide external internal genuine medium extra \
        ultra so-called back away forth half
        """)

    /// They end as adjectives or participles do, and are nouns.
    static let nouns = words(
        """
        speed feed seed need embed bed shed weed breed reed logic music traffic topic metric metrics fabric graphic graphics basic \
        basics analytic analytics archive drive family assembly reply supply content document environment agent event component \
        statement payment segment deployment management alignment moment element argument tenant assistant variant grant plant \
        client intent percent cement clinic arithmetic mechanic mechanics diagnostics manual signal dial trial tutorial material \
        serial credential consent parent accident patient gradient cable table variable directive objective perspective incentive \
        motive adjustment attachment measurement movement requirement treatment agreement placement replacement refinement \
        enforcement enrichment assessment development improvement investment equipment terminal portal journal proposal approval \
        removal retrieval renewal arrival refusal animal metal pedal capital hospital interval rental canal crystal arsenal festival \
        goal deal meal appeal seal coal oil coil detail email mail trail rail retail nail sail tail current torrent merchant \
        consultant accountant participant applicant constant restaurant giant elephant coolant refrigerant lubricant tent scent cent \
        rent extent patent talent accent ascent descent present absent vegetable syllable adhesive initiative alternative \
        representative executive relative collective detective narrative derivative adjective locomotive dive hive olive fish dish \
        wish finish publish polish english brush crash flash hash mesh push rash critic public republic panic picnic plastic elastic \
        acrylic ceramic arctic attic comic cosmetic magic mosaic rhetoric statistic statistics tactic tonic business process access \
        address success progress stress fitness illness witness wireless unless harness awareness class glass pass mass gas bus \
        status focus virus bonus campus cactus radius nexus bias basis analysis axis lens building training pricing billing \
        engineering mapping housing ceiling lighting heating setting reading string ring spring wing king thing evening morning \
        rating banking accounting marketing clothing bearing coating hundred thousand
        """)

    /// Verbs that say nothing of what is done, and are no half of a name: `Conducts experiments` is experiments.
    static let lightVerbs = words(
        """
        conduct show take put set make bring apply turn go come mean see say guide begin start stop continue try carry have follow \
        happen lead update
        """)

    /// Units as they are abbreviated: no name begins or ends with one.
    static let units = words(
        """
        mm cm km nm m g kg mg l ml w kw kwh wh mwh v ah mah mb gb tb kb kbit mbit gbit mbps gbps khz mhz ghz hz db dpi ppi fps rpm \
        ms ns lb lbs oz ft mph kmh nit nits lux bar psi pa kpa
        """)

    /// What follows these is only named as an example.
    static let beforeExamples = words("such including like eg example instance")

    /// After `by` these are only how anything is done.
    static let plainMeans = words("sending using adding placing joining looking reading giving getting moving storing writing following")

    /// Verbs that do nothing to anything, so that `on` or `with` may follow: `correctness rests on tests`.
    static let intransitives = words("rest run scale work sit wait look stand land end start stop fall rise turn help live count build")

    /// Participles that do not end in `ed`.
    static let participles = words(
        """
        known chosen built held kept sent given written drawn shown taken found made bought sold lost hidden broken seen driven worn \
        torn grown thrown flown spoken stolen frozen woven sewn cut put set shut spread split let met led fed read brought caught \
        taught thought won spun hung struck stuck swept told understood begun run become come gone done laid paid said left lent \
        bound ground wound proven rewritten overridden withdrawn undone redone burnt learnt spent bent dealt felt meant slept
        """)

    /// After a verb these still lead to what it is done to: `integrates with calendars`.
    static let takesObject = words("with to against over into")

    /// Before a noun these praise it, or say what hardly matters: no name begins with one.
    static let idleAdjectives = words(
        """
        popular professional sensible tiny special plain particular recent earlier later newer newest latest whole own same safer \
        smart friendly handy healthy happy familiar relevant mere so-called ordinary extra surrounding remaining likely entire \
        actual matching underlying leading individual respective chosen suitable
        """)

    /// Before `of` these only say how much or which: `a number of hosts` are hosts.
    static let measures = words(
        """
        number set list range variety series sequence collection group kind type sort amount portion percentage fraction share pair \
        selection choice combination combinations variants versions handful dozens hundreds thousands millions couple lot array \
        majority copy copies record records body piece family mix mixture quantity batch
        """)

    /// The plain forms that a word could be an inflection of, the likeliest first.
    static func plainForms(ofPlural word: String) -> [String] {
        guard word.utf8.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss") else { return [] }
        var forms = [String(word.dropLast())]
        if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
        if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
        return forms
    }

    /// As ``plainForms(ofPlural:)``, of a word in `ed` or `ing`.
    static func plainForms(of word: String, without ending: String) -> [String] {
        guard word.hasSuffix(ending) else { return [] }
        let stem = String(word.dropLast(ending.count))
        var forms = [stem, stem + "e"]
        if stem.hasSuffix("i") { forms.append(stem.dropLast() + "y") }
        let letters = stem.utf8.suffix(2)
        if letters.count == 2, letters.first == letters.last { forms.append(String(stem.dropLast())) }
        return forms
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0.isWhitespace }).map(String.init))
    }
}
