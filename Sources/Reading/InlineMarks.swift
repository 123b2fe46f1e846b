/// The marks of Markdown inside a line: emphasis, links, pictures and escapes are no part of the words; code stays as it is.
enum InlineMarks {
    /// The line without them. One that is bold as a whole stays so, since it may be a title.
    static func removed(from text: String) -> String {
        guard text.utf8.count <= bytesMax, text.utf8.contains(where: { "*_[\\".utf8.contains($0) }) else { return text }
        let letters = Array(text.unicodeScalars)
        return InlineReader(letters: letters).plain(0..<letters.count, isWhole: true)
    }

    /// No honest line is longer; a hostile one of a million open marks is left as it is.
    private static let bytesMax = 20_000

    private struct InlineReader {
        let letters: [Unicode.Scalar]

        /// How far off a mark is closed, at most: what marks may open is not searched to the end each time.
        private static let reach = 400

        func plain(_ range: Range<Int>, isWhole: Bool) -> String {
            var plain = String.UnicodeScalarView()
            var place = range.lowerBound
            while place < range.upperBound {
                let letter = letters[place]
                switch letter {
                case "`":
                    let end = end(ofCodeAt: place, in: range) ?? place + 1
                    plain.append(contentsOf: letters[place..<end])
                    place = end
                case "\\":
                    if place + 1 < range.upperBound, Self.isPunctuation(letters[place + 1]) { place += 1 }
                    plain.append(letters[place])
                    place += 1
                case "!" where place + 1 < range.upperBound && letters[place + 1] == "[", "[":
                    let start = letter == "!" ? place + 1 : place
                    if let link = link(at: start, in: range) {
                        plain.append(contentsOf: self.plain(link.text, isWhole: false).unicodeScalars)
                        place = link.end
                    } else {
                        plain.append(letter)
                        place += 1
                    }
                case "*", "_":
                    if let inside = emphasis(at: place, in: range), !(isWhole && inside.length == 2 && inside.isAll(of: range, at: place)) {
                        plain.append(contentsOf: self.plain(inside.text, isWhole: false).unicodeScalars)
                        place = inside.text.upperBound + inside.length
                    } else {
                        let run = letters[place..<range.upperBound].prefix { $0 == letter }
                        plain.append(contentsOf: run)
                        place += run.count
                    }
                default:
                    plain.append(letter)
                    place += 1
                }
            }
            return String(plain)
        }

        private struct Emphasis {
            let text: Range<Int>
            /// Of the mark on either side.
            let length: Int

            func isAll(of range: Range<Int>, at place: Int) -> Bool {
                place == range.lowerBound && text.upperBound + length == range.upperBound
            }
        }

        /// `*word*` or `**words**`, not inside of a word where the mark is `_`.
        private func emphasis(at place: Int, in range: Range<Int>) -> Emphasis? {
            let mark = letters[place]
            let length = letters[place..<range.upperBound].prefix { $0 == mark }.count
            let start = place + length
            guard length <= 3, start < range.upperBound, !letters[start].properties.isWhitespace else { return nil }
            guard place == range.lowerBound || !isWord(letters[place - 1]) else { return nil }
            var end = start + 1
            let last = min(range.upperBound, start + Self.reach)
            while end + length <= last {
                if letters[end] == mark {
                    let run = letters[end..<range.upperBound].prefix { $0 == mark }.count
                    let isClosed = end + run == range.upperBound || !isWord(letters[end + run])
                    if run == length, isClosed, !letters[end - 1].properties.isWhitespace {
                        return Emphasis(text: start..<end, length: length)
                    }
                    end += run
                } else {
                    end += 1
                }
            }
            return nil
        }

        /// `[words](address)`.
        private func link(at place: Int, in range: Range<Int>) -> (text: Range<Int>, end: Int)? {
            var depth = 0
            for index in place..<min(range.upperBound, place + Self.reach) {
                if letters[index] == "[" { depth += 1 }
                guard letters[index] == "]" else { continue }
                depth -= 1
                guard depth == 0 else { continue }
                guard index + 1 < range.upperBound, letters[index + 1] == "(",
                    let close = letters[(index + 2)..<min(range.upperBound, index + 2 + 5 * Self.reach)].firstIndex(of: ")"),
                    index > place + 1
                else { return nil }
                return (place + 1..<index, close + 1)
            }
            return nil
        }

        private func end(ofCodeAt place: Int, in range: Range<Int>) -> Int? {
            letters[(place + 1)..<range.upperBound].firstIndex(of: "`").map { $0 + 1 }
        }

        /// Of ASCII, as Markdown knows it.
        private static func isPunctuation(_ letter: Unicode.Scalar) -> Bool {
            switch letter {
            case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
            default: false
            }
        }

        private func isWord(_ letter: Unicode.Scalar) -> Bool { letter.properties.isAlphabetic || letter.properties.numericType != nil }
    }
}
