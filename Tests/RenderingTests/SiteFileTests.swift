import SiteFixtures
import Testing

@testable import Rendering

/// The files that belong to the site as a whole.
@Suite struct SiteFileTests {
    private func file(_ path: String, of project: String) async throws -> String {
        let files = try await FixtureSite(project).rendered().files
        return text(try #require(files.first { $0.path == path }).bytes)
    }

    private let pair = "== artifacts/a.md\n---\nname: A\nchecked: 2026-10-01\nrank: 4\n---\n== artifacts/b.md\n---\nname: B\n---\n"

    @Test func `the sitemap lists the pages that search engines are offered`() async throws {
        let xml = try await file("sitemap.xml", of: pair + "== site.yml\nbaseURL: https://example.org/x\n")
        #expect(
            xml == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/x/</loc></url>
                <url><loc>https://example.org/x/artifacts/</loc></url>
                <url><loc>https://example.org/x/artifacts/a/</loc></url>
                <url><loc>https://example.org/x/artifacts/b/</loc></url>
                <url><loc>https://example.org/x/capabilities/</loc></url>
                <url><loc>https://example.org/x/compare/</loc></url>
                <url><loc>https://example.org/x/matrix/</loc></url>
                </urlset>

                """)
    }

    @Test func `past fifty thousand addresses the sitemap is an index of parts`() async throws {
        let site = try await FixtureSite(pair + "== site.yml\nbaseURL: https://example.org/\n")
        var sitemap = Sitemap(site: site.renderer.site)
        #expect(sitemap.addressesMax == 50_000)
        sitemap.addressesMax = 3
        let files = sitemap.files
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        let texts = files.map { text($0.bytes) }
        #expect(texts[0].contains("<sitemapindex ") && texts[0].contains("<sitemap><loc>https://example.org/sitemap-3.xml</loc></sitemap>"))
        #expect(texts[1...].map { $0.ranges(of: "<url>").count } == [3, 3, 1])
        sitemap.addressesMax = 7
        #expect(sitemap.files.map(\.path) == ["sitemap.xml"])
    }

    @Test func `robots are let in and shown the sitemap, or asked to stay away`() async throws {
        #expect(try await file("robots.txt", of: pair) == "User-agent: *\nAllow: /\n")
        #expect(
            try await file("robots.txt", of: pair + "== site.yml\nbaseURL: https://example.org\n")
                == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
        #expect(try await file("robots.txt", of: pair + "== site.yml\nrobots: false\n") == "User-agent: *\nDisallow: /\n")
    }

    @Test func `who asks all robots to stay away asks so on each page, below whatever path`() async throws {
        for (settings, isAsked) in [("robots: false", true), ("feed: false", false)] {
            let page = try await file("artifacts/a/index.html", of: pair + "== site.yml\nbaseURL: https://example.org/a/\n\(settings)\n")
            #expect(page.contains("<meta name=\"robots\" content=\"noindex,follow\">") == isAsked)
            let robots = try await file("robots.txt", of: pair + "== site.yml\nbaseURL: https://example.org/a/\n\(settings)\n")
            #expect(robots.contains("Sitemap") != isAsked)
        }
    }

    @Test func `what nothing on the site has is not called missing on each page`() async throws {
        let page = try await file("artifacts/b/index.html", of: pair)
        #expect(page.contains("<th scope=\"row\">Rank</th><td colspan=\"2\"><span class=\"unknown\">not given"))
        for row in ["Type", "Pricing", "Starting price"] { #expect(!page.contains("<th scope=\"row\">\(row)</th>"), "\(row)") }
    }

    @Test func `a page that begins with its own title has it once, and the home page may have one`() async throws {
        let files =
            "== pages/about.md\n---\ntitle: About us\n---\n# About us\n\nWe test.\n"
            + "== pages/index.md\n---\ntitle: Tents, slept in\n---\nHello.\n"
        let page = try await file("about/index.html", of: files)
        #expect(page.split(separator: "About us</h1>").count == 2 && !page.contains("About us</h2>"))
        #expect(try await file("index.html", of: files).contains("<h1>Tents, slept in</h1>"))
    }

    @Test func `an author's own robots txt takes the place of the one that is made`() async throws {
        let files = try await FixtureSite(pair + "== static/robots.txt\nUser-agent: Bad\n").rendered().files
        #expect(!files.contains { $0.path == "robots.txt" && $0.bytes.starts(with: "User-agent: *".utf8) })
    }

    @Test func `the feed has comparisons and pages by the day on which they were published`() async throws {
        let feed = try await file(
            "feed.xml",
            of: pair + """
                == site.yml
                baseURL: https://example.org
                == comparisons/a-vs-b.md
                ---
                left: b
                right: a
                publishDate: 2026-10-02
                verdict: Take A.
                ---
                == pages/news/one.md
                ---
                title: One
                description: First.
                publishDate: 2026-09-01
                ---
                == pages/about.md
                ---
                title: About
                ---
                """)
        let entries = feed.split(separator: "\n").filter { ["<title>", "<id>", "<updated>", "<summary>"].contains(where: $0.hasPrefix) }
            .dropFirst(3)
        #expect(
            entries.joined(separator: "\n") == """
                <title>A vs B</title>
                <id>https://example.org/compare/a-vs-b/</id>
                <updated>2026-10-02T00:00:00Z</updated>
                <summary>Take A.</summary>
                <title>A</title>
                <id>https://example.org/artifacts/a/</id>
                <updated>2026-10-01T00:00:00Z</updated>
                <title>One</title>
                <id>https://example.org/news/one/</id>
                <updated>2026-09-01T00:00:00Z</updated>
                <summary>First.</summary>
                """)
    }

    @Test func `without an address of the site the feed names its entries all the same`() async throws {
        let feed = try await file("feed.xml", of: pair)
        #expect(feed.contains("<id>urn:pairwise:site</id>"))
        #expect(feed.contains("<id>urn:pairwise:artifacts:a</id>"))
        #expect(feed.contains("<updated>2026-10-01T00:00:00Z</updated>"))
        #expect(feed.ranges(of: "<entry>").count == 1)
    }

    @Test func `a feed that is switched off is not made`() async throws {
        let files = try await FixtureSite(pair + "== site.yml\nfeed: false\n").rendered().files
        #expect(!files.contains { $0.path == "feed.xml" })
    }
}
