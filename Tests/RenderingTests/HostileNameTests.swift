import JSONText
import SiteFixtures
import TestSupport
import Testing

@testable import Rendering

/// Names that scraped pages may carry: whatever they are, they stay names.
@Suite struct HostileNameTests {
    private static let names = [
        "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "../../etc", "__proto__", "abc\u{202E}fed",
        String(repeating: "long ", count: 2000), "a|b", "`tick`", "line\u{2028}end", "{{name}} {{{site.title}}}",
        "]](javascript:alert(1)) [x", "<!-- -->", "]]> &lt;", "# Heading", "'; DROP--",
    ]

    /// Read and rendered once for all tests.
    private static let built = Task {
        let site = try await made()
        return (site: site, rendered: site.rendered())
    }

    private static func made() async throws -> FixtureSite {
        var files: [(path: String, text: String)] = Self.names.enumerated().map { index, name in
            let quoted = Self.quoted(name)
            // A key of YAML is a thousand letters at most.
            let label = Self.quoted(String(name.prefix(99)))
            let body =
                "---\nname: \(quoted)\ntype: \(quoted)\naliases: [\(quoted)]\ntags: [\(quoted)]\npricing: \(quoted)\nfacts:\n"
                + "  \(label): \(quoted)\nrank: \(index)\nchecked: 2026-10-01\n---\n## Capabilities\n### Mail {#mail}\nReads mail.\n"
            return ("artifacts/n\(index).md", body)
        }
        files.append(("capabilities/mail.md", "---\nname: \(Self.quoted(Self.names[0]))\naliases: [\(Self.quoted(Self.names[1]))]\n---\n"))
        files.append(
            (
                "site.yml",
                "title: Names\nbaseURL: https://example.org\nindexing: {minimumAligned: 0, minimumUnique: 0}\n"
            ))
        return try await FixtureSite(files: files)
    }

    private static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `no page gains a tag or an event from a name`() async throws {
        let (files, faults) = try await Self.built.value.rendered
        #expect(faults == "")
        // Reading says that such names are wrong; they are kept all the same.
        let unread = try await Self.built.value.site.readingFaults.split(separator: "\n")
            .filter { $0.hasPrefix("Content/") && !$0.hasSuffix("-in-name]") }.joined(separator: "\n")
        #expect(unread == "")
        let made = try await Self.built.value.site.graph.artifacts.map(\.slug.description)
        #expect(made == Self.names.indices.map { "n\($0)" }.sorted())
        let pages = files.filter { $0.path.hasSuffix(".html") }
        #expect(pages.count > 30)
        for page in pages {
            let tags = HTMLTags.all(in: page.bytes)
            #expect(!tags.contains { $0.name == "img" }, "\(page.path)")
            #expect(!tags.contains { tag in tag.attributes.contains { $0.name.hasPrefix("on") } }, "\(page.path)")
            #expect(!tags.contains { $0["href"]?.hasPrefix("javascript:") == true }, "\(page.path)")
            #expect(!text(page.bytes).contains("<script>alert"), "\(page.path)")
        }
    }

    @Test func `no name becomes a path`() async throws {
        for file in try await Self.built.value.rendered.files {
            #expect(!file.path.contains("..") && !file.path.hasPrefix("/") && file.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
    }

    @Test func `JSON keeps each name to the letter, and is safe inside a script`() async throws {
        let site = try await Self.built.value.site
        let index = try site.json("index.json")
        let artifacts = index["artifacts"]?.elements ?? []
        let kept = site.graph.artifacts.map(\.name)
        #expect(artifacts.map { $0["name"] } == kept.map { .string($0) })
        for file in try await Self.built.value.rendered.files where file.path.hasSuffix(".json") {
            _ = try JSONReader.value(in: file.bytes)
            #expect(!text(file.bytes).contains("</script"), "\(file.path)")
        }
    }

    @Test func `XML has no tag of a name's making`() async throws {
        for file in try await Self.built.value.rendered.files where file.path.hasSuffix(".xml") {
            let xml = text(file.bytes)
            #expect(!xml.contains("<script") && !xml.contains("<img") && !xml.contains("<!--"), "\(file.path)")
            #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }, "\(file.path)")
        }
    }

    @Test func `Markdown twins and llms txt have no link or tag of a name's making`() async throws {
        for file in try await Self.built.value.rendered.files where file.path.hasSuffix(".md") || file.path == "llms.txt" {
            let markdown = text(file.bytes)
            let links = markdown.ranges(of: "](javascript:alert")
            for open in markdown.ranges(of: "<script") + markdown.ranges(of: "<img") + markdown.ranges(of: "<!--") + links {
                #expect(markdown[..<open.lowerBound].last == "\\", "\(file.path)")
            }
        }
    }
}
