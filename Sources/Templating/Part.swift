import Synchronization

/// Something that many pages show alike: a statement, a cell of a table.
///
/// Where a template calls a partial on a part (`{{#statements}}{{>partials/statement}}{{/statements}}`), or a section over
/// it calls nothing, what comes out is kept, and copied wherever the part is shown again. What looks at anything around
/// the part is rendered anew each time, so that a theme may write whatever it likes.
/// - Cost: the values of a part are made only where nothing is kept yet.
package final class Part: Sendable {
    let memo: PartMemo
    /// Tells apart what one memo keeps for several uses, such as pages of different depth.
    let variant: Int
    private let make: @Sendable () -> [(String, Value)]

    /// - Precondition: two parts of one memo and one variant have the same values.
    package init(_ memo: PartMemo, variant: Int, _ make: @escaping @Sendable () -> [(String, Value)]) {
        self.memo = memo
        self.variant = variant
        self.make = make
    }

    /// The values, made anew.
    package var record: Record { Record(make()) }
}

/// What was rendered of one part; shared by all pages and all tasks.
package final class PartMemo: Sendable {
    struct Key: Equatable {
        /// Index of the template in its library.
        let template: Int
        /// The first operation: 0 for a whole partial.
        let operation: Int
        let escaping: Escaping
        let variant: Int
    }

    private let kept = Mutex<[(key: Key, fragment: Fragment)]>([])

    package init() {}

    func fragment(for key: Key) -> Fragment? {
        kept.withLock { kept in
            for entry in kept where entry.key == key { return entry.fragment }
            return nil
        }
    }

    func keep(_ fragment: Fragment, for key: Key) {
        kept.withLock { kept in
            if !kept.contains(where: { $0.key == key }) { kept.append((key, fragment)) }
        }
    }
}

/// Finished output with gaps for the numbers that each page gives its sources.
final class Fragment: Sendable {
    struct Gap: Sendable {
        /// Byte offset in `bytes`.
        let place: Int
        /// As in ``Value/number(_:)``.
        let number: Int
    }

    let bytes: [UInt8]
    let gaps: [Gap]
    /// False when it depends on what stands around the part; the bytes are then empty.
    let isKept: Bool

    init(bytes: [UInt8], gaps: [Gap]) {
        (self.bytes, self.gaps, isKept) = (bytes, gaps, true)
    }

    private init() { (bytes, gaps, isKept) = ([], [], false) }

    static let dependent = Fragment()
}
