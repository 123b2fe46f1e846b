import Testing

@testable import Rendering

@Suite struct OpeningTests {
    @Test(arguments: [
        // The first sentence, once it says enough.
        "Reads a million tokens at once, and keeps what stands far apart together.| Slower beyond half of that.",
        "What does it do with texts that are longer than any that it has ever seen?| It cuts them.",
        // A short one does not say enough by itself.
        "Yes. It does. Reads a million tokens at once, and keeps what is far apart.| More.",
        // What only looks like an end.
        "Processes texts that are far longer than those before, e.g. whole books, approx. 400 pages, or v. 2.5 of one.| Then it stops.",
        // Without a blank behind it, where the script has none.
        "読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読読。|次の文。",
        // The end of the text is no reason to ask for more, and a sentence is never cut.
        "It draws.|", "|", "Follows the rules of version 4.1 and all that those before it had, up to version 3.5 inclusive|",
        ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .| . . . .",
    ])
    func `a text opens with its first whole sentence`(text: String) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        #expect(Opening.of(parts.joined()) == parts[0])
    }
}
