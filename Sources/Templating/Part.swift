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
///
/// - Cost: a list of a few entries that only ever grows, so that nothing has to be locked.
package final class PartMemo: Sendable {
    struct Key: Equatable {
        /// Index of the template in its library.
        let template: Int
        /// The first operation: 0 for a whole partial.
        let operation: Int
        let escaping: Escaping
        let variant: Int
    }

    private let first = AtomicLazyReference<Fragment>()

    package init() {}

    func fragment(for key: Key) -> Fragment? {
        var next = first.load()
        while let fragment = next, fragment.key != key { next = fragment.next.load() }
        return next
    }

    /// Of two tasks that render the same part at once, the one that comes later gives its own up.
    func keep(_ fragment: Fragment) {
        var last = first.storeIfNil(fragment)
        while last !== fragment, last.key != fragment.key { last = last.next.storeIfNil(fragment) }
    }
}

/// Finished output with gaps for the numbers that each page gives its sources, and for the parts inside, which are kept
/// for themselves.
final class Fragment: Sendable {
    enum Content: Sendable {
        /// As in ``Value/number(_:)``.
        case number(Int)
        case fragment(Fragment)
    }

    struct Gap: Sendable {
        /// Byte offset in `bytes`.
        let place: Int
        let content: Content
    }

    let key: PartMemo.Key
    let bytes: [UInt8]
    let gaps: [Gap]
    /// False when it depends on what stands around the part; the bytes are then empty.
    let isKept: Bool
    /// What else its memo holds.
    fileprivate let next = AtomicLazyReference<Fragment>()

    init(_ key: PartMemo.Key, bytes: [UInt8], gaps: [Gap]) {
        (self.key, self.bytes, self.gaps, isKept) = (key, bytes, gaps, true)
    }

    /// A mark that nothing can be kept.
    init(dependent key: PartMemo.Key) {
        (self.key, bytes, gaps, isKept) = (key, [], [], false)
    }
}
