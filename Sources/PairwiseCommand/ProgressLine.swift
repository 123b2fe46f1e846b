/// One line on the terminal that tells a long run from one that is stuck: `Building, 3 s`, gone when the work is done.
///
/// Nothing is shown of a run that takes less than a second, and nothing where the error stream is no terminal.
enum ProgressLine {
    /// - Parameters:
    ///   - words: what is being done.
    ///   - first: how long a run stays silent; afterwards the line changes each time that this has passed again.
    ///   - write: gets the line, and what takes it away again.
    static func during<Result, Failure: Error>(
        _ words: String, isShown: Bool = Environment.showsProgress, every first: Duration = .seconds(1),
        write: @escaping @Sendable (String) -> Void = { Terminal.message($0) },
        _ work: () async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        guard isShown else { return try await work() }
        let ticker = Task {
            let start = Environment.uptime
            var isOpen = false
            while !Task.isCancelled {
                // Ends early, and with an error, when the work is done.
                do { try await Task.sleep(for: first) } catch { break }
                write("\(clear)\(words), \(Int(Environment.uptime - start)) s")
                isOpen = true
            }
            if isOpen { write(clear) }
        }
        do throws(Failure) {
            let result = try await work()
            await end(ticker)
            return result
        } catch {
            await end(ticker)
            throw error
        }
    }

    private static func end(_ ticker: Task<Void, Never>) async {
        ticker.cancel()
        await ticker.value
    }

    /// Back to the start of the line, and everything behind it gone.
    private static let clear = "\r\u{1B}[K"
}
