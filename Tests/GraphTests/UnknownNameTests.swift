import SiteFixtures
import Testing

@testable import Capabilities

/// Names that statements mention and nothing is about.
@Suite struct UnknownNameTests {
    @Test(arguments: [
        ("Faster than Claude 3.5 Sonnet and LangChain.", ["Claude 3.5 Sonnet", "LangChain"]),
        ("Faster than any other tool.", []), ("Unlike most, it is free.", []),
        ("Claude is slower. Gemini, too.", []), ("Simpler than Gemini, or GPT-4o (mini).", ["Gemini", "GPT-4o"]),
        ("More than OpenAI's API; JSON only.", ["OpenAI"]),
        ("Runs 10 times, with 200K tokens, in 2024.", []), ("Needs C++ or AutoGPT/BabyAGI.", ["AutoGPT", "BabyAGI"]),
        ("Weaker than “Stable Diffusion”, not Midjourney.", ["Stable Diffusion", "Midjourney"]),
    ])
    func `a name is told from the words around it`(text: String, names: [String]) {
        #expect(UnknownNames.names(in: text) == names)
    }

    @Test func `a name counts when three artifacts are held against it, under its usual spelling`() async throws {
        func artifact(_ name: String, _ versus: String) -> String {
            "== artifacts/\(name.lowercased()).md\n---\nname: \(name)\n---\n## Capabilities\n### \(name)s\nDoes it.\n\nvs alternatives: \(versus)\n"
        }
        let texts =
            artifact("Kiln", "Hotter than Potterbot and OvenPro 2.") + artifact("Loom", "Quieter than PotterBot and OvenPro 2.")
            + artifact("Lathe", "Cheaper than PotterBot, unlike Kiln.")
        let names = UnknownNames(in: try await FixtureSite(texts).graph).names
        #expect(names.map(\.name) == ["PotterBot"])
        #expect(names.map(\.statements) == [[0, 1, 2]])
    }
}
