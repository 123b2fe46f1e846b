import Capabilities
import Publishing
import Reading

/// What one build leaves for the next. Each part says by itself what it was made of: one that is out of date costs time,
/// and never a right byte.
struct BuildMemory: Sendable {
    /// Of one process only.
    var readings = KeptReadings()
    /// The stamps of the files in `readings`, by path in the project; one that is too young to be trusted is missing.
    var stamps: [String: FileStamp] = [:]
    var graph = GraphMemory()
    /// Of one process only.
    var similarity: KeptSimilarity?
    /// Of one process only.
    var theme: CompiledTheme?
    /// The files of the site that is published, by path.
    var outputs: [String: BuildRecord.Output] = [:]
    /// The paths of what ``LateFiles`` made of it.
    var late: Set<String> = []
    /// Whether that site was built without errors.
    var isClean = false

    /// Makes `outputs` those of a newer site of which these files are new or changed.
    /// - Parameter all: its files.
    /// - Returns: the paths that are gone.
    mutating func updateOutputs(with changed: [BuildRecord.Output], of all: [BuildRecord.Output]) -> Set<String> {
        for file in changed { outputs[file.path] = file }
        // Seldom is a file gone, and a site has thousands.
        guard outputs.count > all.count else { return [] }
        let gone = Set(outputs.keys).subtracting(all.map(\.path))
        for path in gone { outputs[path] = nil }
        return gone
    }
}
