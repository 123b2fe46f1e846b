extension String {
    /// Whether the bytes of `words` stand somewhere in the text: what is asked of every line before any slower question.
    ///
    /// - Cost: one pass over the bytes; the search of the standard library makes a table of characters for each call.
    func holdsBytes(of words: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { text in
            let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
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
