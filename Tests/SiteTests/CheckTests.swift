import Diagnostics
import TestSupport
import Testing

@testable import PairwiseCommand

/// `pairwise check`, beyond the one case for each code.
@Suite struct CheckTests {
    private func faults(in files: String) async throws -> [String] {
        try await DiagnosticCase("", files).printed().map { "\($0.range.file):\($0.range.line): \($0.message) [\($0.id)]" }
    }

    @Test func `the demo has no error and no warning, and few notes`() async throws {
        let found = try await DiagnosticCase.check(Repository.root)
        #expect(found.sorted.filter { $0.severity != .note }.map(\.message) == [])
        #expect(found.count(of: .note) < 12)
    }

    @Test func `a new project has nothing to mend`() async throws {
        try await withTemporaryFolder { folder in
            _ = try Execution.pairwise("init", "coffee", in: folder)
            let check = try Execution.pairwise("check", "--strict", in: folder + "/coffee")
            #expect(check.status == 0, "\(check.errors)")
            // The price that was corrected by hand is the one thing that the project is to show.
            #expect(check.errors.split(separator: "\n").filter { $0.hasSuffix("]") }.count == 1, "\(check.errors)")
        }
    }

    @Test func `a dead link of a template is reported once, with the pages that it stands on`() async throws {
        let printed = try await DiagnosticCase(
            "",
            """
            == /Templates/page.mustache
            <h1>{{title}}</h1>
            <p><a href="{{root}}abuot/">Us</a> <a href="#top" id="top">Up</a></p>
            == /Templates/partials/empty.mustache
            == pages/about.md
            ---
            title: About
            ---
            == pages/terms.md
            ---
            title: Terms
            ---
            """
        ).printed()
        #expect(
            printed.filter { $0.id == "dead-link" }.map(DiagnosticPrinter(colour: false).text(of:)) == [
                """
                Templates/page.mustache:2:21: error: dead link: the site has no '/abuot/'; did you mean '/about/'? [dead-link]
                2 | <p><a href="{{root}}abuot/">Us</a> <a href="#top" id="top">Up</a></p>
                  |                     ^~~~~~
                  = page: /about/ and 1 more
                  = help: mend the address in the template, or write the page

                """
            ])
    }

    @Test func `a template with another ending is told`() async throws {
        let found = try await faults(in: "== /Templates/page.html\n<p>Mine</p>\n== /Templates/README.txt\nNotes\n")
        #expect(
            found.filter { $0.contains("Templates/") } == [
                "Templates/page.html:1: template 'page.html' is named by no other; did you mean 'page.mustache', which the theme has? [unused-template]"
            ])
    }

    @Test func `an anchor on another page, and one on the page itself, are both followed`() async throws {
        let files = """
            == pages/about.md
            ---
            title: About
            ---
            [Here](#team), [there](/terms/#price), [and sound](/terms/#prices).

            ## The team
            == pages/terms.md
            ---
            title: Terms
            ---
            ## Prices
            """
        #expect(
            try await faults(in: files) == [
                "Content/pages/about.md:4: dead anchor: '/about/' has no '#team' [dead-anchor]",
                "Content/pages/about.md:4: dead anchor: '/terms/' has no '#price'; did you mean '#prices'? [dead-anchor]",
            ])
    }

    @Test func `a fact that nobody dated is not stale, and one of today is not`() async throws {
        let files = """
            == artifacts/kiln.md
            ---
            name: Kiln
            url: https://kiln.example
            pricing: Paid
            checked: 2025-12-31
            ---
            == artifacts/loom.md
            ---
            name: Loom
            url: https://loom.example
            pricing: Paid
            ---
            == comparisons/kiln-vs-loom.md
            ---
            left: kiln
            right: loom
            ---
            """
        #expect(try await faults(in: files) == [])
    }

    @Test func `that no two are compared has another reason where the site's settings leave them out`() async throws {
        let files = """
            == site.yml
            pairs: {sources: false, curated: false, nearest: 0}
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 1 |
            Draws leaves.
            """
        let found = try await DiagnosticCase("", files).printed().filter { $0.id == "no-pairs" }
        #expect(found.map(\.message) == ["no page compares two of the 2 artifacts: what 'pairs' in site.yml lets in compares none"])
    }

    @Test func `a lead where both are level is a note, one the wrong way round a warning`() async throws {
        let files = """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Adoption | 0.2 | 0.7 |
            | Quality | 0 | 0 |
            | Pricing | Paid | Free |
            | Capabilities | 0 | 1 |
            Draws leaves.
            Oak scores higher at 9/100 vs Ash at 4/100. Oak leads on adoption and quality, while Ash is stronger on ecosystem.
            """
        let found = try await DiagnosticCase("", files).printed()
        #expect(
            found.map { "\($0.severity) \($0.range.line) \($0.message)" } == [
                "warning 9 verdict contradicts its own table: 'Oak' does not lead on Adoption, 0.2 against 0.7",
                "note 9 verdict contradicts its own table: 'Oak' does not lead on Quality, 0 against 0",
            ])
    }

    @Test func `annotations for GitHub name files from the current folder`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("", to: folder + "/sites/trees/Content/sources/a.txt")
            let wanted = "::error file=sites/trees/Content/sources/a.txt,line=1,col=1::empty file [empty-file]"
            for project in ["sites/trees", "./sites/trees/", folder + "/sites/trees"] {
                let check = try Execution.pairwise("check", "--project", project, "--format", "github", in: folder)
                #expect(check.output.hasPrefix(wanted), "\(check.output)")
            }
        }
    }

    @Test func `what only a font sheet names, and what a browser asks for by itself, is used`() async throws {
        let files = """
            == /Templates/assets/fonts.css
            @font-face { src: url(text.woff2) }
            == /Templates/assets/text.woff2
            -
            == /Templates/page.mustache
            <link rel="stylesheet" href="{{assets.fonts}}">{{>note}}
            == /Templates/note.mustache
            <p></p>
            == static/favicon.svg
            -
            == pages/about.md
            ---
            title: About
            ---
            """
        #expect(try await faults(in: files) == [])
    }

    @Test func `what stylesheets and scripts refer to is used, in the theme and beside it; what they only speak of is not`() async throws {
        let files = """
            == /Templates/assets/style.css
            @import "more.css"; a { b: url(logo.png) url(../img/static.png) url(/img/rooted.png) } /* url(spoken.png) */
            == /Templates/assets/more.css
            a { b: url("img/a b.png") }
            == /Templates/assets/img/a b.png
            -
            == /Templates/assets/logo.png
            -
            == /Templates/assets/spoken.png
            -
            == /Templates/assets/my-card.png
            -
            == /Templates/page.mustache
            <p data-card="{{assets.myCard}}"></p>
            == /Templates/assets/theme.js
            import "./util.mjs";
            == /Templates/assets/util.mjs
            show("named.png");
            == static/img/static.png
            -
            == static/img/rooted.png
            -
            == static/img/named.png
            -
            == static/img/spoken.png
            -
            == static/own.css
            a { b: url(img/own.png) }
            == static/img/own.png
            -
            """
        #expect(
            try await faults(in: files) == [
                "Content/static/img/spoken.png:1: no page uses '/img/spoken.png' [unused-asset]",
                "Templates/assets/spoken.png:1: no page uses 'assets/spoken.png' [unused-asset]",
            ])
    }

    @Test func `what an editor has parted is not said to look alike`() async throws {
        let alike = try #require(DiagnosticCase.check.first { $0.code == "look-alikes" })
        let parted = alike.files.replacing("name: Firing log\n", with: "name: Firing log\nexcludes:\n  - oven: Prints\n")
        #expect(try await faults(in: parted).filter { $0.hasSuffix("[look-alikes]") } == [])
    }
}
