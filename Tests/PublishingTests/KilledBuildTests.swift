import Glibc
import TestSupport
import Testing

/// A build may be killed at any moment: what is published is then the last good site, or the new one, whole.
@Suite(.serialized) struct KilledBuildTests {
    private static let kills = 30
    private static let editions = [1, 2].map { FileTree.texts(tools: 24, reach: 4, edition: $0) }

    private func seconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    @Test func `a build killed at any of thirty moments leaves a whole site`() async throws {
        try await withTemporaryFolder { folder in
            var sites: [FileTree] = []
            var duration = 0.0
            for edition in Self.editions {
                try edition.write(to: folder)
                let start = seconds()
                #expect(try Execution.pairwise("build", in: folder).status == 0)
                duration = seconds() - start
                sites.append(try FileTree(below: folder + "/public"))
            }
            #expect(sites[0].paths.count > 300 && sites[0] != sites[1])

            var random = SystemRandomNumberGenerator()
            var killed = 0
            for round in 0..<Self.kills {
                try Self.editions[round % 2].write(to: folder)
                let process = try RunningProcess(Repository.executable, ["build", "--fresh"], in: folder)
                // One moment in each thirtieth of the build, so that every stage is met.
                let moment = (Double(round) + Double.random(in: 0..<1, using: &random)) / Double(Self.kills)
                usleep(UInt32(moment * duration * 1_050_000))
                process.kill()
                if try process.wait().status == nil { killed += 1 }
                let found = try FileTree(below: folder + "/public")
                #expect(sites.contains(found), "killed at \(moment) of the build")
            }
            #expect(killed > Self.kills / 2)

            #expect(try Execution.pairwise("build", in: folder).status == 0)
            #expect(try FileTree(below: folder + "/public").differences(from: sites[(Self.kills - 1) % 2]) == [])
            #expect(try Disk.names(in: folder) == [".pairwise", "Content", "public"])
        }
    }

    @Test func `a reader meets a whole site at every moment of a build`() async throws {
        try await withTemporaryFolder { folder in
            try Self.editions[0].write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            for round in 1...4 {
                try Self.editions[round % 2].write(to: folder)
                let process = try RunningProcess(Repository.executable, ["build", "--fresh"], in: folder)
                var looks = 0
                while kill(process.id, 0) == 0, !Self.hasEnded(process.id) {
                    looks += 1
                    if access(folder + "/public/index.html", R_OK) != 0 { Issue.record("no site in round \(round)") }
                    usleep(50)
                }
                #expect(try process.wait().status == 0)
                #expect(looks > 10)
            }
        }
    }

    /// Whether a process waits only to be asked for its status.
    private static func hasEnded(_ id: pid_t) -> Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo != 0
    }
}
