import Diagnostics
import Glibc

@testable import Reading

/// What `pairwise` prints for a list of faults, in order of place.
func printed(_ diagnostics: DiagnosticList) -> String {
    diagnostics.sorted.map(DiagnosticPrinter(colour: false).text).joined()
}

extension SourceFile {
    init(_ text: String, path: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

extension ReadFact {
    var shown: String {
        let name =
            switch key {
            case .further(let label): label
            case .score(let score): "score \(score)"
            default: "\(key)"
            }
        return "\(line) \(name): \(text)"
    }
}

extension CapabilityText {
    var shown: String {
        var parts = ["\(line) [\(title ?? "-")] \(description.plain)"]
        for (label, prose) in [
            ("unique", unique), ("versus", versusAlternatives), ("best", bestFor), ("limits", limitations), ("requires", requires),
        ] {
            if let prose { parts.append("\(label): \(prose.plain)") }
        }
        return parts.joined(separator: " | ")
    }
}

extension ComparisonText {
    /// Everything that was understood, a line each.
    var shown: String {
        var lines: [String] = []
        for side in [left, right] {
            lines.append(side.name)
            lines += side.facts.map { "  " + $0.shown } + side.capabilities.map { "  " + $0.shown }
        }
        if let verdict { lines.append("verdict \(verdict.line): \(verdict.text)") }
        return lines.joined(separator: "\n")
    }
}

extension ArtifactRecord {
    var shown: String {
        var lines = ["\(name) slug=\(slug?.description ?? "-") url=\(url ?? "-") checked=\(checked?.description ?? "-")"]
        if !tags.isEmpty { lines.append("  tags \(tags.joined(separator: ", "))") }
        lines += facts.map { "  " + $0.shown } + capabilities.map { "  " + $0.shown }
        return lines.joined(separator: "\n")
    }
}

extension SourceFacts {
    var shown: String {
        (["\(slug)"]
            + rows.map { row in
                "  " + row.fact.shown + (row.checked.map { " @\($0)" } ?? "") + (row.source.map { " <\($0)>" } ?? "")
            }).joined(separator: "\n")
    }
}

/// A project's folder in a place of its own, gone when the test is.
final class TemporaryProject {
    let path: String

    /// - Parameter files: paths below `Content/sources/` unless they begin with `/`, which stands for `Content/`.
    init(_ files: [String: String]) throws {
        var template = Array("/tmp/pairwise-ways-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw ReadingError.noContentFolder("no temporary folder") }
        path = String(cString: made)
        for folder in ["/Content", "/Content/sources", "/Content/artifacts"] { mkdir(path + folder, 0o755) }
        for (name, text) in files {
            let file = path + "/Content" + (name.hasPrefix("/") ? name : "/sources/" + name)
            guard let stream = fopen(file, "w") else { throw ReadingError.unreadableFile(file, reason: "cannot be written") }
            defer { fclose(stream) }
            let bytes = Array(text.utf8)
            fwrite(bytes, 1, bytes.count, stream)
        }
    }

    deinit {
        for folder in ["/Content/sources", "/Content/artifacts", "/Content", ""] {
            for name in (try? FileReading.files(below: path + folder)) ?? [] { unlink(path + folder + "/" + name) }
            rmdir(path + folder)
        }
    }
}
