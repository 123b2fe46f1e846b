/// What a build made of the folder that is served.
package struct Rebuilt: Sendable {
    /// Whether that folder holds this build now, and not an older one.
    package let isServed: Bool
    /// Whether a file of the site may differ from the one before.
    package let isNew: Bool
    /// What is wrong, as the terminal has it; nil when nothing is.
    package let fault: String?

    package init(isServed: Bool, isNew: Bool, fault: String?) {
        self.isServed = isServed
        self.isNew = isNew
        self.fault = fault
    }
}

/// What a build is asked for.
package struct RebuildRequest: Sendable {
    /// What changed since the last one; empty for the first build.
    package let changed: [String]
    /// Files of pages that somebody looks at: they may be made before all others.
    package let watched: [String]
    /// To be called, at most once, with the files that are of the new build already, when such pages are in their place and differ from
    /// what was there.
    package let show: @Sendable ([String]) -> Void

    package init(changed: [String], watched: [String] = [], show: @escaping @Sendable ([String]) -> Void = { _ in }) {
        (self.changed, self.watched, self.show) = (changed, watched, show)
    }
}

/// Builds when files change, one build at a time, and tells open pages what became of it: those that are looked at as soon as
/// they are made.
///
/// What changes during a build is gathered for the next one.
package struct RebuildLoop: Sendable {
    /// Builds the site again.
    package typealias Rebuild = @Sendable (RebuildRequest) async -> Rebuilt

    private let server: DevelopmentServer
    private let rebuild: Rebuild

    package init(server: DevelopmentServer, rebuild: @escaping Rebuild) {
        self.server = server
        self.rebuild = rebuild
    }

    private enum Event: Sendable {
        case wake(Wake)
        case shown([String])
        case built(Rebuilt)
    }

    /// Runs until somebody asks to stop.
    ///
    /// - Parameters:
    ///   - wakes: what a ``FileWatch`` tells.
    ///   - ready: called once, after the first build.
    /// - Returns: the build that was on its way, if there was one.
    package func run(_ wakes: AsyncStream<Wake>, ready: () -> Void = {}) async -> Task<Void, Never>? {
        let (events, source) = AsyncStream.makeStream(of: Event.self)
        let forwarding = Task {
            for await wake in wakes { source.yield(.wake(wake)) }
            source.finish()
        }
        defer { forwarding.cancel() }

        var gathered = Gathered()
        var build: Task<Void, Never>? = start([], source)
        var isReady = false
        for await event in events {
            switch event {
            case .wake(.stop): return build
            case .wake(.changed(let paths)): gathered.next.formUnion(paths)
            case .shown(let files): gathered.show(files, on: server)
            case .built(let result):
                build = nil
                gathered.finish(result, telling: server)
                if !isReady { ready() }
                isReady = true
            }
            if build == nil, !gathered.next.isEmpty { build = start(gathered.begin(), source) }
        }
        return build
    }

    private func start(_ changed: [String], _ source: AsyncStream<Event>.Continuation) -> Task<Void, Never> {
        let request = RebuildRequest(changed: changed, watched: server.recentPages) { source.yield(.shown($0)) }
        return Task { [rebuild] in source.yield(.built(await rebuild(request))) }
    }

    /// Which changes are in no build, in the one on its way, and in builds that are not served.
    private struct Gathered {
        var next: Set<String> = []
        private var unserved: Set<String> = []
        /// Whether pages know of the build on its way.
        private var isShown = false

        mutating func begin() -> [String] {
            defer { next = [] }
            unserved.formUnion(next)
            return next.sorted()
        }

        mutating func show(_ files: [String], on server: DevelopmentServer) {
            isShown = true
            var state = server.state
            state.advance(onlyStyles: false)
            // A build that has errors so far shows nothing.
            state.fault = nil
            server.publish(state, only: files)
        }

        mutating func finish(_ result: Rebuilt, telling server: DevelopmentServer) {
            var state = server.state
            state.fault = result.fault
            if result.isServed {
                if result.isNew, !isShown { state.advance(onlyStyles: !unserved.isEmpty && unserved.allSatisfy(Self.isStyle)) }
                unserved = []
            } else if isShown {
                // What was shown is taken back.
                state.advance(onlyStyles: false)
            }
            isShown = false
            if state != server.state { server.publish(state) }
            server.showAll()
        }

        /// Whether a file is a style that pages link, and is in nothing else of them.
        private static func isStyle(_ path: String) -> Bool {
            path.hasSuffix(".css") && (path.hasPrefix("Templates/assets/") || path.hasPrefix("Content/static/"))
        }
    }
}
