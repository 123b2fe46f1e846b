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
    private let make: @Sendable () -> Record

    /// - Precondition: two parts of one memo and one variant have the same values.
    package init(_ memo: PartMemo, variant: Int, _ make: @escaping @Sendable () -> Record) {
        self.memo = memo
        self.variant = variant
        self.make = make
    }

    /// The values, made anew.
    package var record: Record { make() }
}

/// What was rendered of one part; shared by all pages and all tasks.
///
/// - Cost: a list of a few entries, each of which names the one before it.
package final class PartMemo: Sendable {
    /// Small, since a site keeps as many as it has statements and cells.
    struct Key: Equatable {
        /// Index of the template in its library.
        private let template: Int32
        /// The first operation: 0 for a whole partial.
        private let operation: Int32
        private let variant: Int32
        private let escaping: Escaping

        init(template: Int, operation: Int, escaping: Escaping, variant: Int) {
            (self.template, self.operation, self.variant) = (Int32(template), Int32(operation), Int32(variant))
            self.escaping = escaping
        }
    }

    private let last = Mutex<Fragment?>(nil)

    package init() {}

    /// Forgets what was kept: no page that is still to come is known to show the part.
    package func clear() { last.withLock { $0 = nil } }

    func fragment(for key: Key) -> Fragment? {
        var next = last.withLock { $0 }
        while let fragment = next, fragment.key != key { next = fragment.former }
        return next
    }

    /// Keeps the output from `start` on, with gaps where something was written that is no part of it.
    ///
    /// Two tasks that render the same part at once keep the same bytes twice.
    func keep(
        _ key: Key, _ output: UnsafeRawBufferPointer, from start: Int,
        without gapped: ArraySlice<(range: Range<Int>, content: Fragment.Content)>
    ) -> Fragment {
        var bytes: [UInt8] = []
        var gaps: [Fragment.Gap] = []
        bytes.reserveCapacity(output.count - start - gapped.reduce(0) { $0 + $1.range.count })
        gaps.reserveCapacity(gapped.count)
        var from = start
        for (range, content) in gapped {
            bytes.append(contentsOf: output[from..<range.lowerBound])
            gaps.append(Fragment.Gap(content, at: bytes.count))
            from = range.upperBound
        }
        bytes.append(contentsOf: output[from...])
        return last.withLock { last in
            let fragment = Fragment(key, bytes: bytes, gaps: gaps, isKept: true, former: last)
            last = fragment
            return fragment
        }
    }

    /// Keeps that nothing can be kept.
    func keep(dependent key: Key) {
        last.withLock { $0 = Fragment(key, bytes: [], gaps: [], isKept: false, former: $0) }
    }
}

/// Finished output with gaps for the numbers that each page gives its sources, for the parts inside, which are kept for
/// themselves, and for long markup.
final class Fragment: Sendable {
    enum Content: Sendable {
        /// As in ``Value/number(_:)``.
        case number(Int)
        case fragment(Fragment)
        /// Long markup, which whoever made the value most likely holds as well.
        case markup([UInt8])
        /// Some bytes of a text, likewise.
        case text(String, Range<Int32>)
    }

    struct Gap: Sendable {
        let content: Content
        /// Byte offset in `bytes`.
        private let offset: Int32

        init(_ content: Content, at place: Int) {
            self.content = content
            offset = Int32(place)
        }

        var place: Int { Int(offset) }
    }

    let key: PartMemo.Key
    let bytes: [UInt8]
    let gaps: [Gap]
    /// False when it depends on what stands around the part; the bytes are then empty.
    let isKept: Bool
    /// What its memo held before.
    fileprivate let former: Fragment?

    fileprivate init(_ key: PartMemo.Key, bytes: [UInt8], gaps: [Gap], isKept: Bool, former: Fragment?) {
        (self.key, self.bytes, self.gaps, self.isKept, self.former) = (key, bytes, gaps, isKept, former)
    }
}
