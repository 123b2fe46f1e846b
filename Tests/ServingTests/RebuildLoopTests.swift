import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Serving

/// One build at a time, and what open pages are told of it.
@Suite struct RebuildLoopTests {
    /// A loop whose builds end when the test says so.
    private struct Stage {
        let server: DevelopmentServer
        let saves: AsyncStream<Wake>.Continuation
        let results: AsyncStream<Rebuilt>.Continuation
        var builds: AsyncStream<RebuildRequest>.Iterator

        mutating func nextBuild() async -> [String]? { await builds.next()?.changed }

        /// The next build, which has these files in their place already.
        mutating func nextBuild(showing files: [String]) async { await builds.next()?.show(files) }

        /// The state once it is another one.
        func state(after old: LiveState) async throws -> LiveState {
            for _ in 0..<500 where server.state == old { try await Task.sleep(for: .milliseconds(10)) }
            return server.state
        }
    }

    private static let good = Rebuilt(isServed: true, isNew: true, fault: nil)
    private static let bad = Rebuilt(isServed: false, isNew: true, fault: "a.md:1:1: error")

    /// Lends a loop after its first build.
    private func looping(_ body: (inout Stage, LiveState) async throws -> Void) async throws {
        let server = try await DevelopmentServer(folder: SiteFolder(path: "/nowhere"), host: "127.0.0.1", port: 0, mount: .root)
        let (wakes, saves) = AsyncStream.makeStream(of: Wake.self)
        let (asked, ask) = AsyncStream.makeStream(of: RebuildRequest.self)
        let (given, results) = AsyncStream.makeStream(of: Rebuilt.self)
        let loop = RebuildLoop(server: server) { request in
            ask.yield(request)
            for await result in given { return result }
            return Self.bad
        }
        let running = Task { await loop.run(wakes) }
        var stage = Stage(server: server, saves: saves, results: results, builds: asked.makeAsyncIterator())
        let start = server.state
        #expect(await stage.nextBuild() == [])
        results.yield(Self.good)
        let state = try await stage.state(after: start)
        #expect(state.page == start.page + 1 && state.style == start.style && state.fault == nil)
        try await body(&stage, state)
        saves.yield(.stop)
        results.finish()
        _ = await running.value
        await server.stop()
    }

    @Test func `what changes during a build is one batch for the next`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["a"]))
            #expect(await stage.nextBuild() == ["a"])
            stage.saves.yield(.changed(["c", "b"]))
            stage.saves.yield(.changed(["d", "b"]))
            // Given time, the loop would begin a second build beside the first.
            try await Task.sleep(for: .milliseconds(50))
            stage.results.yield(Self.good)
            #expect(await stage.nextBuild() == ["b", "c", "d"])
            stage.results.yield(Self.good)
            let now = try await stage.state(after: try await stage.state(after: state))
            #expect(now.page == state.page + 2)
        }
    }

    @Test(arguments: [
        (["Templates/assets/style.css"], true), (["Content/static/a/b.css"], true),
        (["Templates/assets/a.css", "Content/static/b.css"], true),
        (["Templates/assets/style.css", "Content/site.yml"], false), (["Templates/assets/search.js"], false),
        (["Content/pages/a.css"], false),
        (["Templates/page.mustache"], false), (["Content/static/a.png"], false),
    ])
    func `only styles are changed without a page load`(changed: [String], onlyStyles: Bool) async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(changed))
            _ = await stage.nextBuild()
            stage.results.yield(Self.good)
            let now = try await stage.state(after: state)
            #expect((now.page == state.page) == onlyStyles && (now.style == state.style + 1) == onlyStyles)
        }
    }

    @Test func `a build that is not served leaves its changes to the next that is`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["Content/a.md"]))
            _ = await stage.nextBuild()
            stage.results.yield(Self.bad)
            let broken = try await stage.state(after: state)
            #expect(broken.page == state.page && broken.style == state.style && broken.fault == "a.md:1:1: error")

            // The page of before must be loaded again, though the last change was a style.
            stage.saves.yield(.changed(["Templates/assets/style.css"]))
            _ = await stage.nextBuild()
            stage.results.yield(Self.good)
            let mended = try await stage.state(after: broken)
            #expect(mended.page == state.page + 1 && mended.style == state.style && mended.fault == nil)
        }
    }

    @Test func `a page that is shown first is not loaded again when the rest is there`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["Content/a.md"]))
            await stage.nextBuild(showing: ["a/index.html"])
            let shown = try await stage.state(after: state)
            #expect(shown.page == state.page + 1)
            stage.results.yield(Self.good)
            stage.saves.yield(.changed(["Content/b.md"]))
            #expect(await stage.nextBuild() == ["Content/b.md"])
            #expect(stage.server.state == shown)
            stage.results.yield(Self.good)
            let next = try await stage.state(after: shown)
            #expect(next.page == shown.page + 1)
        }
    }

    @Test func `a page that was shown first is loaded again when its build is not served`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["Content/a.md"]))
            await stage.nextBuild(showing: ["a/index.html"])
            let shown = try await stage.state(after: state)
            stage.results.yield(Self.bad)
            let broken = try await stage.state(after: shown)
            #expect(broken.page == shown.page + 1 && broken.fault == "a.md:1:1: error")
        }
    }

    @Test func `an error is taken from a page that is shown before the rest of a good build`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["Content/a.md"]))
            _ = await stage.nextBuild()
            stage.results.yield(Self.bad)
            let broken = try await stage.state(after: state)
            stage.saves.yield(.changed(["Content/a.md"]))
            await stage.nextBuild(showing: ["a/index.html"])
            let shown = try await stage.state(after: broken)
            #expect(shown.page == broken.page + 1 && shown.fault == nil)
        }
    }

    @Test func `a build that changed nothing tells nobody`() async throws {
        try await looping { stage, state in
            stage.saves.yield(.changed(["Content/a.md"]))
            _ = await stage.nextBuild()
            stage.results.yield(Rebuilt(isServed: true, isNew: false, fault: nil))
            stage.saves.yield(.changed(["Content/b.md"]))
            _ = await stage.nextBuild()
            #expect(stage.server.state == state)
            stage.results.yield(Self.good)
            let now = try await stage.state(after: state)
            #expect(now.page == state.page + 1)
        }
    }
}

/// The stream that open pages listen to.
@Suite struct LiveReloadTests {
    private func serving(_ body: (DevelopmentServer) async throws -> Void) async throws {
        let server = try await DevelopmentServer(folder: SiteFolder(path: "/nowhere"), host: "127.0.0.1", port: 0, mount: .root)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private static let request = "GET /.pairwise/events HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private func listeners(_ server: DevelopmentServer, become count: Int) async throws {
        for _ in 0..<500 where server.listenerCount != count { try await Task.sleep(for: .milliseconds(10)) }
        #expect(server.listenerCount == count)
    }

    @Test func `a listener gets the state at once, and every later one`() async throws {
        try await serving { server in
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            connection.send(Self.request)
            var state = server.state
            let first = connection.text { $0.contains("fault") && $0.hasSuffix("\n\n") }
            #expect(first.contains("Content-Type: text/event-stream\r\n") && first.contains("Cache-Control: no-store\r\n"))
            #expect(first.contains("\"page\":\(state.page)"))
            state.advance(onlyStyles: false)
            server.publish(state)
            #expect(connection.text { $0.hasSuffix("\n\n") }.contains("\"page\":\(state.page)"))
        }
    }

    @Test func `one that never reads, and one that is gone, keep nobody waiting`() async throws {
        try await serving { server in
            let deaf = try RawConnection(port: server.port)
            deaf.send(Self.request)
            let gone = try RawConnection(port: server.port)
            gone.send(Self.request)
            let listener = try RawConnection(port: server.port)
            listener.send(Self.request)
            try await listeners(server, become: 3)
            gone.close()
            try await listeners(server, become: 2)

            // Far more than the sockets hold, in states that are large.
            var state = server.state
            for round in 0..<200 {
                state.advance(onlyStyles: false)
                state.fault = String(repeating: "x", count: 100_000) + "\(round)"
                server.publish(state)
            }
            state.fault = "the last"
            server.publish(state)
            #expect(listener.text { $0.contains("the last") }.contains("\"page\":\(state.page)"))
            // Who reads again gets the newest, and not all of them.
            let late = deaf.text { $0.contains("the last") }
            #expect(late.contains("\"page\":\(state.page)") && late.utf8.count < 100_000 * 100)
            deaf.close()
            listener.close()
            try await listeners(server, become: 0)
        }
    }
}
