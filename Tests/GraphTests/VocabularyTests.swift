import Diagnostics
import Reading
import Testing

@testable import Capabilities
@testable import Reading

@Suite struct VocabularyTests {
    private func file(_ name: String, aliases: [String] = [], keywords: [String] = []) -> CapabilityFile {
        CapabilityFile(
            slug: Slug(of: name), file: "", name: name, nameRange: SourceRange(file: ""), aliases: aliases, keywords: keywords,
            parent: nil, parentRange: nil, includes: [], excludes: [], explanation: nil)
    }

    private var vocabulary: Vocabulary {
        Vocabulary([
            file("Function calling", aliases: ["Tool use"], keywords: ["json schema", "arguments"]),
            file("Reading"), file("Writing", keywords: ["prose", "letters"]),
        ])
    }

    private func match(_ title: String?, _ description: String) -> Int? { vocabulary.match(title: title, description: description)?.index }

    @Test func `a name or an alias in the text is enough`() {
        #expect(match(nil, "Offers function calls, in parallel.") == nil)
        #expect(match(nil, "Offers function calling in parallel.") == 0)
        #expect(match(nil, "Good at tool use.") == 0)
        #expect(match(nil, "Good at reading.") == 1)
    }

    @Test func `plurals and capitals do not matter`() {
        #expect(match(nil, "TOOL USES of all kinds") == 0)
        #expect(match(nil, "Fills JSON Schemas and Argument lists") == 0)
    }

    @Test func `one keyword alone is not enough in a description, but is in a title`() {
        #expect(match(nil, "Takes arguments.") == nil)
        #expect(match("Takes arguments", "It does.") == 0)
    }

    @Test func `two keywords are enough`() {
        #expect(match(nil, "Composes prose and letters.") == 2)
    }

    @Test func `words count whole`() {
        #expect(match(nil, "Proofreading.") == nil)
        #expect(match(nil, "The tool, used well.") == nil)
    }

    @Test func `a title that is a name settles it`() {
        #expect(match("Reading", "Writing of prose, letters and more writing, with function calling.") == 1)
    }

    @Test func `a tie matches nobody`() {
        #expect(match(nil, "Reading and writing.") == nil)
        #expect(match("Reading and writing", "Both.") == nil)
        #expect(match(nil, "Writing and reading of prose.") == 2)
    }

    @Test func `what the leading clause says outweighs what comes after it`() {
        #expect(match(nil, "Reads prose and letters, with function calling.") == 2)
        #expect(match(nil, "Function calling, also for prose and letters.") == 0)
        #expect(match(nil, "Keeps books, also for reading.") == nil)
    }

    @Test func `what a statement does without is not what it speaks of`() {
        #expect(match(nil, "Adds numbers without reading.") == nil)
        #expect(match(nil, "Adds numbers instead of writing prose.") == nil)
    }

    @Test func `a repeated word counts once`() {
        #expect(vocabulary.match(title: nil, description: "Reading, reading and reading.")?.score == 3)
    }

    @Test func `nothing matches an empty vocabulary, and an empty phrase matches nothing`() {
        #expect(Vocabulary([]).match(title: "Reading", description: "Reading") == nil)
        #expect(Vocabulary([file("!?")]).match(title: "!?", description: "") == nil)
    }
}
