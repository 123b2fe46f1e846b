import Glibc
import SiteFixtures
import TestSupport
import Testing

@Suite struct TemplatesDocumentTests {
    @Test func `docs TEMPLATES md says what the code says`() async throws {
        let made = TemplatesDocument(of: try await FixtureSite(atlas)).text
        let path = Repository.root + "/docs/TEMPLATES.md"
        if let mode = getenv("GOLDEN"), String(cString: mode) == "update" {
            try Disk.write(made, to: path)
            Issue.record("docs/TEMPLATES.md was written anew; run the tests again without GOLDEN")
            return
        }
        let kept = try Disk.text(of: path)
        let (ours, theirs) = (made.split(separator: "\n"), kept.split(separator: "\n"))
        let place = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(ours.count, theirs.count)
        #expect(
            made == kept,
            "docs/TEMPLATES.md is stale (GOLDEN=update makes it anew); from: \(place < ours.count ? ours[place] : "its end")")
    }
}
