import Capabilities
import Publishing
import Reading

/// What one build leaves for the next. Each part says by itself what it was made of: one that is out of date costs time,
/// and never a right byte.
struct BuildMemory: Sendable {
    /// Of one process only.
    var readings = KeptReadings()
    /// The stamps of the files in `readings`, by path in the project; nil for one that is too young to be trusted.
    var stamps: [String: FileStamp] = [:]
    var graph = GraphMemory()
    /// The files of the site that is published, by path.
    var outputs: [String: BuildRecord.Output] = [:]
    /// The paths of what ``LateFiles`` made of it.
    var late: Set<String> = []
    /// Whether that site was built without errors.
    var isClean = false
}
