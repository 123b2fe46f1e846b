import Reading

extension Statement {
    /// What an embedding tool is given: the title, the description, and what the source calls unique.
    package var embeddingText: String {
        [text.title, text.description.plain, text.unique?.plain].compactMap { $0 }.joined(separator: "\n")
    }

    /// A name for the statement that depends on its artifact and its words alone, so that a vector made for it holds as long
    /// as they do: 16 hexadecimal digits of FNV-1a.
    package func id(artifact slug: Slug) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in slug.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = hash &* 0x100_0000_01B3
        for byte in embeddingText.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
