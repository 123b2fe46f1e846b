import JSONText
import Synchronization
import TestSupport
import Testing

@testable import PairwiseCommand

/// What stands around the results: help, completions, the manual, progress.
@Suite struct TerminalTests {
    private static let commands = Pairwise.configuration.subcommands.compactMap { $0.configuration.commandName }

    @Test(arguments: commands)
    func `the help of a command shows it at work`(command: String) throws {
        let help = try Execution.pairwise("help", command, in: "/tmp")
        #expect(help.status == 0 && help.output.contains("  pairwise \(command)"), "\(help.output)")
    }

    @Test func `the version is printed`() throws {
        let version = try Execution.pairwise("--version", in: "/tmp")
        #expect(version.status == 0 && version.output == Pairwise.configuration.version + "\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a shell is told every command`(shell: String) throws {
        let script = try Execution.pairwise("--generate-completion-script", shell, in: "/tmp")
        #expect(script.status == 0)
        for command in Self.commands { #expect(script.output.contains(command)) }
    }

    @Test func `docs pairwise 1 says what the executable says`() throws {
        let help = try Execution.pairwise("--experimental-dump-help", in: "/tmp")
        let value = try JSONReader.value(in: Array(help.output.utf8))
        try expectDocument("pairwise.1", holds: ManPage(of: value, version: Pairwise.configuration.version).text)
    }

    @Test func `a long run shows its seconds and takes them away again, a short one shows nothing`() async {
        let shown = Mutex<[String]>([])
        let write: @Sendable (String) -> Void = { text in shown.withLock { $0.append(text) } }
        await ProgressLine.during("Working", isShown: true, every: .seconds(60), write: write) {}
        #expect(shown.withLock { $0 } == [])
        await ProgressLine.during("Working", isShown: true, every: .milliseconds(1), write: write) {
            while shown.withLock({ $0.isEmpty }) { await Task.yield() }
        }
        let lines = shown.withLock { $0 }
        #expect(lines.first?.hasPrefix("\r\u{1B}[KWorking, ") == true && lines.last == "\r\u{1B}[K")
        shown.withLock { $0 = [] }
        await ProgressLine.during("Working", isShown: false, every: .milliseconds(1), write: write) {}
        #expect(shown.withLock { $0 } == [])
    }
}
