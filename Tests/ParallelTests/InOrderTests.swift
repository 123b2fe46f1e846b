import Parallel
import Testing

@Suite struct InOrderTests {
    private struct Refusal: Error, Equatable { let item: Int }

    @Test(arguments: [0, 1, 2, 7], [0, 1, 3, 100])
    func `results come in the order of the items, whatever the jobs and the chunks`(jobs: Int, chunk: Int) async {
        let items = Array(0..<20)
        let results = await inOrder(items, jobs: jobs, chunk: chunk) { $0.map { $0 * 2 } }
        #expect(results.flatMap { $0 } == items.map { $0 * 2 })
    }

    @Test func `no items give no results`() async {
        #expect(await inOrder([Int](), jobs: 4, chunk: 2) { $0.count } == [])
    }

    @Test func `the error of the first chunk in order is thrown`() async {
        await #expect(throws: Refusal(item: 3)) {
            _ = try await inOrder(Array(0..<20), jobs: 4, chunk: 1) { (items: ArraySlice<Int>) throws(Refusal) -> Int in
                for item in items where item.isMultiple(of: 3) && item > 0 { throw Refusal(item: item) }
                return items.count
            }
        }
    }
}
