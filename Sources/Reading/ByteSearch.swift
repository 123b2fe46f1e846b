import Glibc

extension String {
    /// Whether two texts are the same bytes; equal ones may be written in several ways.
    func hasBytes(of other: String) -> Bool {
        var (text, other) = (self, other)
        return text.withUTF8 { text in
            other.withUTF8 { other in
                guard text.count == other.count, let one = text.baseAddress, let two = other.baseAddress else {
                    return text.count == other.count
                }
                return memcmp(one, two, text.count) == 0
            }
        }
    }

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
