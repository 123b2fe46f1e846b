/// Does `work` on the items in chunks, on at most `jobs` cores, and gives the results in the order of the items.
///
/// Each chunk's work sees its items only, so the results do not depend on the number of jobs.
/// - Parameter chunk: items a task, at least 1; small enough that the last tasks end together.
/// - Throws: the error of the first chunk, in order of items, that failed.
package func inOrder<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int, chunk: Int,
    _ work: @escaping @Sendable (ArraySlice<Item>) throws(Failure) -> Result
) async throws(Failure) -> [Result] {
    let starts = Array(stride(from: 0, to: items.count, by: max(1, chunk)))
    var results = [Swift.Result<Result, Failure>?](repeating: nil, count: starts.count)
    await withTaskGroup(of: (Int, Swift.Result<Result, Failure>).self) { group in
        var next = 0
        func add() {
            guard next < starts.count else { return }
            let index = next
            next += 1
            group.addTask {
                let slice = items[starts[index]..<min(starts[index] + max(1, chunk), items.count)]
                do throws(Failure) { return (index, .success(try work(slice))) } catch { return (index, .failure(error)) }
            }
        }
        for _ in 0..<min(max(1, jobs), starts.count) { add() }
        for await (index, result) in group {
            results[index] = result
            add()
        }
    }
    var gathered: [Result] = []
    gathered.reserveCapacity(results.count)
    for case let result? in results { gathered.append(try result.get()) }
    return gathered
}
