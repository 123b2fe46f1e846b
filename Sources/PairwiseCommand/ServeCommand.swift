import ArgumentParser
import Glibc
import Reading
import Serving

/// `pairwise serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the site while you write it.",
        discussion: """
            Builds the site into a temporary folder, never into public/, serves it on
            this machine, and builds again when a file of Content/ or Templates/ changes.
            Open pages follow by themselves: a style without a page load, everything else
            with one, scrolled to where they were. An error is shown above the last good
            page, until it is mended. Ctrl-C stops, and leaves nothing behind. Examples:

              pairwise serve
              pairwise serve --project ../atlas --port 8080
              pairwise serve --base /atlas/      below a path, as at the site's host
              pairwise serve --host 0.0.0.0      for the phone in the same network, too
            """)

    @OptionGroup var project: ProjectOptions
    @Option(help: ArgumentHelp("The address to listen on; others than loopback open the site to the network.", valueName: "host"))
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "port"))
    var port = 8000
    @Option(help: ArgumentHelp("The path to serve the site below.", valueName: "path"))
    var base = "/"
    @Flag(help: "Include drafts, and what is not due yet or has expired.")
    var drafts = false

    func validate() throws {
        if host.isEmpty { throw ValidationError("--host takes an address or a name of this machine, not ''") }
        if !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535, not \(port)") }
        if MountPath(base) == nil { throw ValidationError("--base takes a path such as /atlas/, not '\(base)'") }
    }

    func run() async throws {
        do {
            try SourceTree.checkFolder(of: project.project)
            try await serve()
        } catch let error as ReadingError {
            throw Terminal.fail(error, .inputOutput)
        } catch let error as ServingError {
            throw Terminal.fail(error, .inputOutput)
        }
    }

    private func serve() async throws {
        let signals = try StopSignals.caught()
        let scratch = try ScratchFolder(in: Environment.temporaryFolder)
        do {
            let output = scratch.path + "/site"
            let server = try await DevelopmentServer(
                folder: SiteFolder(path: output), host: host, port: port, mount: MountPath(base) ?? .root)
            let (wakes, source) = AsyncStream.makeStream(of: Wake.self)
            // Before the first build, so that what is saved during it is not missed.
            let watch = try FileWatch(
                project: project.project, roots: ["Content", "Templates"], signals: signals, tell: { source.yield($0) })
            let builds = builds(into: output, at: server.address)
            let loop = RebuildLoop(server: server) { request in await builds.rebuild(request) }
            let build = await loop.run(wakes, ready: { greet(server) })
            await watch.stop()
            await server.stop()
            build?.cancel()
            scratch.remove()
            if await !Self.haveEnded(build, builds) {
                scratch.leave()
                // At once: the build must not find the time to make its folder again.
                _exit(0)
            }
            scratch.leave()
        } catch {
            scratch.remove()
            scratch.leave()
            throw error
        }
    }

    private func builds(into output: String, at address: String) -> ServedBuilds {
        let cores = Environment.coreCount
        return ServedBuilds(output: output, jobs: cores) { [project = project.project, drafts] in
            let options = ReadingOptions(today: Environment.today, includesDrafts: drafts, jobs: cores)
            // The site's own address would lead from the pages to the published ones.
            return Inputs(project: project, options: options, baseURL: SiteSettings.baseURL(address))
        }
    }

    private func greet(_ server: DevelopmentServer) {
        Terminal.result("Serving \(server.address)\n")
        if server.isOpenToNetwork { Terminal.message("Whoever reaches port \(server.port) of this machine sees the site.\n") }
        Terminal.message("Watching Content/ and Templates/ of \(project.project == "." ? "this folder" : project.project). Ctrl-C stops.\n")
    }

    /// A build that has lost its folder fails at its next file; one that reads or plans is not waited for for long.
    private static func haveEnded(_ build: Task<Void, Never>?, _ builds: ServedBuilds) async -> Bool {
        let (ends, end) = AsyncStream.makeStream(of: Bool.self)
        Task {
            await build?.value
            await builds.stop()
            end.yield(true)
        }
        Task {
            try await Task.sleep(for: .seconds(1))
            end.yield(false)
        }
        for await hasEnded in ends { return hasEnded }
        return false
    }
}
