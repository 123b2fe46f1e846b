import NIOCore
import Synchronization

/// The pages that somebody looks at: a build makes them before all others, and they are shown while it makes the rest.
///
/// Until the rest is made, whoever asks for something else waits: nobody gets a page of the build before from a server that
/// shows pages of this one already.
final class FirstPages: Sendable {
    private struct Shared {
        /// Paths of files, the one asked for last first.
        var recent: [String] = []
        /// What can be had already, while the rest is being made; nil when there is all.
        var made: Set<String>?
        var waiting: [@Sendable () -> Void] = []
    }

    private let shared = Mutex(Shared())

    /// Who has two pages beside each other looks at both.
    private static let recentMax = 2

    /// The pages that were asked for last.
    var recent: [String] { shared.withLock { $0.recent } }

    func wasAsked(for path: String) {
        shared.withLock { shared in
            if shared.recent.first == path { return }
            shared.recent = Array(([path] + shared.recent.filter { $0 != path }).prefix(Self.recentMax))
        }
    }

    /// From here on all but these waits.
    func begin(with made: Set<String>) { shared.withLock { $0.made = made } }

    /// There is all.
    func end() {
        let waiting = shared.withLock { shared in
            shared.made = nil
            defer { shared.waiting = [] }
            return shared.waiting
        }
        for go in waiting { go() }
    }

    /// Whether a file is of the build that is shown.
    func has(_ path: String) -> Bool { shared.withLock { $0.made?.contains(path) ?? true } }

    /// Calls back on the event loop when there is all; soon, when there is all now.
    func whenAll(on loop: any EventLoop, _ go: @escaping @Sendable () -> Void) {
        let isThere = shared.withLock { shared in
            if shared.made != nil { shared.waiting.append { loop.execute(go) } }
            return shared.made == nil
        }
        if isThere { loop.execute(go) }
    }
}
