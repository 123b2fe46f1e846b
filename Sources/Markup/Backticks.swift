/// Code in a text, as it is written nearly everywhere: between single backticks.
package enum Backticks {
    /// The parts of a text at pairs of single backticks, in order; a lone one, and two with nothing between them, stay text.
    ///
    /// - Cost: one pass over the bytes; a letter of several bytes never holds that of a backtick.
    package static func forEachRun(
        of text: UnsafeBufferPointer<UInt8>, _ body: (_ run: UnsafeBufferPointer<UInt8>, _ isCode: Bool) -> Void
    ) {
        let backtick = UInt8(ascii: "`")
        var start = 0
        var next = text.firstIndex(of: backtick)
        while let open = next, let close = text[(open + 1)...].firstIndex(of: backtick) {
            if close > open + 1 {
                body(UnsafeBufferPointer(rebasing: text[start..<open]), false)
                body(UnsafeBufferPointer(rebasing: text[(open + 1)..<close]), true)
                start = close + 1
            }
            next = text[(close + 1)...].firstIndex(of: backtick)
        }
        body(UnsafeBufferPointer(rebasing: text[start...]), false)
    }
}
