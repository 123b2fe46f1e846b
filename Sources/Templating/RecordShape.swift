/// The names of records that are made often, looked at once: a record of a shape takes its values alone.
package struct RecordShape: Sendable {
    let keys: [NameKey]
    let names: [String]
    let mask: UInt64

    /// - Parameter names: each once; few enough to be walked.
    package init(_ names: [String]) {
        self.names = names
        keys = names.map(NameKey.init)
        mask = keys.reduce(0) { $0 | $1.bit }
        precondition(Set(keys).count == names.count, "a shape names each value once")
    }
}
