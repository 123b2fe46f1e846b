import Testing

@testable import Reading

@Suite struct ByteSearchTests {
    @Test(arguments: [
        ("A scores higher at 4", true), (" higher at ", true), ("higher at ", false), (" higher  at ", false), ("", false),
        ("é higher at ü", true), (" higher a higher at ", true),
    ])
    func `words are found wherever they stand`(text: String, isThere: Bool) {
        #expect(text.holdsBytes(of: " higher at ") == isThere)
    }
}
