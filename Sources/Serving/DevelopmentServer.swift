import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Serves the folder of a built site over HTTP, on threads of its own: a build that keeps all cores busy delays no page.
package struct DevelopmentServer: Sendable {
    package let host: String
    /// The one that was asked for, or the one that the system chose for 0.
    package let port: Int
    package let mount: MountPath
    private let live: LiveReload
    private let first = FirstPages()
    private let channel: any Channel
    private let group: MultiThreadedEventLoopGroup

    /// The most connections at once. More than six tabs never need more than a few.
    private static let connectionsMax = 256
    private static let headBytesMax = 16 * 1024

    /// Listens from here on.
    /// - Throws: ``ServingError/portTaken(_:host:free:)`` and the like.
    package init(folder: SiteFolder, host: String, port: Int, mount: MountPath) async throws(ServingError) {
        self.host = host
        self.mount = mount
        live = LiveReload(state: LiveState(start: Self.now))
        group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
        let site = ServedSite(folder: folder, mount: mount, hosts: HostRule(listeningOn: host), live: live, first: first)
        do throws(ServingError) {
            channel = try await Self.bind(group, site, host: host, port: port)
        } catch {
            await Self.end(group)
            throw error
        }
        self.port = channel.localAddress?.port ?? port
    }

    /// Where a browser on this machine finds the site: `http://127.0.0.1:8000/`
    package var address: String {
        let name =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::": "[::1]"
            case _ where host.contains(":"): "[\(host)]"
            default: host
            }
        return "http://\(name):\(port)\(mount)"
    }

    /// Whether other machines may see the site.
    package var isOpenToNetwork: Bool { HostRule(listeningOn: host) == .any }

    /// Open pages learn of a new state from here.
    package func publish(_ state: LiveState) { live.publish(state) }

    package var state: LiveState { live.state }

    /// The files of the pages that were asked for last.
    var recentPages: [String] { first.recent }

    /// Shows files of a build that is not at its end, to which the state belongs. Requests for others wait.
    func publish(_ state: LiveState, only made: [String]) {
        first.begin(with: Set(made))
        live.publish(state)
    }

    /// Answers the requests that wait.
    func showAll() { first.end() }

    /// How many open streams of events there are; for tests.
    var listenerCount: Int { live.listenerCount }

    /// Closes every connection and ends the threads.
    package func stop() async {
        await Self.end(group)
    }

    /// Milliseconds, so that a server that is started again at once begins with a higher number all the same.
    private static var now: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }

    private static func end(_ group: MultiThreadedEventLoopGroup) async {
        // It fails only when it was called before.
        await withCheckedContinuation { done in group.shutdownGracefully { _ in done.resume() } }
    }

    // MARK: Listening

    private static func bind(
        _ group: MultiThreadedEventLoopGroup, _ site: ServedSite, host: String, port: Int
    ) async throws(ServingError) -> any Channel {
        do {
            return try await bootstrap(group, site).bind(host: host, port: port).get()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw .portTaken(port, host: host, free: await freePort(after: port, host: host, group))
        } catch let error as IOError where error.errnoCode == EACCES {
            throw .portReserved(port)
        } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
            throw .unknownHost(host)
        } catch let error as IOError {
            throw .cannotListen(host: host, port: port, code: error.errnoCode)
        } catch {
            throw .unknownHost(host)
        }
    }

    private static func bootstrap(_ group: MultiThreadedEventLoopGroup, _ site: ServedSite) -> ServerBootstrap {
        let connections = Connections()
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = headBytesMax
        limits.maxHeaderListSize = headBytesMax
        return ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { [limits] channel in
                guard connections.open(max: connectionsMax) else { return channel.close() }
                channel.closeFuture.whenComplete { _ in connections.close() }
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
                    try pipeline.addHandler(RequestHandler(site: site))
                }
            }
    }

    /// The next of a few ports that nobody listens on.
    private static func freePort(after port: Int, host: String, _ group: MultiThreadedEventLoopGroup) async -> Int? {
        guard port < 65535 else { return nil }
        for candidate in (port + 1)...min(port + 50, 65535) {
            do {
                let probe = try await ServerBootstrap(group: group).serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                    .bind(host: host, port: candidate).get()
                try await probe.close().get()
                return candidate
            } catch { continue }
        }
        return nil
    }
}

/// How many connections are open.
private final class Connections: Sendable {
    private let count = Atomic<Int>(0)

    /// False, and nothing counted, when there are as many as there may be.
    func open(max: Int) -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= max { return true }
        count.subtract(1, ordering: .relaxed)
        return false
    }

    func close() { count.subtract(1, ordering: .relaxed) }
}
