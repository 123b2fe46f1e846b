/// The known name that a misspelt one most likely meant.
///
/// - Parameter editsMax: a name further away is none, however long it is.
/// - Returns: the candidate with the fewest edits (insert, delete, replace, swap of neighbours; case is
///   ignored), if that is at most a third of its length; the first by UTF-8 order among equals.
package func nearestName(to name: String, among candidates: some Sequence<String>, editsMax: Int = .max) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
        let letters = Array(candidate.lowercased().unicodeScalars)
        let allowed = min(editsMax, max(1, max(wanted.count, letters.count) / 3))
        guard abs(letters.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= allowed else { continue }
        if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

/// Optimal string alignment distance.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for i in 0..<one.count {
        var current = [i + 1] + [Int](repeating: 0, count: other.count)
        for j in 0..<other.count {
            let replace = last[j] + (one[i] == other[j] ? 0 : 1)
            current[j + 1] = min(replace, last[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
            }
        }
        (beforeLast, last) = (last, current)
    }
    return last[other.count]
}
