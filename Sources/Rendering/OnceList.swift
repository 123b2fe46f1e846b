import Synchronization

/// Values that are made when they are first asked for, each once, by whichever task asks.
///
/// A build after an edit shows few of a site's things, and makes no more.
/// - Cost: a lock that hardly anybody else holds, each time that one is asked for.
struct OnceList<Value: Sendable>: Sendable {
    private final class Slot: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let slots: [Slot]

    init(count: Int) { slots = (0..<count).map { _ in Slot() } }

    /// - Parameter make: must not ask for the same value.
    func value(_ index: Int, _ make: () -> Value) -> Value {
        slots[index].value.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }

    /// Forgets a value, which is made again should it be asked for.
    func forget(_ index: Int) { slots[index].value.withLock { $0 = nil } }
}
