import Planning
import SiteFixtures
import Testing

/// The matrix stays on one page as long as it fits.
@Suite struct PlannedMatrixTests {
    @Test func aSmallSiteHasOnePageOnly() async throws {
        let site = try await FixtureSite(files: Self.artifacts(types: ["Model": 3]))
        #expect(site.plan.matrices.isEmpty)
    }

    @Test func pastItsSizeItPagesByTypeAndThenByNumber() async throws {
        let site = try await FixtureSite(files: Self.artifacts(types: ["Model": 61, "Service": 2, "": 1]))
        let pages = site.plan.matrices
        #expect(
            pages.map(\.route.description) == ["/matrix/model/", "/matrix/model/2/", "/matrix/service/", "/matrix/no-type/"])
        #expect(pages.map(\.artifacts.count) == [60, 1, 2, 1])
        #expect(pages.flatMap(\.artifacts).sorted() == Array(site.graph.artifacts.indices))
        #expect(pages.allSatisfy { $0.artifacts.count <= PlannedMatrix.artifactsMax })
        let planned = site.plan.pages.filter { if case .matrixPart = $0.kind { true } else { false } }
        #expect(planned.count == pages.count)
    }

    @Test func aTypeThatIsCalledNoTypeKeepsItsAddress() async throws {
        let site = try await FixtureSite(files: Self.artifacts(types: ["No type": 60, "": 1]))
        #expect(site.plan.matrices.map(\.route.description) == ["/matrix/no-type/", "/matrix/without-type/"])
    }

    private static func artifacts(types: [String: Int]) -> [(path: String, text: String)] {
        types.sorted { $0.key < $1.key }.flatMap { type, count in
            (1...count).map { number in
                let name = "\(type.isEmpty ? "Thing" : type) \(number)"
                return (
                    "artifacts/\(name.lowercased().split(separator: " ").joined(separator: "-")).md",
                    "---\nname: \(name)\n" + (type.isEmpty ? "" : "type: \(type)\n") + "---\n"
                )
            }
        }
    }
}
