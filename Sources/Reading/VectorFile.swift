import Diagnostics
import JSONText

/// `Content/vectors.jsonl`: what an embedding tool made of the statements, one JSON object a line:
/// `{"id": "…", "vector": [0.1, …]}`.
///
/// - Shape: all vectors are of one length, the one most lines have; each is scaled to length 1.
/// - Faults: a line that is torn, of another length, or given twice is reported and left out: a vector is a help, and
///   without it a statement is matched by its words.
package struct VectorFile: Sendable {
    package struct Entry: Sendable {
        package let vector: [Float]
        package let range: SourceRange
    }

    /// By the statement's id.
    package let entries: [String: Entry]

    package static let none = VectorFile(entries: [:])
    package static let path = "vectors.jsonl"

    private init(entries: [String: Entry]) { self.entries = entries }

    init(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        var read: [(id: String, vector: [Float], range: SourceRange)] = []
        for number in 1...file.lineCount {
            let line = file.line(number)
            guard !file.bytes[line].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else { continue }
            // The line itself may hold thousands of numbers: only its start is worth showing.
            let range = file.range(line.lowerBound..<line.lowerBound + 1)
            do throws(JSONFault) {
                let json = try JSONReader.value(in: Array(file.bytes[line]))
                guard let (id, vector) = Self.entry(json) else {
                    diagnostics.report(ReadingFault.vectorShape, at: range)
                    continue
                }
                read.append((id, vector, range))
            } catch {
                let place = line.lowerBound + error.offset
                diagnostics.report(ReadingFault.vectorTorn(error.message), at: file.range(place..<place + 1))
            }
        }
        let lengths = read.reduce(into: [Int: Int]()) { $0[$1.vector.count, default: 0] += 1 }
        let usual = lengths.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
        var entries: [String: Entry] = [:]
        for (id, vector, range) in read {
            if vector.count != usual {
                diagnostics.report(ReadingFault.vectorLength(vector.count, usual: usual), at: range)
            } else if entries[id] != nil {
                diagnostics.report(ReadingFault.vectorTwice(id), at: range)
            } else {
                entries[id] = Entry(vector: vector, range: range)
            }
        }
        self.entries = entries
    }

    /// Nil unless there is an id, and a vector of finite numbers that are not all 0.
    private static func entry(_ json: JSONValue) -> (id: String, vector: [Float])? {
        guard case .string(let id)? = json["id"], case .array(let elements)? = json["vector"], !elements.isEmpty else { return nil }
        var vector: [Float] = []
        vector.reserveCapacity(elements.count)
        var squares: Float = 0
        for element in elements {
            guard case .number(let number, _) = element, Float(number).isFinite else { return nil }
            vector.append(Float(number))
            squares += Float(number) * Float(number)
        }
        guard squares > 0, squares.isFinite else { return nil }
        let length = squares.squareRoot()
        return (id, vector.map { $0 / length })
    }
}
