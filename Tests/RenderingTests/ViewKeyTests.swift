import Diagnostics
import SiteFixtures
import Templating
import Testing

@testable import Rendering

/// What templates are promised: each name is there on each page of its kind.
@Suite struct ViewKeyTests {
    @Test(arguments: promised.keys.sorted())
    func `every promised value is there`(template: String) async throws {
        let site = try await FixtureSite(atlas)
        let values = try #require(views(of: site).first { $0.template == template }?.values)
        let found = Set(values.flatMap { leaves(of: $0).map(\.path) })
        for path in (promised[template] ?? "").split(separator: " ") {
            #expect(found.contains(String(path)), "\(template) lacks \(path)")
        }
    }

    @Test func `what stands around every page is on every page`() async throws {
        for (template, values) in views(of: try await FixtureSite(atlas)) {
            for value in values {
                let found = Set(leaves(of: value).map(\.path))
                for path in common.split(separator: " ") { #expect(found.contains(String(path)), "\(template) lacks \(path)") }
            }
        }
    }

    @Test func `the names on a page do not depend on what the site holds`() async throws {
        func names(_ site: FixtureSite) -> [String: [String]] {
            Dictionary(
                uniqueKeysWithValues: views(of: site).map { template, values in
                    guard case .object(let record)? = values.first else { return (template, []) }
                    return (template, record.names)
                })
        }
        let full = names(try await FixtureSite(atlas))
        let bare = names(try await FixtureSite("== artifacts/a.md\n---\nname: A\n---\n== artifacts/b.md\n---\nname: B\n---"))
        for (template, listed) in bare { #expect(listed == full[template]) }
    }

    @Test func `the theme names nothing that is not there`() async throws {
        for text in [atlas, "== artifacts/a.md\n---\nname: A\n---", ""] {
            #expect(try await FixtureSite(text).rendered().faults == "")
        }
    }

    @Test func `two sites read from the same files give the same values`() async throws {
        let (one, other) = (views(of: try await FixtureSite(atlas)), views(of: try await FixtureSite(atlas)))
        for (left, right) in zip(one, other) { #expect(left.values == right.values, "\(left.template)") }
    }

    @Test func `a theme whose price template names what is not there is told once`() async throws {
        let site = try await FixtureSite(atlas)
        let templates = FixtureTheme.library([("price.txt.mustache", "{{amuont}}")])
        let context = SiteContext(
            graph: site.graph, plan: site.plan, sources: site.sources, templates: templates, assets: Assets(of: []).names, jobs: 1)
        var diagnostics = DiagnosticList()
        context.wording.checkPriceTemplate(reporting: &diagnostics)
        #expect(Set(diagnostics.sorted).count == 1)
    }

    @Test func `a theme whose date template names what is not there is told`() async throws {
        let site = try await FixtureSite(atlas)
        let templates = FixtureTheme.library([("date.txt.mustache", "{{dya}} {{year}}")])
        let renderer = PageRenderer(
            graph: site.graph, plan: site.plan, sources: site.sources, templates: templates, assets: Assets(of: []).names)
        var diagnostics = DiagnosticList()
        _ = renderer.documents(reporting: &diagnostics)
        #expect(diagnostics.sorted.map(\.message).contains { $0.contains("'dya'") })
    }

    @Test func `what the built-in templates name stays theirs beside another file of the same stem`() {
        let assets = Assets(of: [
            ("style.css", [1]), ("style.svg", [2]), ("search.js", [3]), ("search.svg", [4]), ("logo.png", [5]), ("logo.svg", [6]),
        ])
        let names = Dictionary(
            uniqueKeysWithValues: leaves(of: assets.names.value(root: "")).map { path, value in
                if case .text(let address) = value { (path, address) } else { (path, "") }
            })
        #expect(names["style"]?.hasSuffix(".css") == true)
        #expect(names["search"]?.hasSuffix(".js") == true)
        #expect(names["logo"]?.hasSuffix(".png") == true)
    }
}

private let common = """
    site.title site.url site.description site.language site.direction site.one site.many site.rankLabel site.licence \
    site.navigation[].label site.navigation[].url site.feed root assets.style assets.search page.kind page.canonical page.twin \
    page.indexed page.description page.modified page.json
    """

private let promised = [
    "artifact": """
    name slug url externalUrl aliases[].text aliases[].first aliases[].last type.label type.url tags[].text intro introSource \
    rank.text rank.max rank.percent rank.source.file rank.source.line rank.source.number rank.edited rank.conflict.total \
    rank.conflict.values[].text rank.conflict.values[].count rank.conflict.values[].first scores[].label scores[].value scores[].max \
    scores[].percent scores[].fact.text pricing.text price.text price.raw price.varies price.converted timesMatched.text \
    further[].label further[].fact.text listed declared declaredOne listEdited hidden hiddenOne complete checked checkedInPart usual.type usual.rank usual.pricing usual.price statements[].id statements[].title \
    statements[].description statements[].descriptionSource statements[].unique statements[].uniqueSource statements[].versus \
    statements[].versusSource statements[].bestFor statements[].limitations statements[].requires statements[].claimed \
    statements[].sources[].file statements[].capability.url alternatives[].name alternatives[].shared \
    alternatives[].sharedNames[].name alternatives[].sharedNames[].last alternatives[].sharedNamesAny alternatives[].comparison \
    comparisons[].left.name comparisons[].right.url comparisons[].url comparisons[].shared sources[].file sources[].number \
    externalSources[].url externalSources[].label conflicts factsShown factsSourced aliasesAny tagsAny scoresAny furtherAny \
    statementsAny alternativesAny comparisonsAny sourcesAny externalSourcesAny mentions[].claim mentionsAny
    """,
    "pair": """
    left.name left.side left.rank.value left.rank.max left.price.text left.listed left.complete right.hidden a.name b.url \
    rows.type.left.text rows.rank.differs rows.rank.same rows.rank.left.best rows.rank.left.percent rows.rank.left.max \
    rows.pricing.left.known rows.price.right.raw rows.price.left.varies rows.timesMatched.left.text rows.scores[].label \
    rows.scores[].left.source.file rows.further[].label rows.capabilities.left.text rowCount differing sameCount sameAny \
    unknownCount allSame differentKinds verdict.winner.name verdict.loser.slug verdict.winnerRank verdict.loserRank verdict.rankMax \
    verdict.tie verdict.rankUnknown verdict.rankOnly verdict.quotesAny verdict.leads[].name verdict.leads[].side verdict.leads[].scores[].label verdict.leadsAny verdict.disputed[].label verdict.disputed[].pricing verdict.disputed[].price verdict.disputedAny \
    verdict.undecided[].label verdict.undecided[].pricing verdict.undecided[].price verdict.undecidedAny \
    verdict.freeTier.name verdict.other.name verdict.human verdict.pick.name verdict.pickNone verdict.disagreements[].file \
    verdict.disagreements[].line verdict.disagreements[].text verdict.disagreements[].sourceWinner verdict.disagreements[].lead \
    verdict.disagreements[].rank verdict.disagreements[].free verdict.disagreements[].otherRank verdict.disagreementsAny \
    verdict.cheaper.name verdict.dearerPrice editorial editorialSource both[].name both[].derived both[].left[].description \
    both[].right[].id onlyLeft[].statements[].description \
    onlyLeft[].statements[].openingSource onlyLeft[].artifact.url onlyRight[].derived bothAny onlyLeftAny onlyRightAny bothCount \
    onlyLeftCount onlyRightCount overlap.left overlap.both overlap.right choose.any choose.left.ranksHigher choose.left.free \
    choose.left.cheaper choose.left.scores[].label choose.left.scoresAny choose.left.capabilities[].name choose.left.capabilitiesAny \
    neighbours[].left.name neighbours[].url neighboursAny sources[].number sourcesAny factsShown factsSourced
    """,
    "capability": """
    name slug derived explanation explanationSource aliases[].text aliasesAny parent.name children[].url childrenAny \
    providers[].name providers[].type.label providers[].statements[].description providersAny providerCount oneProvider \
    unknownFor[].name unknownForAny related relatedAny sources[].file sourcesAny
    """,
    "type": "label slug artifacts[].name artifacts[].rank.value artifactsAny count one",
    "artifacts": "groups[].letter groups[].id groups[].artifacts[].name groupsAny count lettered types[].label types[].count typesAny",
    "capabilities": "groups[].letter groups[].capabilities[].count groups[].capabilities[].derived groups[].capabilities[].one count",
    "comparisons": "comparisons[].left.name comparisons[].right.name comparisons[].url comparisons[].shared comparisonsAny count",
    "home": """
    intro introSource counts.artifacts counts.capabilities counts.comparisons counts.sources types[].url types[].count \
    closest[].url closest[].shared newest[].name shared[].count typesAny closestAny newestAny sharedAny \
    judgedAny closest[].human closest[].pick closest[].pickNone
    """,
    "search": "indexUrl artifacts[].url capabilities[].name artifactsAny capabilitiesAny",
    "matrix":
        "columns[].name rows[].capability.name rows[].cells[].yes rows[].cells[].unknown rows[].cells[].no rows[].cells[].url rowsAny",
    "page": "title body bodySource headings[].id headings[].text headings[].level headingsAny",
    "404": "absoluteRoot",
    "feed.xml":
        "feedUrl homeUrl updated entries[].name entries[].url entries[].updated entries[].summary",
    "llms.txt": "artifacts[].name artifacts[].type.label capabilities[].url comparisons[].left.name comparisons[].url artifactsAny twins",
]
