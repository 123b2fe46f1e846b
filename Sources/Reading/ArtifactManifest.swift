import Diagnostics
import Markup

/// Reads `.yml` manifests: what a maintainer says of an artifact of theirs.
///
/// - Shape: `artifact` with `name`, and `capabilities`, a list.
/// - Faults: somebody else's format, so keys that are not read are noted where they look like a slip, and ignored
///   further down; a manifest without a name is an error.
/// - Source: docs/SOURCES.md, section "Manifests".
struct ArtifactManifestReader {
    let labels: TableLabels

    func record(
        in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> ArtifactRecord? {
        guard TextLines(of: file, reporting: &diagnostics) != nil,
            let root = FrontMatter(wholeOf: file, reporting: &diagnostics).root
        else { return nil }
        guard let value = RecordValue(root), value["artifact"]?.isObject == true else {
            diagnostics.report(ReadingFault.notRecord, at: file.range(root.range))
            return nil
        }
        var reader = ArtifactRecordReader(file: file, contentPath: contentPath, labels: labels, kind: .manifest)
        let record = reader.record(of: value)
        diagnostics.append(reader.diagnostics)
        return record
    }
}
