import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Serving

/// Which paths count as changed after what happens to files.
@Suite struct WatchTests {
    private static let project = FileTree(
        """
        == Content/site.yml
        title: A
        == Content/pages/about.md
        About
        == Content/pages/deep/er.md
        Deeper
        == Templates/page.mustache
        page
        == public/index.html
        built
        """)

    /// Watches a project, and lends it and a way to read what changed.
    private func watching(
        _ roots: [String] = ["Content", "Templates"], _ body: (String, () -> [String]) throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder + "/project")
            var folders = try WatchedFolders(project: folder + "/project", roots: roots)
            defer { folders.close() }
            try body(folder + "/project") {
                folders.drain()
                return folders.take().sorted()
            }
        }
    }

    @Test func `nothing happens, and nothing changed`() async throws {
        try await watching { _, changed in #expect(changed() == []) }
    }

    @Test func `a file that is written, made or removed changed`() async throws {
        try await watching { (project, changed) throws in
            try Disk.write("title: B\n", to: project + "/Content/site.yml")
            #expect(changed() == ["Content/site.yml"])
            try Disk.write("New", to: project + "/Content/pages/new.md")
            try Disk.write("page!", to: project + "/Templates/page.mustache")
            #expect(changed() == ["Content/pages/new.md", "Templates/page.mustache"])
            try Disk.remove(project + "/Content/pages/new.md")
            #expect(changed() == ["Content/pages/new.md"])
            #expect(changed() == [])
        }
    }

    @Test func `a file that an editor writes beside and renames is the one file that changed`() async throws {
        try await watching { (project, changed) throws in
            try Disk.write("Better", to: project + "/Content/pages/about.md.tmp-1")
            rename(project + "/Content/pages/about.md.tmp-1", project + "/Content/pages/about.md")
            #expect(changed() == ["Content/pages/about.md"])
        }
    }

    @Test func `a file that an editor moves aside and writes anew is the one file that changed`() async throws {
        try await watching { (project, changed) throws in
            let about = project + "/Content/pages/about.md"
            // As vim does it, with a trial whether the folder can be written.
            try Disk.write("", to: project + "/Content/pages/4913")
            try Disk.remove(project + "/Content/pages/4913")
            rename(about, about + "~")
            try Disk.write("Better", to: about)
            try Disk.remove(about + "~")
            #expect(changed() == ["Content/pages/about.md"])
        }
    }

    @Test func `what a build does not read is not seen`() async throws {
        try await watching { (project, changed) throws in
            for path in [
                "Content/.hidden", "Content/pages/about.md~", "Content/pages/#about.md#", "Content/pages/.about.md.swp", "public/x", "x.md",
                "Content/static/.DS_Store",
            ] {
                try Disk.write("x", to: project + "/" + path)
            }
            #expect(changed() == [])
            try Disk.write("", to: project + "/Content/static/.nojekyll")
            #expect(changed() == ["Content/static/.nojekyll"])
        }
    }

    @Test func `a new folder is watched, with what was written before it could be`() async throws {
        try await watching { (project, changed) throws in
            // All of it lies there before the first event is read.
            try Disk.write("1", to: project + "/Content/artifacts/one/two/three.md")
            #expect(changed() == ["Content/artifacts/one/two/three.md"])
            try Disk.write("2", to: project + "/Content/artifacts/one/two/four.md")
            #expect(changed() == ["Content/artifacts/one/two/four.md"])
        }
    }

    @Test func `a folder that moves takes its files along`() async throws {
        try await watching { (project, changed) throws in
            rename(project + "/Content/pages", project + "/Content/texts")
            #expect(
                changed() == ["Content/pages/about.md", "Content/pages/deep/er.md", "Content/texts/about.md", "Content/texts/deep/er.md"])
            try Disk.write("3", to: project + "/Content/texts/deep/er.md")
            #expect(changed() == ["Content/texts/deep/er.md"])
        }
    }

    @Test func `a folder that moves out of sight is gone, and not watched where it is`() async throws {
        try await watching { (project, changed) throws in
            rename(project + "/Content/pages", project + "/elsewhere")
            #expect(changed() == ["Content/pages/about.md", "Content/pages/deep/er.md"])
            try Disk.write("3", to: project + "/elsewhere/deep/er.md")
            #expect(changed() == [])
            rename(project + "/elsewhere", project + "/Content/pages")
            #expect(changed() == ["Content/pages/about.md", "Content/pages/deep/er.md"])
        }
    }

    @Test func `a folder that is removed and made again is watched again`() async throws {
        try await watching { (project, changed) throws in
            try Disk.remove(project + "/Templates")
            #expect(changed() == ["Templates/page.mustache"])
            try Disk.write("1", to: project + "/Templates/partials/a.mustache")
            #expect(changed() == ["Templates/partials/a.mustache"])
            try Disk.remove(project + "/Content")
            #expect(changed() == ["Content/pages/about.md", "Content/pages/deep/er.md", "Content/site.yml"])
            try Disk.write("title: C", to: project + "/Content/site.yml")
            #expect(changed() == ["Content/site.yml"])
        }
    }

    @Test func `a root that comes later is watched from then on`() async throws {
        try await watching(["Content", "Later"]) { (project, changed) throws in
            try Disk.write("1", to: project + "/Later/a.mustache")
            #expect(changed() == ["Later/a.mustache"])
            try Disk.write("2", to: project + "/Later/a.mustache")
            #expect(changed() == ["Later/a.mustache"])
        }
    }

    @Test func `a linked folder and a linked file are watched where they lie`() async throws {
        try await watching { (project, changed) throws in
            try Disk.write("1", to: project + "/../outside/notes/a.md")
            try Disk.write("1", to: project + "/../outside/single.md")
            try Disk.link(project + "/Content/pages/notes", to: "../../../outside/notes")
            try Disk.link(project + "/Content/pages/single.md", to: "../../../outside/single.md")
            #expect(changed() == ["Content/pages/notes/a.md", "Content/pages/single.md"])
            try Disk.write("2", to: project + "/../outside/notes/a.md")
            try Disk.write("2", to: project + "/../outside/single.md")
            #expect(changed() == ["Content/pages/notes/a.md", "Content/pages/single.md"])
            // Replaced, and written once more.
            try Disk.write("3", to: project + "/../outside/new.md")
            rename(project + "/../outside/new.md", project + "/../outside/single.md")
            #expect(changed() == ["Content/pages/single.md"])
            try Disk.write("4", to: project + "/../outside/single.md")
            #expect(changed() == ["Content/pages/single.md"])
            try Disk.remove(project + "/Content/pages/notes")
            #expect(changed() == ["Content/pages/notes/a.md"])
        }
    }

    @Test func `a link that leads nowhere comes and goes like a file`() async throws {
        try await watching { (project, changed) throws in
            try Disk.link(project + "/Content/pages/lost.md", to: "nowhere")
            #expect(changed() == ["Content/pages/lost.md"])
            try Disk.remove(project + "/Content/pages/lost.md")
            #expect(changed() == ["Content/pages/lost.md"])
        }
    }

    @Test func `a link that leads back into its own folder is no endless way`() async throws {
        try await watching { (project, changed) throws in
            try Disk.link(project + "/Content/pages/loop", to: "..")
            #expect(changed() == [])
            try Disk.write("2", to: project + "/Content/site.yml")
            #expect(changed() == ["Content/site.yml"])
        }
    }

    @Test func `more events than the kernel keeps are made good by a look at everything`() async throws {
        try await watching { (project, changed) throws in
            let room = try #require(Int(try Disk.text(of: "/proc/sys/fs/inotify/max_queued_events").filter(\.isNumber)))
            let files = room / 3 + 100
            for number in 0..<files { try Disk.write("x", to: project + "/Content/pages/deep/\(number).md") }
            try Disk.write("after", to: project + "/Content/pages/about.md")
            try Disk.remove(project + "/Content/pages/deep/er.md")
            let found = changed()
            #expect(found.count == files + 2)
            #expect(found.contains("Content/pages/about.md") && found.contains("Content/pages/deep/er.md"))
            try Disk.write("y", to: project + "/Content/pages/deep/7.md")
            #expect(changed() == ["Content/pages/deep/7.md"])
        }
    }

    @Test func `a file that becomes readable changed, and one that was only opened did not`() async throws {
        try await watching { (project, changed) throws in
            try Disk.setMode(0o600, of: project + "/Content/site.yml")
            #expect(changed() == ["Content/site.yml"])
            let descriptor = open(project + "/Content/site.yml", O_WRONLY)
            close(descriptor)
            #expect(changed() == [])
            link(project + "/Content/site.yml", project + "/site-copy.yml")
            #expect(changed() == [])
        }
    }
}

/// What changes together comes together.
@Suite struct FileWatchTests {
    private func watching(_ body: (String, inout AsyncStream<Wake>.Iterator) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("A", to: folder + "/Content/a.md")
            let (wakes, source) = AsyncStream.makeStream(of: Wake.self)
            // Long enough for a machine that does ten other things; a task that sleeps might wake too late even so.
            let patience = FileWatch.Patience(settledMilliseconds: 300, unsettledMilliseconds: 2000, mostMilliseconds: 1000)
            let watch = try FileWatch(
                project: folder, roots: ["Content"], signals: nil, patience: patience, tell: { source.yield($0) })
            var iterator = wakes.makeAsyncIterator()
            try await body(folder, &iterator)
            await watch.stop()
        }
    }

    @Test func `files that are saved together are one batch`() async throws {
        try await watching { folder, wakes in
            for name in ["a", "b", "c"] { try Disk.write("1", to: folder + "/Content/\(name).md") }
            #expect(await wakes.next() == .changed(["Content/a.md", "Content/b.md", "Content/c.md"]))
        }
    }

    @Test func `a file that is removed and made again within the patience was never gone`() async throws {
        try await watching { folder, wakes in
            try Disk.remove(folder + "/Content/a.md")
            usleep(40_000)
            try Disk.write("2", to: folder + "/Content/a.md")
            #expect(await wakes.next() == .changed(["Content/a.md"]))
            try Disk.write("3", to: folder + "/Content/b.md")
            let next = await wakes.next()
            #expect(next == .changed(["Content/b.md"]))
        }
    }

    @Test func `a file that is held open is waited for until it is closed, and no longer than a second`() async throws {
        try await watching { folder, wakes in
            let file = try #require(fopen(folder + "/Content/a.md", "w"))
            fputs("half", file)
            fflush(file)
            usleep(40_000)
            fputs(" and whole", file)
            fclose(file)
            #expect(await wakes.next() == .changed(["Content/a.md"]))

            let ended = Atomic<Bool>(false)
            async let writing: Void = Self.write(to: folder + "/Content/b.md", until: ended)
            let next = await wakes.next()
            #expect(next == .changed(["Content/b.md"]))
            ended.store(true, ordering: .relaxed)
            await writing
        }
    }

    /// Writes a little every 20 ms into a file that stays open.
    private static func write(to path: String, until ended: borrowing Atomic<Bool>) async {
        guard let file = fopen(path, "w") else { return }
        while !ended.load(ordering: .relaxed) {
            fputs("more\n", file)
            fflush(file)
            usleep(20_000)
        }
        fclose(file)
    }

    @Test func `a byte in the pipe of signals is a wish to stop`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/Content")
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let (wakes, source) = AsyncStream.makeStream(of: Wake.self)
            let watch = try FileWatch(project: folder, roots: ["Content"], signals: ends[0], tell: { source.yield($0) })
            var byte: UInt8 = 2
            #expect(Glibc.write(ends[1], &byte, 1) == 1)
            var iterator = wakes.makeAsyncIterator()
            #expect(await iterator.next() == .stop)
            await watch.stop()
        }
    }
}
