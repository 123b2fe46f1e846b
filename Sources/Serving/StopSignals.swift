import CSystemCalls
import Glibc

/// Ctrl-C and its like, as something to wait for.
package enum StopSignals {
    /// From now on the first such signal does not end the process: it becomes a byte in a pipe. Once for each process.
    /// - Returns: the pipe's end to read from.
    package static func caught() throws(ServingError) -> Int32 {
        let descriptor = pairwise_catch_stop_signals()
        guard descriptor >= 0 else { throw .system("cannot wait for signals", code: errno) }
        return descriptor
    }
}
