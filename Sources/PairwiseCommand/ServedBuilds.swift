import Diagnostics
import Glibc
import Publishing
import Reading
import Rendering
import Serving

/// The builds of a development server: what they make, and what the terminal says of each.
///
/// - Cost: files that did not change are not read again, and pages that show nothing new are not rendered again.
actor ServedBuilds {
    private let inputs: @Sendable () -> Inputs
    private let output: String
    private let jobs: Int
    /// The doubts that were printed already: they are not repeated with each save.
    private var known: Set<Diagnostic> = []
    /// What the last build that came to its end read of files that changed. A file of which that is not certain is missing.
    private var prints: [String: FilePrint] = [:]
    private var memory = BuildMemory()
    /// What is to be made of the last build yet, while its pages are shown; nil when all is there.
    private var late: LateFiles?
    private var lateTask: Task<Void, Never>?
    /// Ends when nobody has saved anything for a while.
    private var pause: Task<Void, Never>?
    private var last = Rebuilt(isServed: false, isNew: false, fault: nil)

    /// How long nobody saves anything before the search index and the site's JSON are made.
    private static let pauseBeforeLate = Duration.seconds(1)

    /// - Parameter inputs: asked at each build, since a day may have passed.
    init(output: String, jobs: Int, inputs: @escaping @Sendable () -> Inputs) {
        self.inputs = inputs
        self.output = output
        self.jobs = jobs
    }

    func rebuild(_ request: RebuildRequest) async -> Rebuilt {
        // Relative to the project.
        let changed = request.changed
        let inputs = inputs()
        let now = Dictionary(changed.map { ($0, FilePrint(of: inputs.project + "/" + $0)) }) { first, _ in first }
        if !changed.isEmpty, changed.allSatisfy({ path in prints[path].map { $0.bytes == now[path]?.bytes } ?? false }) {
            prints.merge(now) { $1 }
            return Rebuilt(isServed: last.isServed, isNew: false, fault: last.fault)
        }
        for path in changed { prints[path] = nil }
        cancelLate()
        var build = Build(
            inputs: inputs, output: output, jobs: jobs, isServed: true, memory: memory,
            first: PagesShownFirst(request.watched, show: request.show))
        do {
            let outcome = try await run(&build)
            // What was written while the build read is not known to be in it, be it as it was before.
            prints = prints.merging(now) { $1 }.filter { $0.value.isStill(at: inputs.project + "/" + $0.key) }
            if changed.isEmpty { await finish() }
            tell(outcome, build.diagnostics, changed, project: inputs.project)
            last = Rebuilt(
                isServed: outcome.isPublished, isNew: true, fault: Self.text(of: build.diagnostics.withExcerpts(from: inputs.project)))
            return last
        } catch PublishingError.system(let action, let path, ENOSPC) {
            return failed("\(action) '\(path)': no room is left there; set TMPDIR to a folder with more")
        } catch let error as any Error & CustomStringConvertible {
            return failed(error.description)
        } catch {
            return failed("the build failed")
        }
    }

    private func run(_ build: inout Build) async throws -> Build.Outcome {
        defer {
            memory = build.memory
            makeLate()
        }
        let outcome = try await build.run()
        // What a good build owed is owed on, when the one after it is not shown.
        if outcome.isPublished {
            // The site before is large: it is given up where nobody waits for it.
            Task.detached { [late] in _ = late }
            late = build.late
        }
        return outcome
    }

    // MARK: Late files

    private func makeLate() {
        guard let files = late else { return }
        let pause = Task<Void, Never>.detached { do { try await Task.sleep(for: Self.pauseBeforeLate) } catch { return } }
        self.pause = pause
        // Not on the actor, where a rebuild would wait for it.
        lateTask = Task.detached { [self] in
            await pause.value
            if let made = files.made() { await write(made) }
        }
    }

    /// Puts the late files of the last build in their place, unless the next one has begun.
    private func write(_ files: [RenderedFile]) {
        guard let late, !Task.isCancelled else { return }
        self.late = nil
        // A failure shows in the next build, which writes to the same place.
        do throws(PublishingError) { try late.write(files, former: memory.late) } catch { return }
        memory.late = Set(files.map(\.path))
    }

    /// Makes what is left to be made, without a pause.
    private func finish() async {
        pause?.cancel()
        await lateTask?.value
    }

    private func cancelLate() {
        lateTask?.cancel()
        pause?.cancel()
    }

    /// Leaves what is not made unmade.
    func stop() async {
        cancelLate()
        await lateTask?.value
    }

    private func failed(_ reason: String) -> Rebuilt {
        let line = "pairwise: \(reason)\n"
        // Who stops the server takes the folder from the build that is on its way.
        if !Task.isCancelled { Terminal.message(line) }
        last = Rebuilt(isServed: false, isNew: false, fault: line)
        return last
    }

    private func tell(_ outcome: Build.Outcome, _ diagnostics: DiagnosticList, _ changed: [String], project: String) {
        var news = DiagnosticList()
        for diagnostic in diagnostics.all where diagnostic.severity == .error || !known.contains(diagnostic) { news.append(diagnostic) }
        known = Set(diagnostics.all)
        Terminal.print(news, as: .text, project: project, notesMax: 10)
        let milliseconds = Int((outcome.seconds * 1000).rounded())
        let pages = "\(outcome.pages) \(outcome.pages == 1 ? "page" : "pages") in \(milliseconds) ms"
        let why = changed.isEmpty ? "" : " after \(Self.summary(of: changed))"
        let faults = diagnostics.faultCount.map { "\($0). " } ?? ""
        Terminal.message(
            outcome.isPublished ? "\(faults)Built \(pages)\(why).\n" : "\(faults)The pages from before are served on, until it is mended.\n"
        )
    }

    /// `Content/site.yml and 2 more`
    private static func summary(of changed: [String]) -> String {
        let first = DiagnosticPrinter.printable(changed.first ?? "")
        return changed.count > 1 ? "\(first) and \(changed.count - 1) more" : first
    }

    /// The errors as the terminal has them, without its colours; nil when there are none.
    private static func text(of diagnostics: DiagnosticList) -> String? {
        let printer = DiagnosticPrinter(colour: false)
        let errors = diagnostics.sorted.filter { $0.severity == .error }
        return errors.isEmpty ? nil : errors.map(printer.text(of:)).joined()
    }
}
