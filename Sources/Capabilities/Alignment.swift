/// What two artifacts can do, side by side.
///
/// - Order: each list ascending by capability.
/// - A capability in `onlyLeft` is listed for the left one only. That the right one lacks it may be said
///   only where the right list is complete; else it is not known.
package struct Alignment: Sendable {
    package let both: [Int]
    package let onlyLeft: [Int]
    package let onlyRight: [Int]

    package init(of left: Int, and right: Int, in graph: CapabilityGraph) {
        var (ours, theirs) = (graph.capabilities(of: left)[...], graph.capabilities(of: right)[...])
        var (both, onlyLeft, onlyRight): ([Int], [Int], [Int]) = ([], [], [])
        // Both lists ascend: one step through the two of them.
        while let one = ours.first, let other = theirs.first {
            if one == other { both.append(one) } else if one < other { onlyLeft.append(one) } else { onlyRight.append(other) }
            if one <= other { ours.removeFirst() }
            if other <= one { theirs.removeFirst() }
        }
        self.both = both
        self.onlyLeft = onlyLeft + ours
        self.onlyRight = onlyRight + theirs
    }
}
