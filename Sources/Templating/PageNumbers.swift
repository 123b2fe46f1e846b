/// The numbers that one page gives to things of the site, such as the sources it cites: from 1, in ascending order.
package struct PageNumbers: Sendable {
    /// Ascending, each once.
    private let things: [Int]

    /// - Parameter things: ascending, each once.
    package init(_ things: [Int] = []) {
        self.things = things
    }

    /// Nil for what the page does not number.
    /// - Cost: logarithmic.
    package subscript(_ thing: Int) -> Int? {
        var (low, high) = (0, things.count)
        while low < high {
            let middle = (low + high) / 2
            if things[middle] < thing { low = middle + 1 } else { high = middle }
        }
        return low < things.count && things[low] == thing ? low + 1 : nil
    }
}
