import Testing

@testable import Reading

/// `Content/artifacts/SLUG.md`.
@Suite struct ArtifactTests {
    private let oak = """
        == artifacts/oak.md
        ---
        name: Oak
        type: Model
        url: https://oak.example/
        aliases: [Oak tree, Quercus]
        rank: 45
        scores: {adoption: 1, quality: 0.5}
        pricing: Free
        startingPrice: {amount: 2, currency: usd, unit: token}
        timesMatched: 3
        facts: {License: MIT}
        checked: 2026-01-02
        sources: https://oak.example/about
        tags: tree
        ---
        A tree with [a friend](ash.md).

        ## Capabilities

        ### Draws circles {#draw-shapes}

        It draws **round** things.

        And more.

        **Unique:** No corners.

        **vs alternatives**: Rounder.

        Best for: *wheels*

        ### Stands still

        ## Notes

        The end.
        """

    @Test func `every key of an artifact is read`() async throws {
        let (tree, faults) = try await read(oak)
        #expect(faults == "")
        let artifact = try #require(tree.artifacts.first)
        #expect(artifact.slug.description == "oak")
        #expect(artifact.file == "artifacts/oak.md")
        #expect(artifact.url == "https://oak.example/")
        #expect(artifact.aliases == ["Oak tree", "Quercus"])
        #expect(artifact.sources == ["https://oak.example/about"])
        #expect(artifact.tags == ["tree"])
        #expect(artifact.checked?.description == "2026-01-02")
        #expect(
            artifact.facts.map(Understood.words) == [
                "type=Model", "rank=45/100", "adoption=1", "quality=0.5", "pricing=Free", "price=USD 2.0 per token", "matched=3",
                "'License'=MIT",
            ])
        #expect(artifact.facts.map(\.line) == [3, 6, 7, 7, 8, 9, 10, 11])
        #expect(artifact.introduction?.plain == "A tree with a friend.\nNotes\nThe end.")
        #expect(tree.links.map(\.path) == ["/artifacts/ash/"])
    }

    @Test func `each heading under Capabilities is one, with its pin and its labelled paragraphs`() async throws {
        let capabilities = try #require(try await read(oak).tree.artifacts.first?.capabilities)
        #expect(capabilities.map(\.title) == ["Draws circles", "Stands still"])
        #expect(capabilities.map(\.pin?.slug.description) == ["draw-shapes", nil])
        #expect(capabilities.map(\.line) == [22, 32])
        #expect(capabilities[0].description.plain == "It draws round things.\nAnd more.")
        #expect(capabilities[0].unique?.plain == "No corners.")
        #expect(capabilities[0].versusAlternatives?.plain == "Rounder.")
        #expect(capabilities[0].bestFor?.plain == "wheels")
        #expect(capabilities[1].description.plain == "Stands still")
    }

    @Test(arguments: [
        ("Unique: one", "<p>one</p>\n", "one"), ("**Unique:** one", "<p>one</p>\n", "one"), ("**Unique**: one", "<p>one</p>\n", "one"),
        ("*Unique:* one", "<p>one</p>\n", "one"), ("***Unique:*** one", "<p>one</p>\n", "one"), ("unique: one", "<p>one</p>\n", "one"),
        ("**Unique: one** two", "<p><strong>one</strong> two</p>\n", "**one** two"), ("Unique:\none", "<p>one</p>\n", "one"),
        ("Unique：one *two*", "<p>one <em>two</em></p>\n", "one *two*"),
        ("Unique\u{A0}: one *two*", "<p>one <em>two</em></p>\n", "one *two*"),
        ("**Unique**：one", "<p>one</p>\n", "one"),
        ("Unique: one\n\n- two", "<p>one</p>\n<ul>\n<li>two</li>\n</ul>\n", "one\n\n- two"),
    ])
    func `a label is taken off the words, the Markdown and the HTML`(written: String, html: String, source: String) async throws {
        let (tree, faults) = try await read("== artifacts/a.md\n---\nname: A\n---\n## Capabilities\n\n### One\n\nDoes.\n\n\(written)")
        let unique = try #require(tree.artifacts.first?.capabilities?.first?.unique)
        #expect(unique.plain.hasPrefix("one"))
        #expect(unique.htmlText == html)
        #expect(unique.markdown == source)
        #expect(faults == "")
    }

    @Test(arguments: [
        (
            "nmae: Oak",
            """
            Content/artifacts/a.md:1:1: error: 'name' is missing [missing-key]
            1 | ---
              | ^~~
              = help: write a line 'name: …'
            Content/artifacts/a.md:2:1: error: unknown key 'nmae'; did you mean 'name'? [unknown-key]
            2 | nmae: Oak
              | ^~~~

            """
        ),
        (
            "name: Oak\nrank: high",
            """
            Content/artifacts/a.md:3:7: error: rank takes a number, not 'high' [wrong-type]
            3 | rank: high
              |       ^~~~

            """
        ),
        (
            "name: Oak\nrank: 101\nscores: {qualty: 1, quality: -1}\ntimesMatched: -3",
            """
            Content/artifacts/a.md:3:7: error: '101' is out of range: 'rank' runs from 0 to 100 [out-of-range]
            3 | rank: 101
              |       ^~~
            Content/artifacts/a.md:4:10: error: unknown score 'qualty'; did you mean 'quality'? [unknown-score]
            4 | scores: {qualty: 1, quality: -1}
              |          ^~~~~~
            Content/artifacts/a.md:4:30: error: '-1' is out of range: 'quality' runs from 0 to 100 [out-of-range]
            4 | scores: {qualty: 1, quality: -1}
              |                              ^~
            Content/artifacts/a.md:5:15: error: '-3' is out of range: 'timesMatched' is 0 or more [out-of-range]
            5 | timesMatched: -3
              |               ^~

            """
        ),
        (
            "name: Oak\nscores: {speed: 1}",
            """
            Content/artifacts/a.md:3:10: error: unknown score 'speed' [unknown-score]
            3 | scores: {speed: 1}
              |          ^~~~~
              = help: the site's scores are adoption, quality, ecosystem, matchGraph; 'scores' in site.yml sets them

            """
        ),
        (
            "name: Oak\nurl: javascript:alert(1)\nchecked: 2026-02-30",
            """
            Content/artifacts/a.md:3:6: error: 'javascript:alert(1)' is no web address: 'url' takes one that begins with https:// or http:// [not-web-address]
            3 | url: javascript:alert(1)
              |      ^~~~~~~~~~~~~~~~~~~
            Content/artifacts/a.md:4:10: error: 2026-02-30 is no day of the calendar: that month has 28 days [no-such-day]
            4 | checked: 2026-02-30
              |          ^~~~~~~~~~

            """
        ),
        (
            "name: <script>alert(1)</script>",
            """
            Content/artifacts/a.md:2:7: error: name made of markup: '<script>alert(1)</script>' [markup-in-name]
            2 | name: <script>alert(1)</script>
              |       ^~~~~~~~~~~~~~~~~~~~~~~~~
              = help: write the plain name wherever the file gives it

            """
        ),
        (
            "name: ../etc",
            """
            Content/artifacts/a.md:2:7: error: name made of path steps: '../etc' [path-in-name]
            2 | name: ../etc
              |       ^~~~~~
              = help: write the plain name wherever the file gives it

            """
        ),
        (
            "name: A\n---\n## Capabilities\n\nText.\n\n### One\n\nUnique: a\n\nUnique: b",
            """
            Content/artifacts/a.md:6:1: error: text under '## Capabilities' that belongs to no '###' heading [outside-capability]
            6 | Text.
              | ^~~~~
              = help: put a heading '### What it can do' above it; it is left out
            Content/artifacts/a.md:12:1: error: second 'Unique:' in one capability [repeated-label]
            12 | Unique: b
               | ^~~~~~~~~
               = help: join the two; the first is taken

            """
        ),
    ])
    func `a fault of an artifact is printed at its place`(front: String, printed: String) async throws {
        let text = front.contains("\n---\n") ? front : front + "\n---\n"
        #expect(try await read("== artifacts/a.md\n---\n" + text).faults == printed)
    }

    @Test func `a pin too long to be a slug is reported`() async throws {
        let pin = String(repeating: "a", count: 97)
        let (_, faults) = try await read("== artifacts/a.md\n---\nname: A\n---\n## Capabilities\n### One {#\(pin)}\n")
        #expect(faults.hasPrefix("Content/artifacts/a.md:5:11: error: '\(pin)' is no slug: a slug is"))
    }
}
