import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite struct ComparisonHTMLTests {
    private func read(_ html: String) -> (text: ComparisonText?, faults: String) {
        var diagnostics = DiagnosticList()
        let text = ComparisonHTMLReader(labels: TableLabels(rankLabel: "Rank"))
            .text(in: SourceFile(html, path: "Content/sources/a.html"), contentPath: "sources/a.html", reporting: &diagnostics)
        return (text, printed(diagnostics))
    }

    private static let table = """
        <table>
        <thead><tr><th>Feature</th><th>Kiln</th><th>Loom &amp; Co</th></tr></thead>
        <tr><th scope=row>Type</th><td>Model</td><td><span>Repository</span></td></tr>
        <tr><th scope=row>Rank</th><td>21/100</td><td>45/100</td></tr>
        <tr><td>Starting Price</td><td><code>$2.50e-6</code> per token</td><td>—</td></tr>
        <tr><td>Capabilities</td><td>3 decomposed</td><td>1 decomposed</td></tr>
        </table>
        """

    @Test func `a page with headings is read like its text, with lines of the page`() {
        let (text, faults) = read(
            """
            <!DOCTYPE html><html><head><title>Kiln vs Loom &amp; Co | Site</title><script>var x = "<p>no";</script></head>
            <body><nav><a href=/>Home</a> menu</nav><header>Site name</header>
            <main><h1>Kiln vs <em>Loom &amp; Co</em></h1>
            <p>Side-by-side comparison of two things.</p>
            \(Self.table)
            <h2>Kiln Capabilities</h2>
            <h3>Fires clay</h3><p>Heats clay
            until it is hard.</p><p>Slowly, too.</p>
            <p><strong>Unique:</strong> it has two doors.</p>
            <p><b>vs alternatives</b> cheaper than others.</p>
            <p><strong>Dries wood</strong></p><p>Keeps wood warm.</p>
            <dl><dt>Best for</dt><dd>joiners</dd><dt>Requires:</dt><dd>power</dd><dd>air</dd></dl>
            <a href=#>+1 more capabilities</a>
            <div>Loom &amp; Co scores higher at 45/100 vs Kiln at 21/100. Loom &amp; Co also has a free tier.</div>
            <h2>Loom &amp; Co Capabilities</h2>
            <div><h4>Weaves</h4><div>Makes cloth.</div><div>Unique: wide cloth.</div></div>
            <p><a href=/x>See all tools</a></p>
            </main><footer>© 2026 Site</footer></body></html>
            """)
        #expect(
            text?.shown == """
                Kiln
                  7 type: Model
                  8 rank: 21/100
                  9 startingPrice: $2.50e-6 per token
                  10 capabilitiesDeclared: 3 decomposed
                  13 [Fires clay] Heats clay until it is hard. Slowly, too. | unique: it has two doors. | versus: cheaper than others.
                  17 [Dries wood] Keeps wood warm. | best: joiners | requires: power; air
                Loom & Co
                  7 type: Repository
                  8 rank: 45/100
                  10 capabilitiesDeclared: 1 decomposed
                  22 [Weaves] Makes cloth. | unique: wide cloth.
                verdict 20: Loom & Co scores higher at 45/100 vs Kiln at 21/100. Loom & Co also has a free tier.
                """)
        #expect(faults == "")
        #expect(text?.verdict?.winner == .right)
    }

    @Test(arguments: [
        "<b>Limitations</b>: no", "<strong>Limitations</strong> : no", "<b>Limitations:</b> no", "<b>Limitations</b> no",
        "<b>Limitations</b>:no",
    ])
    func `the colon of a label is no part of its text, inside the bold words or behind them`(paragraph: String) {
        let (text, faults) = read(
            """
            <h1>Kiln vs Loom</h1><table><tr><th><th>Kiln<th>Loom<tr><td>Capabilities<td>1<td>1</table>
            <h2>Kiln Capabilities</h2><p>Heats clay.</p><p>\(paragraph) glass</p><h2>Loom Capabilities</h2><p>Makes cloth.</p>
            """)
        #expect(text?.left.capabilities.map(\.shown) == ["2 [-] Heats clay. | limits: no glass"])
        #expect(faults == "")
    }

    @Test func `the words of a picture are the text of its cell`() {
        let (text, faults) = read(
            """
            <h1>Kiln vs Loom</h1><table><tr><th>Feature<th>Kiln<th>Loom
            <tr><td>Lid<td><img src=y.png alt="Yes"><td><img src=n.png alt="No">
            <tr><td>Fuel<td>gas <img alt="A flame">or oil<td><img src=x.png><img src=x.png alt="">wood
            <tr><td>Capabilities<td>1<td>1</table><p>Heats clay.</p><p>Makes cloth.</p>
            """)
        #expect(text?.left.facts.map(\.shown) == ["2 Lid: Yes", "3 Fuel: gas A flame or oil", "4 capabilitiesDeclared: 1"])
        #expect(text?.right.facts.map(\.shown) == ["2 Lid: No", "3 Fuel: wood", "4 capabilitiesDeclared: 1"])
        #expect(faults == "")
    }

    @Test(arguments: [
        "<th><img alt=\"Oak logo\"> Oak</th>", "<th>Oak<sup>1</sup></th>", "<td>Oak <button>Remove</button></td>", "<th>Oa&shy;k</th>",
    ])
    func `a picture, a footnote or a button beside a name is no part of it`(cell: String) {
        let read = read(
            """
            <main><h1>Oak vs Ash</h1>
            <table><tr><th>Feature</th>\(cell)<th>Ash</th></tr><tr><td>Capabilities</td><td>1</td><td>0</td></tr></table>
            <h2>Oak Capabilities</h2><p>Grows.</p><aside>Buy at Acme</aside></main>
            """)
        #expect(read.faults == "")
        #expect(read.text?.left.name == "Oak")
        #expect(read.text?.left.capabilities.map(\.description.plain) == ["Grows."])
    }

    @Test func `items, lists inside of items, and lines that are broken by hand`() {
        let read = read(
            """
            <main><h1>Oak vs Ash</h1>
            <table><tr><th>Feature</th><th>Oak</th><th>Ash</th></tr><tr><td>Licence</td><td>MIT<br>or Apache</td><td>MIT</td></tr></table>
            <h2>Oak Capabilities</h2><ul><li>Boils water</li><li>Keeps warm</li><li>Whistles when it boils, loud enough to be heard.</li></ul>
            <h2>Ash Capabilities</h2>
            <ul><li><b>Boils water</b>: a litre in three minutes</li><li><b>Sings</b><p>Sings</p><ul><li>in tune</li><li>in parts</li></ul></li></ul>
            <p>Boils a litre<br>in three minutes.</p><p>Holds tea.<br>Folds flat.</p></main>
            """)
        #expect(read.faults == "")
        #expect(
            read.text?.left.capabilities.map(\.description.plain) == [
                "Boils water", "Keeps warm", "Whistles when it boils, loud enough to be heard.",
            ])
        #expect(read.text?.left.facts.map(\.text) == ["MIT or Apache"])
        let right = read.text?.right.capabilities.map { "\($0.title ?? "-"): \($0.description.plain)" }
        #expect(
            right == [
                "Boils water: a litre in three minutes", "Sings: Sings; in tune; in parts", "-: Boils a litre in three minutes.",
                "-: Holds tea.",
                "-: Folds flat.",
            ])
    }

    @Test func `what stands below a heading that says so is the verdict`() {
        for (heading, place) in [("<h2>Verdict</h2>", "below"), ("<h2>Our verdict</h2>", "above")] {
            let verdict = "\(heading)<p>Take Kiln for clay.</p><p>Best for: potters.</p>"
            let (text, faults) = read(
                """
                <h1>Kiln vs Loom</h1>\(place == "above" ? verdict : "")
                <table><tr><th><th>Kiln<th>Loom<tr><td>Capabilities<td>1<td>1</table>
                <h2>Kiln Capabilities</h2><p>Heats clay.</p><h2>Loom Capabilities</h2><p>Makes cloth.</p>
                \(place == "below" ? verdict : "")
                """)
            #expect(text?.left.capabilities.map(\.shown) == ["3 [-] Heats clay."])
            #expect(text?.right.capabilities.map(\.shown) == ["3 [-] Makes cloth."])
            #expect(text?.verdict?.text == "Take Kiln for clay. Best for: potters.")
            #expect(faults == "")
        }
    }

    @Test func `without headings of lists the table's counts part them`() {
        let (text, faults) = read(
            """
            <h1>Kiln vs Loom &amp; Co</h1>\(Self.table)
            <p>Heats clay until it is hard.</p><p>Unique: two doors.</p><p>Keeps wood warm.</p>
            <p>Colours glass in the heat.</p><p>Makes cloth out of thread.</p><br>Need something different? <a href=/>Search →</a>
            """)
        #expect(text?.left.capabilities.count == 3)
        #expect(text?.right.capabilities.map(\.shown) == ["9 [-] Makes cloth out of thread."])
        #expect(faults == "")
    }

    @Test func `the name alone is a list's heading too, and tables go on under the same header`() {
        let (text, faults) = read(
            """
            <h1>Kiln <span>VS</span> Loom</h1><p><b>Kiln</b></p>
            <table><tr><th><th>Kiln<th>Loom<tr><td>Type<td>Model<td>Model<tr><td colspan=3>Costs</table>
            <table><tr><th><th>Kiln<th>Loom<tr><td>Pricing<td colspan=2>Free</table>
            <h2>Kiln</h2><ul><li><p>Heats clay until it is hard.</p><p>Unique: doors.</p><li><p>Keeps wood warm.</ul>
            <h2>Loom</h2><p>Makes cloth.</p>
            """)
        #expect(text?.left.facts.map(\.shown) == ["2 type: Model", "3 pricing: Free"])
        #expect(text?.right.facts.map(\.shown) == ["2 type: Model", "3 pricing: Free"])
        #expect(text?.left.capabilities.map(\.shown) == ["4 [-] Heats clay until it is hard. | unique: doors.", "4 [-] Keeps wood warm."])
        #expect(text?.right.capabilities.map(\.shown) == ["5 [-] Makes cloth."])
        #expect(
            faults.split(separator: "\n").filter { $0.contains("[") } == [
                "Content/sources/a.html:1:1: warning: text that belongs nowhere: 'Kiln' [unplaced-text]",
                "Content/sources/a.html:2:1: warning: text that belongs nowhere: 'Costs' [unplaced-text]",
            ])
    }

    @Test func `text that cannot be placed is said once for each heading`() {
        let (text, faults) = read(
            """
            <h1>Kiln vs Loom &amp; Co</h1>\(Self.table)
            <h2>Kiln Capabilities</h2><p>Heats clay.</p><p>Keeps wood warm.</p><p>Colours glass.</p>
            <h2>Loom &amp; Co Capabilities</h2><p>Makes cloth.</p>
            <h2>Questions</h2><p>Which one burns?</p><p>Neither.</p>
            <table><tr><td>Year<td>1999</table>
            """)
        #expect(text?.left.capabilities.count == 3)
        #expect(text?.right.capabilities.count == 1)
        #expect(
            faults == """
                Content/sources/a.html:10:1: warning: text that belongs nowhere: 'Questions' and 3 more [unplaced-text]
                10 | <h2>Questions</h2><p>Which one burns?</p><p>Neither.</p>
                   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                   = help: it is left out; capabilities stand below 'NAME Capabilities', or directly below the table

                """)
    }

    @Test func `an item that begins with a bold title is one capability, and the next item another`() {
        let (text, faults) = read(
            """
            <h1>Merlin vs BirdNET</h1>
            <table><tr><th>Feature<th>Merlin<th>BirdNET<tr><td>Pricing<td>Free<td>Free</table>
            <h2>Merlin Capabilities</h2>
            <ul>
            <li><b>Photo names</b><br>Finds birds.<ul><li>By day.</li><li>At night.</li></ul></li>
            <li>Keeps a life list.</li>
            <li><b>Files</b><p>Writes tables.</p></li>
            <li>Draws maps.</li>
            </ul>
            <h2>BirdNET Capabilities</h2>
            <h3>Sounds</h3><p>Listens.</p><ul><li>To birds.</li><li>To frogs.</li></ul>
            """)
        #expect(faults == "")
        #expect(
            text?.left.capabilities.map { "\($0.title ?? "-"): \($0.description.plain)" } == [
                "Photo names: Finds birds. By day. At night.", "-: Keeps a life list.", "Files: Writes tables.", "-: Draws maps.",
            ])
        #expect(text?.right.capabilities.map(\.description.plain) == ["Listens. To birds. To frogs."])
    }

    @Test func `a page without a table, or without names, is a fault as for a text`() {
        #expect(read("<h1>Kiln vs Loom</h1><p>Only words.</p>").faults.contains("[no-table]"))
        #expect(read("<p>Hello.</p>").faults.contains("[no-names]"))
        #expect(read("<p>Hello.</p>").text == nil)
        #expect(read(" \n").faults.contains("[empty-file]"))
        #expect(read("a\0b").faults.contains("[not-text]"))
    }

    @Test func `names of markup and path steps are reported, and stay plain text`() {
        let (text, faults) = read(
            "<h1>&lt;script&gt;x vs ../y</h1><table><tr><th><th>&lt;script&gt;x<th>../y<tr><td>Type<td>a<td>b</table><p>Does it all.")
        #expect(text?.left.name == "<script>x")
        #expect(faults.contains("[markup-in-name]") && faults.contains("[path-in-name]"))
    }

    @Test(arguments: 0..<200)
    func `no page stops the reader`(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed) &* 0x2545_F491 + 7)
        let parts = [
            "<h1>A vs B</h1>", "<h2>A Capabilities</h2>", "<h3>T</h3>", "<p>Does a thing.</p>", "Unique: x", "<table>", "</table>", "<tr>",
            "<td>Type", "<th>A", "<td colspan=99999999999>", "<dl><dt>Unique<dd>", "+3 more capabilities", "</div>", "<li>", "<b>", "</b>",
            "<br>", "A scores higher at 4/100 vs B at 2/100.", "<main>", "</main>", "<article>", "<nav>", "\n",
            "<tr><td>Rank<td>1/0<td>9e999/100",
        ]
        let html = (0..<80).compactMap { _ in parts.randomElement(using: &random) }.joined()
        _ = read(html)
    }

    @Test func `a line of a megabyte is read`() {
        let (text, _) = read("<h1>Kiln vs Loom &amp; Co</h1>\(Self.table)<p>" + String(repeating: "word ", count: 200_000))
        #expect(text?.left.capabilities.first?.description.plain.utf8.count == 999_999)
    }
}
