import ArgumentParser
import Diagnostics
import Glibc
import Markup
import Reading

/// Options that every command on a project takes.
struct ProjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The project's folder.", valueName: "dir"))
    var project = "."

    func validate() throws {
        if project.isEmpty { throw ValidationError("--project takes a folder, not ''") }
    }

    /// A path that is meant from the project's folder.
    func path(to path: String) -> String { project == "." || path.hasPrefix("/") ? path : project + "/" + path }
}

extension ProjectOptions {
    /// The project's site, for a command that asks about it.
    ///
    /// - Throws: the exit status, after saying why, when the project cannot be read at all.
    func site(includesDrafts: Bool = false, reporting diagnostics: inout DiagnosticList) async throws -> Site {
        let options = ReadingOptions(
            today: includesDrafts ? nil : Environment.today, includesDrafts: includesDrafts, jobs: Environment.coreCount)
        do throws(ReadingError) {
            return try await PairwiseCommand.site(
                from: Inputs(project: project, options: options, baseURL: nil), reporting: &diagnostics)
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
    }
}

/// How diagnostics are printed.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, github
}

/// How a result is printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
}

/// What the process takes from its surroundings; read in one place and passed on as values.
enum Environment {
    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// A folder as seen from the current one, where it lies inside it: `./a/` and `/here/a` → `a`.
    static func pathFromHere(to folder: String) -> String {
        var path = folder
        if let here = getcwd(nil, 0) {
            let current = String(cString: here)
            free(here)
            if path == current { return "." }
            if path.hasPrefix(current + "/") { path.removeFirst(current.count + 1) }
        }
        while path.hasPrefix("./") { path.removeFirst(2) }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }

    /// Colour only on a terminal, and never when NO_COLOR is set.
    static var wantsColour: Bool {
        isatty(STDERR_FILENO) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    /// Only where somebody waits and the line can be taken away again.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

    /// Where a site lies that is gone with the process: in memory, if there is plenty, and TMPDIR names no other place.
    static var temporaryFolder: String {
        if let folder = variable("TMPDIR"), folder.hasPrefix("/") { return folder }
        let memory = "/dev/shm"
        var space = statvfs()
        let isRoomy = statvfs(memory, &space) == 0 && UInt64(space.f_bavail) * UInt64(space.f_frsize) >= 2 << 30
        return isRoomy && access(memory, W_OK | X_OK) == 0 ? memory : "/tmp"
    }

    static var coreCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Today by UTC; `SOURCE_DATE_EPOCH` fixes it, so that a build can be repeated later.
    static var today: CalendarDate? {
        let fixed = variable("SOURCE_DATE_EPOCH")
        var parts = tm()
        var moment = time_t(fixed.map { Int($0) ?? .max } ?? time(nil))
        let isTold = gmtime_r(&moment, &parts) != nil
        let day = isTold ? CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) : nil
        // By another day than was meant, what is not due yet would be published.
        if let fixed, day == nil {
            Terminal.message("pairwise: SOURCE_DATE_EPOCH takes seconds since 1970, such as 1767225600, not '\(fixed)'\n")
            Terminal.end(.usage)
        }
        return day
    }

    /// Seconds on a clock that only runs forward.
    static var uptime: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}
