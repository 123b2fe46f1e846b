import NIOCore
import Synchronization

/// The state that pages are told of, and the connections that wait for it.
final class LiveReload: Sendable {
    private struct Shared {
        var state: LiveState
        var listeners: [ObjectIdentifier: any Channel] = [:]
    }

    private let shared: Mutex<Shared>

    init(state: LiveState) {
        shared = Mutex(Shared(state: state))
    }

    var state: LiveState { shared.withLock { $0.state } }

    /// Takes the new state, and tells every listener on its own event loop: none of them is waited for.
    func publish(_ state: LiveState) {
        let listeners = shared.withLock { shared in
            shared.state = state
            return Array(shared.listeners.values)
        }
        for listener in listeners { listener.pipeline.fireUserInboundEventTriggered(StateChanged()) }
    }

    func add(_ listener: any Channel) {
        shared.withLock { $0.listeners[ObjectIdentifier(listener)] = listener }
    }

    func remove(_ listener: any Channel) {
        shared.withLock { _ = $0.listeners.removeValue(forKey: ObjectIdentifier(listener)) }
    }

    var listenerCount: Int { shared.withLock { $0.listeners.count } }

    /// Tells a connection that there is a newer state than the one it sent.
    struct StateChanged: Sendable {}
}
