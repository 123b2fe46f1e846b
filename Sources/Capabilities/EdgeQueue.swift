/// A pair of clusters as it was when it was queued; its versions tell whether it still is.
struct QueuedEdge {
    /// Natural logarithm of the odds that the two are one.
    var odds: Double
    var low: Int32
    var high: Int32
    var lowVersion: Int32
    var highVersion: Int32

    /// The best odds first; then by the numbers of the clusters.
    static func precedes(_ one: QueuedEdge, _ other: QueuedEdge) -> Bool {
        if one.odds != other.odds { return one.odds > other.odds }
        return (one.low, one.high) < (other.low, other.high)
    }
}

/// A binary heap of pairs of clusters.
struct EdgeQueue {
    private var heap: [QueuedEdge] = []

    mutating func push(_ edge: QueuedEdge) {
        heap.append(edge)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard QueuedEdge.precedes(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> QueuedEdge? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return first }
            if child + 1 < heap.count, QueuedEdge.precedes(heap[child + 1], heap[child]) { child += 1 }
            guard QueuedEdge.precedes(heap[child], heap[parent]) else { return first }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
