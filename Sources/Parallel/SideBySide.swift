import Dispatch
import Synchronization

/// Does `work` on ranges of `0..<count`, on at most `jobs` cores, and gives the results in the order of the ranges.
///
/// For work that waits for nothing: the caller's thread takes part and is held until all is done. Where the caller is
/// asynchronous and the work may fail, ``inOrder(_:jobs:chunk:_:)`` is the one to take.
/// - Parameter chunk: the length of a range, at least 1; the last may be shorter.
package func sideBySide<Result: Sendable>(
    _ count: Int, jobs: Int, chunk: Int, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
    let length = max(1, chunk)
    let chunks = (count + length - 1) / length
    @Sendable func range(_ index: Int) -> Range<Int> { index * length..<min((index + 1) * length, count) }
    guard jobs > 1, chunks > 1 else { return (0..<chunks).map { work(range($0)) } }
    let next = Atomic<Int>(0)
    let results = Mutex([Result?](repeating: nil, count: chunks))
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < chunks else { return }
            let result = work(range(index))
            results.withLock { $0[index] = result }
        }
    }
    return results.withLock { $0.compactMap(\.self) }
}
