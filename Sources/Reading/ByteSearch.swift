extension String {
    /// Whether the bytes of `words` stand somewhere in the text: what is asked of every line before any slower question.
    ///
    /// - Cost: one pass over the bytes; the search of the standard library makes a table of characters for each call.
    func holdsBytes(of words: StaticString) -> Bool {
        holdsBytes(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }

    /// The same for words that are known at run time only.
    func holdsBytes(of words: String) -> Bool {
        var words = words
        return words.withUTF8 { holdsBytes($0) }
    }

    /// Whether a name stands somewhere in the text; in other bytes too, where Unicode has several for one letter.
    func holds(name: String) -> Bool {
        holdsBytes(of: name) || !name.utf8.allSatisfy { $0 < 0x80 } && contains(name)
    }

    private func holdsBytes(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = self
        return text.withUTF8 { text in
            guard let first = words.first, words.count <= text.count else { return words.isEmpty }
            var place = 0
            while place <= text.count - words.count {
                if text[place] == first, UnsafeBufferPointer(rebasing: text[place..<place + words.count]).elementsEqual(words) {
                    return true
                }
                place += 1
            }
            return false
        }
    }
}
