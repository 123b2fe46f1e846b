import Glibc
import NIOPosix

/// What the process that serves is woken by.
package enum Wake: Sendable, Equatable {
    /// Paths relative to the project: `Content/site.yml`; sorted.
    case changed([String])
    /// Somebody asked the process to stop.
    case stop
}

/// Watches a project on a thread of its own, and gathers what changes together into one batch.
package struct FileWatch: Sendable {
    private let thread: NIOThreadPool
    /// Closed to end the thread.
    private let stopper: Int32

    /// How long nothing may happen before a batch is handed out.
    struct Patience: Sendable {
        /// After the last file that was written whole.
        var settledMilliseconds = 12
        /// After the last event, while a file is half written, or gone and perhaps about to come back.
        var unsettledMilliseconds = 150
        /// From the first event on, whatever goes on.
        var mostMilliseconds = 1000
        /// Between two looks at a disk that does not tell.
        var lookMilliseconds = 1000
    }

    /// Changes from now on go to `tell`, which must not wait.
    ///
    /// - Parameter signals: the reading end of a pipe, a byte a signal; its bytes go to `tell` too.
    package init(
        project: String, roots: [String], signals: Int32? = nil, tell: @escaping @Sendable (Wake) -> Void
    ) throws(ServingError) {
        try self.init(project: project, roots: roots, signals: signals, patience: Patience(), tell: tell)
    }

    init(
        project: String, roots: [String], signals: Int32?, patience: Patience, tell: @escaping @Sendable (Wake) -> Void
    ) throws(ServingError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system("cannot make a pipe", code: errno) }
        let (stop, stopper) = (ends[0], ends[1])
        self.stopper = stopper
        let folders = try WatchedFolders(project: project, roots: roots)
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        thread.submit { _ in
            var loop = WatchLoop(folders: folders, stop: stop, signals: signals ?? -1, patience: patience)
            loop.run(tell)
        }
    }

    /// Ends the thread. Call it once.
    package func stop() async {
        close(stopper)
        await withCheckedContinuation { done in thread.shutdownGracefully { _ in done.resume() } }
    }
}

/// The thread's work: waits for the kernel and for the time to be ripe.
private struct WatchLoop {
    var folders: WatchedFolders
    let stop: Int32
    let signals: Int32
    let patience: FileWatch.Patience
    /// When the oldest change that is not handed out was seen, and the newest.
    private var first = 0
    private var last = 0

    init(folders: WatchedFolders, stop: Int32, signals: Int32, patience: FileWatch.Patience) {
        self.folders = folders
        self.stop = stop
        self.signals = signals
        self.patience = patience
    }

    mutating func run(_ tell: (Wake) -> Void) {
        defer {
            folders.close()
            close(stop)
        }
        while true {
            // A descriptor of -1 is skipped.
            var waits = [folders.descriptor, stop, signals].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = poll(&waits, nfds_t(waits.count), Int32(timeout))
            if waits[1].revents != 0 { return }
            if waits[2].revents != 0 {
                var byte: UInt8 = 0
                if read(signals, &byte, 1) == 1 { tell(.stop) }
            }
            let before = folders.pending
            if waits[0].revents != 0 { folders.drain() }
            if ready == 0, needsLook { folders.lookAtAll() }
            let now = Self.milliseconds
            if folders.pending.count != before.count {
                if before.isEmpty { first = now }
                last = now
            }
            if !folders.pending.isEmpty, now >= ripe {
                let paths = folders.take().sorted()
                if !paths.isEmpty { tell(.changed(paths)) }
            }
        }
    }

    private var needsLook: Bool { folders.isLost || folders.isIncomplete }

    /// When what is pending is handed out.
    private var ripe: Int {
        let quiet = folders.pending.unsettled.isEmpty ? patience.settledMilliseconds : patience.unsettledMilliseconds
        return min(last + quiet, first + patience.mostMilliseconds)
    }

    private var timeout: Int {
        if !folders.pending.isEmpty { return max(0, ripe - Self.milliseconds) }
        return needsLook ? patience.lookMilliseconds : -1
    }

    private static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
