/// The values of the parts of one page that were looked into: a page and its twin look into the same.
struct OpenedParts {
    private var records: [ObjectIdentifier: (part: Part, record: Record)] = [:]

    /// The values of a part, made when they are first asked for, and kept alive as long as this.
    mutating func record(of part: Part) -> Record {
        // The part is held as well, so that no other gets its address meanwhile.
        let key = ObjectIdentifier(part)
        if let known = records[key] { return known.record }
        let record = part.record
        records[key] = (part, record)
        return record
    }
}
