/// Changes that were not yet handed out.
struct PendingChanges {
    /// Written and closed, or moved here.
    private(set) var settled: Set<String> = []
    /// Being written, or gone for the moment: many editors remove a file and make it again.
    private(set) var unsettled: Set<String> = []

    /// How often something was added: the same path twice is news, too.
    private(set) var count = 0

    var isEmpty: Bool { settled.isEmpty && unsettled.isEmpty }

    mutating func settle(_ path: String) {
        unsettled.remove(path)
        settled.insert(path)
        count += 1
    }

    mutating func unsettle(_ path: String) {
        settled.remove(path)
        unsettled.insert(path)
        count += 1
    }

    mutating func drop(_ path: String) {
        settled.remove(path)
        unsettled.remove(path)
    }
}
