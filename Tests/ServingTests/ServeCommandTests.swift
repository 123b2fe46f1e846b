import Glibc
import TestSupport
import Testing

/// `pairwise serve` as a process: how it starts, what it says, and what it leaves behind.
@Suite struct ServeCommandTests {
    private static let project = FileTree.texts(tools: 3, reach: 2, edition: 1)

    /// A port that nobody listened on a moment ago.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) + getsockname(descriptor, $0, &length) }
        }
        guard code == 0 else { throw RawConnection.Refused() }
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    /// Starts a server on a project of its own, with a temporary folder of its own.
    private func serving(_ project: FileTree = project, _ body: (RunningProcess, Int, String) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try project.write(to: folder + "/project")
            try Disk.makeFolder(folder + "/scratch")
            let port = try Self.freePort()
            try body(try Self.start(port, folder), port, folder)
        }
    }

    private static func start(_ port: Int, _ folder: String) throws -> RunningProcess {
        try RunningProcess(
            Repository.executable, ["serve", "--port", "\(port)"], in: folder + "/project", environment: ["TMPDIR": folder + "/scratch"])
    }

    /// Waits until the site is there; a status of 0 means that nobody listens yet.
    private func page(_ port: Int, _ path: String = "/") throws -> Reply? {
        for _ in 0..<1000 {
            do {
                let reply = try Reply(port: port, get: path)
                // The numbers begin alike, and part when the first build is over.
                let numbers = reply.body.split(separator: "data-").dropFirst().map { $0.filter(\.isNumber) }
                if reply.status == 200, Set(numbers.suffix(2)).count == 2 { return reply }
            } catch is RawConnection.Refused {}
            usleep(20_000)
        }
        return nil
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a server that is asked to stop leaves nothing behind, and has done what it should`(signal: Int32) async throws {
        try await serving { process, port, folder in
            #expect(try #require(try page(port)).body.contains("<title>Edition 1"))
            #expect(try Disk.names(in: folder + "/scratch").count == 1)
            // The canonical address is that of the server, so that nothing leads to the published site.
            #expect(try #require(try page(port)).body.contains("<link rel=\"canonical\" href=\"http://127.0.0.1:\(port)/\">"))
            kill(process.id, signal)
            let result = try process.wait()
            #expect(result.status == 0)
            #expect(result.output == "Serving http://127.0.0.1:\(port)/\n")
            let lines = result.errors.split(separator: "\n")
            #expect(lines.last == "Watching Content/ and Templates/ of this folder. Ctrl-C stops.")
            #expect(lines.contains { $0.hasPrefix("Built ") && $0.hasSuffix(" ms.") })
            #expect(try Disk.names(in: folder + "/scratch") == [])
            #expect(try Disk.names(in: folder + "/project") == ["Content"])
        }
    }

    @Test(arguments: [0, 30, 100, 300, 600])
    func `a server that is stopped while it builds leaves nothing behind either`(milliseconds: Int) async throws {
        try await serving(FileTree.texts(tools: 20, reach: 4, edition: 1)) { process, port, folder in
            // Not before it can catch the signal.
            for _ in 0..<1000 where try Disk.names(in: folder + "/scratch").isEmpty { usleep(1000) }
            usleep(UInt32(milliseconds * 1000))
            kill(process.id, SIGINT)
            let result = try process.wait()
            #expect(result.status == 0)
            #expect(!result.errors.contains("pairwise:"), "\(result.errors)")
            #expect(try Disk.names(in: folder + "/scratch") == [])
        }
    }

    @Test func `what a killed server left behind, the next one removes`() async throws {
        try await serving { process, port, folder in
            _ = try page(port)
            process.kill()
            _ = try process.wait()
            let left = try Disk.names(in: folder + "/scratch")
            #expect(left.count == 1)
            let next = try Self.start(port, folder)
            _ = try page(port)
            let now = try Disk.names(in: folder + "/scratch")
            #expect(now.count == 1 && now != left)
            // One that lives is left alone.
            let beside = try Self.start(try Self.freePort(), folder)
            for _ in 0..<1000 where try Disk.names(in: folder + "/scratch").count < 2 { usleep(10_000) }
            #expect(try Disk.names(in: folder + "/scratch").contains(now[0]))
            for process in [next, beside] {
                kill(process.id, SIGINT)
                #expect(try process.wait().status == 0)
            }
            #expect(try Disk.names(in: folder + "/scratch") == [])
        }
    }

    @Test func `a taken port is an error that names a free one`() async throws {
        try await serving { process, port, folder in
            _ = try page(port)
            let second = try Self.start(port, folder).wait()
            #expect(second.status == 74)
            #expect(second.errors.hasPrefix("pairwise: port \(port) of 127.0.0.1 is taken; --port "))
            #expect(second.errors.hasSuffix(" is free\n"))
            #expect(try Disk.names(in: folder + "/scratch").count == 1)
            kill(process.id, SIGINT)
            _ = try process.wait()
        }
    }

    @Test func `a save is one line on the terminal, and one without a change is none`() async throws {
        try await serving { process, port, folder in
            _ = try page(port)
            // In one step: a file that is read while it is written is another one for a moment.
            func save(_ title: String) throws {
                try Disk.write("title: \(title)\n", to: folder + "/project/Content/site.yml~")
                rename(folder + "/project/Content/site.yml~", folder + "/project/Content/site.yml")
            }
            func waitFor(_ title: String) throws {
                for _ in 0..<1000 where !(try #require(try page(port)).body.contains("<title>\(title)")) { usleep(10_000) }
            }
            let events = try RawConnection(port: port)
            defer { events.close() }
            events.send("GET /.pairwise/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            _ = events.text { $0.contains("data:") }
            try save("Edition 2")
            _ = events.text { $0.contains("data:") }
            // The page that was looked at is told of first; who asks for another one waits for the build's end.
            _ = try Reply(port: port, get: "/search/")
            try save("Edition 2")
            try save("Edition 2")
            usleep(300_000)
            try save("Edition 3")
            try waitFor("Edition 3")
            kill(process.id, SIGINT)
            let lines = try process.wait().errors.split(separator: "\n").filter { $0.hasSuffix("after Content/site.yml.") }
            #expect(lines.count == 2, "\(lines)")
        }
    }

    @Test func `a file that is again as the last good build read it is built again, when others came between`() async throws {
        try await serving { process, port, folder in
            func save(_ title: String) throws { try Disk.write("title: \(title)\n", to: folder + "/project/Content/site.yml") }
            func title(becomes title: String) throws -> Bool {
                for _ in 0..<500 {
                    if try #require(try page(port)).body.contains("<title>\(title)") { return true }
                    usleep(20_000)
                }
                return false
            }
            _ = try page(port)
            try save("Edition 2")
            #expect(try title(becomes: "Edition 2"))
            let events = try RawConnection(port: port)
            defer { events.close() }
            events.send("GET /.pairwise/events HTTP/1.1\r\nHost: localhost\r\n\r\n")

            // A build that cannot even read its files, with another edition; then one that reads that edition for another reason.
            try Disk.makeFolder(folder + "/project/Templates")
            try Disk.link(folder + "/project/Templates/own.mustache", to: "nowhere")
            try save("Edition 3")
            #expect(events.text { $0.contains("cannot be read") }.contains("cannot be read"))
            try Disk.remove(folder + "/project/Templates/own.mustache")
            #expect(try title(becomes: "Edition 3"))

            try save("Edition 2")
            #expect(try title(becomes: "Edition 2"))
            kill(process.id, SIGINT)
            _ = try process.wait()
        }
    }

    @Test(arguments: [
        (["--port", "70000"], "--port takes a number from 0 to 65535, not 70000"),
        (["--port=-1"], "--port takes a number from 0 to 65535, not -1"),
        (["--base", "/a/../b/"], "--base takes a path such as /atlas/, not '/a/../b/'"), (["--host", ""], "--host takes an address"),
    ])
    func `a slip on the command line is status 64, with the rule in words`(arguments: [String], message: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let result = try RunningProcess(Repository.executable, ["serve"] + arguments, in: folder).wait()
            #expect(result.status == 64)
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func `a folder that is no project is status 74, and is not served`() async throws {
        try await withTemporaryFolder { folder in
            let result = try Execution.pairwise("serve", in: folder)
            #expect(result.status == 74)
            #expect(
                result.errors
                    == "pairwise: no folder './Content/': a project is a folder with Content/ in it (pairwise init DIR makes one)\n")
        }
    }
}
