import Glibc
import TestSupport
import Testing

@testable import Serving

/// What the server answers, over real sockets.
@Suite struct ServerTests {
    private static let site = FileTree(
        """
        == index.html
        <h1>Home</h1></body>
        == a/index.html
        <h1>A</h1></body>
        == a/index.md
        # A
        == assets/style.css
        p { color: red }
        == 404.html
        <h1>Nothing here</h1></body>
        == empty/x.txt
        x
        == a b/index.html
        spaced
        == .nojekyll
        x
        == page.HTM
        <p>old</p>
        """)

    /// Serves a folder with the site in it; beside the folder lies a secret, and links in it lead there.
    private func serving(
        host: String = "127.0.0.1", mount: MountPath = .root, _ body: (DevelopmentServer, String) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            try Self.site.write(to: folder + "/site")
            try Disk.write("secret", to: folder + "/secret.txt")
            try Disk.link(folder + "/site/link.txt", to: "../secret.txt")
            try Disk.link(folder + "/site/up", to: "..")
            try Disk.link(folder + "/site/own", to: "a")
            let server = try await DevelopmentServer(folder: SiteFolder(path: folder + "/site"), host: host, port: 0, mount: mount)
            do {
                try await body(server, folder)
            } catch {
                await server.stop()
                throw error
            }
            await server.stop()
        }
    }

    @Test func `a file comes with its type, its length and no leave to keep it`() async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: "/assets/style.css?style=3")
            #expect(reply.status == 200)
            #expect(reply.body == "p { color: red }\n")
            #expect(reply.headers["content-type"] == "text/css; charset=utf-8")
            #expect(reply.headers["content-length"] == "17")
            #expect(reply.headers["cache-control"] == "no-store")
            #expect(reply.headers["x-content-type-options"] == "nosniff")
        }
    }

    @Test(arguments: [
        ("/", "<h1>Home</h1>"), ("/a/", "<h1>A</h1>"), ("/a/index.html", "<h1>A</h1>"), ("/page.HTM", "<p>old</p>"), ("/a%20b/", "spaced"),
    ])
    func `a page comes with the script in it`(path: String, text: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: path)
            #expect(reply.status == 200 && reply.body.contains(text) && reply.body.contains("<script src=\"/.pairwise/live.js\""))
            #expect(reply.headers["content-length"] == String(reply.body.utf8.count))
        }
    }

    @Test func `whoever asks for another page than the one that is made first waits for it`() async throws {
        try await serving { (server, folder) async throws in
            server.publish(server.state, only: ["a/index.html", "assets/style.css"])
            let waiting = try RawConnection(port: server.port)
            waiting.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(try Reply(port: server.port, get: "/a/").body.contains("<h1>A</h1>"))
            #expect(try Reply(port: server.port, get: "/assets/style.css").status == 200)
            #expect(try Reply(port: server.port, get: "/.pairwise/live.js").status == 200)
            // An answer that did not wait would hold the old page.
            try await Task.sleep(for: .milliseconds(50))
            try Disk.write("<h1>New</h1>", to: folder + "/site/index.html")
            server.showAll()
            #expect(waiting.text().contains("<h1>New</h1>"))
            #expect(try Reply(port: server.port, get: "/").body.contains("<h1>New</h1>"))
        }
    }

    @Test func `the two pages that were asked for last are looked at`() async throws {
        try await serving { (server, _) async throws in
            for path in ["/", "/a/", "/nothing/", "/a/index.md", "/a%20b/", "/a/"] { _ = try Reply(port: server.port, get: path) }
            #expect(server.recentPages == ["a/index.html", "a b/index.html"])
        }
    }

    @Test func `files other than pages come as they are`() async throws {
        try await serving { (server, _) async throws in
            #expect(try Reply(port: server.port, get: "/a/index.md").body == "# A\n")
            #expect(try Reply(port: server.port, get: "/.nojekyll").body == "x\n")
        }
    }

    @Test func `a large file comes whole`() async throws {
        try await serving { (server, folder) async throws in
            let bytes = (0..<3_000_001).map { UInt8(ascii: "a") + UInt8($0 % 23) }
            try Disk.write(bytes, to: folder + "/site/large.bin")
            let reply = try Reply(port: server.port, get: "/large.bin")
            #expect(Array(reply.body.utf8) == bytes)
        }
    }

    @Test func `HEAD gives the head of the same answer`() async throws {
        try await serving { (server, _) async throws in
            for path in ["/", "/assets/style.css", "/nope", "/.pairwise/live.js"] {
                let whole = try Reply(port: server.port, get: path)
                let head = try Reply(port: server.port, get: path, method: "HEAD")
                #expect(head.status == whole.status && head.headers == whole.headers && head.body == "")
            }
        }
    }

    @Test(arguments: [("/a", "/a/"), ("/a?q=1", "/a/?q=1"), ("/a%20b", "/a%20b/"), ("/empty", "/empty/")])
    func `a folder without its slash leads to the one with it`(path: String, address: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: path)
            #expect(reply.status == 301 && reply.headers["location"] == address)
        }
    }

    @Test(arguments: ["/nope", "/nope/", "/empty/", "/a/nope.css", "/index.html/", "/assets/style.css/x"])
    func `what is not there is the site's own page for it`(path: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: path)
            #expect(reply.status == 404 && reply.body.contains("Nothing here") && reply.body.contains("live.js"))
        }
    }

    @Test func `before anything is built, a page says so, and waits for the first build`() async throws {
        try await serving { (server, folder) async throws in
            try Disk.remove(folder + "/site")
            let reply = try Reply(port: server.port, get: "/")
            #expect(reply.status == 404 && reply.body.contains("Nothing is built yet") && reply.body.contains("live.js"))
        }
    }

    // Bytes that no request line may hold never get as far.
    @Test(arguments: RequestTargetTests.hostile.filter { $0.hasPrefix("/") && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    func `a hostile path is answered with 404`(path: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: path)
            #expect(reply.status == 404)
            #expect(!reply.body.contains("secret") && !reply.body.contains("root:"))
        }
    }

    @Test(arguments: [
        "/%252e%252e/secret.txt", "/%25%32%65%25%32%65/secret.txt", "/link.txt", "/up/secret.txt", "/up/", "/own/index.md", "/own/", "/own",
        "/a/../../secret.txt", "/../secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/a/%2e%2e/%2e%2e/secret.txt",
    ])
    func `no spelling, and no link, leads out of the site`(path: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: path)
            #expect(reply.status == 404)
            #expect(!reply.body.contains("secret"))
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
    func `only GET and HEAD are answered`(method: String) async throws {
        try await serving { (server, _) async throws in
            let reply = try Reply(port: server.port, get: "/", method: method)
            #expect(reply.status == 405 && reply.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func `a request for another host's name is refused`() async throws {
        try await serving { (server, _) async throws in
            #expect(try Reply(port: server.port, get: "/", host: "rebound.example.org").status == 403)
            #expect(try Reply(port: server.port, get: "/.pairwise/events", host: "rebound.example.org").status == 403)
            #expect(try Reply(port: server.port, get: "/", host: "localhost:\(server.port)").status == 200)
            #expect(try Reply(port: server.port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 400)
            #expect(
                try Reply(port: server.port, "GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n").status
                    == 400)
            #expect(
                try Reply(port: server.port, "GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n").status
                    == 403)
            #expect(try Reply(port: server.port, "GET / HTTP/1.0\r\n\r\n").status == 200)
        }
    }

    @Test func `a server that is open to a network answers to all names`() async throws {
        try await serving(host: "0.0.0.0") { (server, _) async throws in
            #expect(server.isOpenToNetwork && server.address == "http://127.0.0.1:\(server.port)/")
            #expect(try Reply(port: server.port, get: "/", host: "tablet.example.org").status == 200)
        }
    }

    @Test func `below a path the site answers there, and its root leads there`() async throws {
        let mount = try #require(MountPath("/atlas/"))
        try await serving(mount: mount) { (server, _) async throws in
            #expect(server.address == "http://127.0.0.1:\(server.port)/atlas/")
            #expect(try Reply(port: server.port, get: "/atlas/a/").body.contains("src=\"/atlas/.pairwise/live.js\""))
            #expect(try Reply(port: server.port, get: "/atlas/a").headers["location"] == "/atlas/a/")
            #expect(try Reply(port: server.port, get: "/").headers["location"] == "/atlas/")
            #expect(try Reply(port: server.port, get: "/a/").status == 404)
        }
    }

    @Test func `what is no request is refused, and the server goes on`() async throws {
        try await serving { (server, _) async throws in
            #expect(try Reply(port: server.port, "hello\r\n\r\n").status == 400)
            #expect(
                try Reply(port: server.port, "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n")
                    .status == 400)
            #expect(
                try Reply(port: server.port, "GET /\(String(repeating: "x", count: 20_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n").status
                    == 400)
            let many = (0..<300).map { "X-\($0): y\r\n" }.joined()
            #expect(try Reply(port: server.port, "GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n").status == 400)
            #expect(try Reply(port: server.port, get: "/").status == 200)
        }
    }

    @Test func `requests on one connection are answered in order`() async throws {
        try await serving { (server, _) async throws in
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            let paths = ["/a/index.md", "/.nojekyll", "/assets/style.css"]
            connection.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
            let text = connection.text { $0.contains("p { color: red }\n") }
            let places = ["# A\n", "\r\n\r\nx\n", "p { color: red }\n"].compactMap { text.firstRange(of: $0)?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
        }
    }

    @Test func `more connections than a browser needs are turned away, and then let in again`() async throws {
        try await serving { (server, _) async throws in
            var open: [RawConnection] = []
            for _ in 0..<256 { open.append(try RawConnection(port: server.port)) }
            // The last one is counted when it is answered.
            for connection in open { connection.send("GET /.nojekyll HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            for connection in open { #expect(connection.text { $0.hasSuffix("x\n") }.hasPrefix("HTTP/1.1 200")) }
            #expect(try Reply(port: server.port, get: "/").status == 0)
            for connection in open { connection.close() }
            var status = 0
            for _ in 0..<100 where status != 200 {
                status = try Reply(port: server.port, get: "/").status
                usleep(10_000)
            }
            #expect(status == 200)
        }
    }

    @Test func `while builds take each other's place, every request meets a whole one`() async throws {
        try await serving { (server, folder) async throws in
            let port = server.port
            let ended = Task.detached {
                var misses = 0
                for _ in 0..<400 where try Reply(port: port, get: "/a/index.md").status != 200 { misses += 1 }
                return misses
            }
            for round in 0..<300 {
                try Self.site.write(to: folder + "/next\(round)")
                rename(folder + "/site", folder + "/old\(round)")
                rename(folder + "/next\(round)", folder + "/site")
                try Disk.remove(folder + "/old\(round)")
            }
            #expect(try await ended.value == 0)
        }
    }

    @Test func `a taken port names the next that is free`() async throws {
        try await serving { (server, folder) async throws in
            do {
                _ = try await DevelopmentServer(folder: SiteFolder(path: folder), host: "127.0.0.1", port: server.port, mount: .root)
                Issue.record("two servers on one port")
            } catch let error as ServingError {
                guard case .portTaken(server.port, "127.0.0.1", let free?) = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(free > server.port)
                #expect(error.description == "port \(server.port) of 127.0.0.1 is taken; --port \(free) is free")
            }
        }
    }

    @Test func `a host that is not this machine's is named`() async throws {
        await #expect(throws: ServingError.unknownHost("192.0.2.1")) { () async throws -> Void in
            _ = try await DevelopmentServer(folder: SiteFolder(path: "/nowhere"), host: "192.0.2.1", port: 0, mount: .root)
        }
    }
}
