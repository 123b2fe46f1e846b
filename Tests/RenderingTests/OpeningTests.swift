import Testing

@testable import Rendering

@Suite struct OpeningTests {
    @Test(arguments: [
        // The first sentence, once it says enough.
        (
            "Reads a million tokens at once, and keeps what stands far apart together. Slower beyond half of that.",
            "Reads a million tokens at once, and keeps what stands far apart together."
        ),
        // A short one does not say enough by itself.
        ("Yes. It does. Reads a million tokens at once, and keeps what is far apart. More.", "Yes. It does. Reads a million tokens at once, and keeps what is far apart."),
        // What only looks like an end.
        (
            "Processes texts that are far longer than those of versions before, e.g. whole books, approx. 400 pages. Then it stops.",
            "Processes texts that are far longer than those of versions before, e.g. whole books, approx. 400 pages."
        ),
        ("Follows the rules of version 4.1 and all that those before it had, up to 3.5 inclusive", "Follows the rules of version 4.1 and all that those before it had, up to 3.5 inclusive"),
        ("What does it do with texts that are longer than any that it has ever seen? It cuts them.", "What does it do with texts that are longer than any that it has ever seen?"),
        (String(repeating: "読", count: 60) + "。" + "次の文。", String(repeating: "読", count: 60) + "。"),
        // The end of the text is no reason to ask for more.
        ("It draws.", "It draws."), ("", ""), (String(repeating: "a", count: 80) + ". ", String(repeating: "a", count: 80) + ". "),
        (String(repeating: ". ", count: 60), String(repeating: ". ", count: 29) + ". " + ". ".prefix(1)),
    ])
    func `a text opens with its first whole sentence`(text: String, opening: String) {
        #expect(Opening.of(text) == opening)
    }
}
