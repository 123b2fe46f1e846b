import Glibc

/// A program that was run to its end: what it printed, and how it ended.
package struct Execution: Sendable {
    package let output: String
    package let errors: String
    /// The exit status; nil when a signal ended it.
    package let status: Int32?

    /// Runs the `pairwise` executable that was built with the tests.
    package static func pairwise(
        _ arguments: String..., in folder: String, environment: [String: String] = [:]
    ) throws -> Execution {
        try RunningProcess(Repository.executable, arguments, in: folder, environment: environment).wait()
    }

    package static func shell(_ command: String, in folder: String, environment: [String: String] = [:]) throws -> Execution {
        let names = environment.merging(["PAIRWISE": Repository.executable]) { own, _ in own }
        return try RunningProcess("/bin/sh", ["-c", command], in: folder, environment: names).wait()
    }
}

/// A program on its way. Its streams go to files, so that nothing waits for a reader.
package struct RunningProcess {
    package let id: pid_t
    private let streams: String

    package struct NotStarted: Error, CustomStringConvertible {
        package let description: String
    }

    /// - Parameter environment: beside PATH, HOME, the loader's paths and a fixed day.
    package init(_ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
        var template = Array("/tmp/pairwise-run-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw NotStarted(description: "no temporary folder") }
        streams = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)

        var names = ["SOURCE_DATE_EPOCH": "1767225600", "PATH": "/usr/bin:/bin"]
        for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] {
            if let value = getenv(name) { names[name] = String(cString: value) }
        }
        names.merge(environment) { $1 }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, streams + "/out", O_WRONLY | O_CREAT, 0o644)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, streams + "/err", O_WRONLY | O_CREAT, 0o644)
        var started: pid_t = 0
        // Glibc's module hides the call that sets the folder; `env` becomes the program, under the same id.
        let code = Self.withPointers(to: ["env", "-C", folder, program] + arguments) { words in
            Self.withPointers(to: names.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&started, "/usr/bin/env", &actions, nil, words, variables)
            }
        }
        guard code == 0 else { throw NotStarted(description: "'\(program)' did not start: error \(code)") }
        id = started
    }

    /// Ends the process at once, as a lost machine would.
    package func kill() { Glibc.kill(id, SIGKILL) }

    package func wait() throws -> Execution {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let result = Execution(
            output: try Disk.text(of: streams + "/out"), errors: try Disk.text(of: streams + "/err"),
            status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil)
        try Disk.remove(streams)
        return result
    }

    private static func withPointers<Result>(
        to texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return (pointers + [nil]).withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("an array with a nil in it is not empty") }
            return body(base)
        }
    }
}

/// Where things lie in this repository.
package enum Repository {
    /// This file's folder, two levels up.
    package static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// `pairwise`, beside the test bundle.
    package static let executable: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
        let bundle = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let beside = bundle.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/pairwise"
        return access(beside, X_OK) == 0 ? beside : root + "/.build/debug/pairwise"
    }()
}
