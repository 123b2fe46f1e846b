import Diagnostics
import JSONText

/// Reads `.json` passports, and lists of capabilities as a schema page gives them.
///
/// - Shape: `{"passport": {"unfragile": {…}}}`, the inner object by itself, or a list of either; or capability objects
///   that name their artifact (`artifactName`), alone, in a list or under `capabilities`.
/// - Source: docs/SOURCES.md, section "Passports".
struct ArtifactPassportReader {
    let labels: TableLabels

    /// One record for each artifact, in the order of the file.
    func records(
        in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> [ArtifactRecord] {
        guard TextLines(of: file, reporting: &diagnostics) != nil else { return [] }
        let root: LocatedJSON
        do throws(JSONFault) {
            root = try JSONReader.located(in: file.bytes)
        } catch {
            let place = min(error.offset, file.bytes.count)
            let range = file.range(place..<min(place + 1, file.bytes.count))
            diagnostics.report(ReadingFault.notJSON(error.message), at: range)
            return []
        }
        guard let value = RecordValue(root), !value.isEmptyList else {
            diagnostics.report(ReadingFault.notRecord, at: file.range(root.range))
            return []
        }
        var items = [value]
        if case .list(let elements) = value.content { items = elements }
        var records: [ArtifactRecord] = []
        var loose: [RecordValue] = []
        for item in items {
            let body = item["passport"]?["unfragile"] ?? item["passport"] ?? item["unfragile"] ?? item
            if body["artifact"] != nil {
                var reader = ArtifactRecordReader(file: file, contentPath: contentPath, labels: labels, kind: .passport)
                if let record = reader.record(of: body) { records.append(record) }
                diagnostics.append(reader.diagnostics)
            } else if body["artifactName"] != nil {
                loose.append(body)
            } else if case .list(let capabilities)? = body["capabilities"]?.content,
                capabilities.contains(where: { $0["artifactName"] != nil })
            {
                loose += capabilities
            } else {
                diagnostics.report(ReadingFault.notRecord, at: file.range(item.range))
            }
        }
        return records + gathered(loose, in: file, contentPath: contentPath, reporting: &diagnostics)
    }

    /// Capability objects, joined by the artifact that they name.
    private func gathered(
        _ capabilities: [RecordValue], in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> [ArtifactRecord] {
        var order: [String] = []
        var groups: [String: [RecordValue]] = [:]
        for capability in capabilities {
            guard let name = capability["artifactName"]?.text, !name.isEmpty else {
                diagnostics.report(ReadingFault.namelessRecord, at: file.range(capability.range))
                continue
            }
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(capability)
        }
        return order.compactMap { name in
            var reader = ArtifactRecordReader(file: file, contentPath: contentPath, labels: labels, kind: .passport)
            let record = reader.record(ofCapabilities: groups[name] ?? [])
            diagnostics.append(reader.diagnostics)
            return record
        }
    }
}
