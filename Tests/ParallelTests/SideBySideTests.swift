import Parallel
import Testing

@Suite struct SideBySideTests {
    @Test(arguments: [1, 2, 7], [1, 3, 100])
    func `results stand in the order of the ranges, whatever the number of cores`(jobs: Int, chunk: Int) {
        let squares = sideBySide(50, jobs: jobs, chunk: chunk) { range in range.map { $0 * $0 } }
        #expect(squares.flatMap(\.self) == (0..<50).map { $0 * $0 })
    }

    @Test func `nothing is done for nothing`() {
        #expect(sideBySide(0, jobs: 4, chunk: 8) { $0.count }.isEmpty)
    }
}
