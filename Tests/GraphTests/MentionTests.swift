import Testing

@testable import Capabilities

@Suite struct MentionTests {
    private func mentioned(_ names: [String], in text: String) -> [String] {
        MentionSearch(names.map { artifact($0) }).artifacts(in: text).map { names[$0] }
    }

    @Test func `a name is found whatever its capitals and the signs around it`() {
        #expect(mentioned(["GPT-4.1", "Zig Build"], in: "Faster than (gpt-4.1), ZIG BUILD's and others.") == ["GPT-4.1", "Zig Build"])
    }

    @Test func `of names that begin at one place the longest counts`() {
        #expect(mentioned(["GPT-5.4", "GPT-5.4 Nano", "Nano Labs"], in: "Cheaper than GPT-5.4 Nano.") == ["GPT-5.4 Nano"])
    }

    @Test(arguments: ["GPT-5.4x is fine", "xGPT-5.4 is fine", "GPT-5.41 is fine", "GPT-5 is fine"])
    func `a name inside another word is no mention`(text: String) {
        #expect(mentioned(["GPT-5.4"], in: text) == [])
    }

    @Test func `a name is known without its maker and its brackets where that is unambiguous`() {
        let names = ["OpenAI: GPT-4o (2024-11-20)", "Meta: Llama (8B)", "Meta: Llama (70B)"]
        #expect(mentioned(names, in: "Better than GPT-4o and Llama.") == ["OpenAI: GPT-4o (2024-11-20)"])
        #expect(mentioned(names, in: "Better than Meta: Llama (70B).") == ["Meta: Llama (70B)"])
    }

    @Test func `an alias is a name`() {
        let search = MentionSearch([artifact("Dreambooth", aliases: ["DB Diffusion"])])
        #expect(search.artifacts(in: "Unlike db diffusion, it is small.") == [0])
    }

    @Test func `a short word of letters alone is no mention, one with a sign or digit is`() {
        #expect(mentioned(["Go", "Zed", "C++", "C#", "o3"], in: "As we go on, zed beats C++, C# and o3.") == ["C++", "C#", "o3"])
    }

    @Test func `words that name several artifacts speak of none`() {
        let search = MentionSearch([artifact("Frame Kit!"), artifact("Frame Kit?")])
        #expect(search.artifacts(in: "Lighter than Frame Kit.") == [])
    }

    @Test func `a name of ten thousand words slows nothing down`() {
        let long = Array(repeating: "very", count: 10_000).joined(separator: " ")
        let text = Array(repeating: "very", count: 20_000).joined(separator: " ")
        #expect(mentioned([long + " long", "Zig Build"], in: text + " zig build") == ["Zig Build"])
    }
}
