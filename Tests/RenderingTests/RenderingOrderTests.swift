import Diagnostics
import Planning
import SiteFixtures
import Templating
import TestSupport
import Testing

@testable import Rendering

@Suite struct RenderingOrderTests {
    /// The most artifacts that are in use at the same time, when pairs come as soon as both have been met.
    private func used(_ pairs: [(Int, Int)], count: Int) -> Int {
        let places = RenderingOrder.places(of: pairs, count: count)
        let order = pairs.sorted { one, other in
            let (left, right) = ([places[one.0], places[one.1]].sorted(by: >), [places[other.0], places[other.1]].sorted(by: >))
            return left.lexicographicallyPrecedes(right)
        }
        var (first, last): ([Int: Int], [Int: Int]) = ([:], [:])
        for (time, pair) in order.enumerated() {
            for artifact in [pair.0, pair.1] {
                first[artifact] = first[artifact] ?? time
                last[artifact] = time
            }
        }
        return order.indices.map { time in first.keys.count { (first[$0] ?? 0) <= time && time <= (last[$0] ?? 0) } }.max() ?? 0
    }

    @Test func `artifacts are met from neighbour to neighbour, beginning with the fewest pairs`() {
        #expect(RenderingOrder.places(of: [(0, 3), (3, 1), (1, 2)], count: 5) == [1, 3, 4, 2, 0])
        #expect(RenderingOrder.places(of: [], count: 3) == [0, 1, 2])
    }

    /// However they are numbered: on a ring of artifacts, each with its two next on both sides, few are in use at once.
    @Test(arguments: 1...5) func `of artifacts with near neighbours few are in use at the same time`(seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        let numbers = Array(0..<400).shuffled(using: &random)
        let pairs = (0..<400).flatMap { place in [1, 2].map { (numbers[place], numbers[(place + $0) % 400]) } }
        #expect(Set(RenderingOrder.places(of: pairs, count: 400)) == Set(0..<400))
        #expect(used(pairs, count: 400) <= 12)
    }

    private func site() async throws -> FixtureSite {
        let texts = FileTree.texts(tools: 14, reach: 3, edition: 1)
        return try await FixtureSite(
            files: texts.paths.map { (String($0.dropFirst("Content/".count)), texts.text($0) ?? "") })
    }

    @Test func `each page comes once`() async throws {
        let site = try await site()
        #expect(site.plan.pairs.count > 30)
        #expect(site.renderer.pages.map { "\($0.route)\($0.kind)" }.sorted() == site.plan.pages.map { "\($0.route)\($0.kind)" }.sorted())
    }

    /// What is forgotten is made again, and comes out as it was.
    @Test func `a page is the same whatever was forgotten before it`() async throws {
        let site = try await site()
        let (renderer, other) = (site.renderer, site.renderer)
        var faults = DiagnosticList()
        for pages in [renderer.pages, renderer.pages.reversed(), site.plan.pages] {
            for page in pages {
                #expect(
                    renderer.files(of: page, reporting: &faults).map(\.bytes) == other.files(of: page, reporting: &faults).map(\.bytes),
                    "\(page.route)")
                renderer.didFinish(page)
            }
        }
    }
}
