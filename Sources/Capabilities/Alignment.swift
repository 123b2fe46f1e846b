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
        let one = graph.capabilities(of: left)
        let other = graph.capabilities(of: right)
        let (ours, theirs) = (Set(one), Set(other))
        both = one.filter(theirs.contains)
        onlyLeft = one.filter { !theirs.contains($0) }
        onlyRight = other.filter { !ours.contains($0) }
    }
}
