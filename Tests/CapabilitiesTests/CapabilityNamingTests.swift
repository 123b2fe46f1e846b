import QualityFixtures
import Reading
import Testing

@testable import Capabilities

@Suite struct CapabilityNamingTests {
    @Test(arguments: StatementClusteringTests.fields)
    func `no two names are equal, and none is cut off`(field: String) throws {
        let statements = try QualityFixture(field).statements
        let names = CapabilityNaming(StatementClustering(statements), statements).names
        #expect(Set(names.map { $0.text.lowercased() }).count == names.count)
        for name in names {
            let words = name.text.split(separator: " ").map(String.init)
            #expect((1...7).contains(words.count), "\(name.text)")
            #expect(name.text.first?.isLowercase == false || name.text.dropFirst().contains(where: \.isUppercase), "\(name.text)")
            let last = try #require(words.last).lowercased()
            #expect(!FunctionWords.all.contains(last) || !name.isDerived, "\(name.text)")
            #expect(!name.text.contains("…") && name.text.last != ".", "\(name.text)")
        }
    }

    @Test func `the number of cores changes no name`() throws {
        let statements = try QualityFixture("databases-long").statements + QualityFixture("cameras-long").statements
        let clustering = StatementClustering(statements, jobs: 3)
        let names = CapabilityNaming(clustering, statements, jobs: 3).names
        #expect(names == CapabilityNaming(StatementClustering(statements), statements).names)
    }

    @Test func `a title is the name, and is not marked as derived`() {
        let names = Self.names([
            (0, "Built-in grinder", "Conical burr grinder."), (1, "Integrated grinder", "Conical burr grinder with 40 settings."),
        ])
        #expect(names.allSatisfy { !$0.isDerived })
        #expect(Set(names.map(\.text)).isSubset(of: ["Built-in grinder", "Integrated grinder"]))
    }

    @Test func `a short description is its own name`() {
        #expect(Self.names([(0, nil, "works fully offline.")]).map(\.text) == ["Works fully offline"])
    }

    @Test func `a short sentence without a phrase is a name still`() {
        #expect(Self.names([(0, nil, "Ready to go in thirty seconds.")]).map(\.text) == ["Ready to go in thirty seconds"])
    }

    @Test func `a description that begins with a verb is named by its noun`() {
        let text =
            "Generates images from plain words using a diffusion network that was trained on photographs and drawings of many kinds"
        #expect(Self.names([(0, nil, text)]).map(\.text) == ["Image generation"])
    }

    @Test func `what is looked for is named as its detection`() {
        let text =
            "Scans every commit for leaked secrets before it reaches the server, comparing it with some hundred patterns of keys and tokens"
        #expect(Self.names([(0, nil, text)]).map(\.text) == ["Leaked secret detection"])
    }

    @Test func `a name that another has is told apart by what follows it`() {
        let names = Self.names([
            (0, nil, "Generates images by composing what is asked with a learned token identifier that stands for one subject"),
            (0, nil, "Generates images from what is typed, using a diffusion network that has learned from many"),
        ])
        #expect(names.map(\.text).sorted() == ["Image generation", "Image generation with diffusion network"])
    }

    @Test func `a doing that all speak of stands alone`() {
        let names = Self.names([
            (0, nil, "Reasoning before an answer, which can be shown; its reasoning steps are many where numbers are asked for"),
            (
                1, nil,
                "Reasoning that takes longer over hard questions; a learned routing gives the reasoning steps to those that need them"
            ),
        ])
        #expect(names.map(\.text) == ["Reasoning"])
    }

    @Test func `what comes in is named as input`() {
        let text = "Processes photographs as input beside the words of a prompt, and answers questions about what they show"
        #expect(Self.names([(0, nil, text)]).map(\.text) == ["Photograph input"])
    }

    @Test func `an object of three words is not cut in the middle`() {
        let text = "Generates natural language text across many subjects, after a training on books and articles of every sort"
        #expect(["Text generation", "Natural language text generation"].contains(Self.names([(0, nil, text)])[0].text))
    }

    @Test func `what a thing does without is not its name`() {
        let text = "Caches prompts between requests without server restarts, so that repeated prompts cost less than before"
        #expect(Self.names([(0, nil, text)]).map(\.text) == ["Prompt caching"])
    }

    @Test(arguments: [
        ("Forward receipts to the office by mail, and they are filed under the month in which they were paid", "Receipt forwarding"),
        ("Lets coaches schedule lessons for a whole season, with breaks for holidays and for bad weather", "Lesson scheduling"),
        ("Offers dinghies such as lasers and optimists, which may be kept for a week at a time by members", "Dinghies"),
        ("Keeps a record of every wind measurement that the mast has made since it was put up on the hill", "Wind measurement"),
        ("Sends parcels to islands. A fleet of seventeen amphibious hovercraft leaves the harbour at dawn", "Sending parcels"),
        ("A small harbour office registers a leak within seconds, and closes the valves one after the other", "Harbour office"),
        ("Rolls back a deployment within a minute when the health of a service falls below what was agreed on", "Deployment rollback"),
        ("Backs up letters to a second building every night, and tells the archive when one of them is missing", "Letter backup"),
        ("Publishes popular lecture recordings for students who were ill, or were away on the day itself", "Lecture recording publishing"),
    ])
    func `a name says what is done to what`(text: String, name: String) {
        #expect(Self.names([(0, nil, text)]).map(\.text) == [name])
    }

    @Test func `what an artifact is called is no capability`() throws {
        let text = "Conveyor jobs of a whole team, on machines that are rented by the minute and thrown away behind every build"
        let statements = [StatementText(artifact: 0, title: nil, description: text, unique: nil, versus: nil)]
        func named(_ artifacts: [Slug]) -> String {
            CapabilityNaming(StatementClustering(statements), statements, taken: TakenNames(by: [], artifacts: artifacts)).names[0].text
        }
        let name = named([])
        #expect(named([Slug(of: name)]) != name)
    }

    @Test func `a verb with a particle is neither a name nor half of one`() {
        let text = "Picks up a melody from a short recording, and plays it on any instrument that the musician has chosen before"
        let name = Self.names([(0, nil, text)])[0].text
        #expect(!name.lowercased().contains("pick"), "\(name)")
    }

    @Test(arguments: [
        ("caches", "caching"), ("ships", "shipping"), ("emits", "emitting"), ("fine-tunes", "fine-tuning"), ("copies", "copying"),
        ("analyzes", "analysis"), ("ingests", "ingestion"), ("restores", "restoration"),
        ("personalizes", "personalization"), ("identifies", "identification"), ("limits", "limiting"), ("permits", "permitting"),
        ("expects", "expecting"), ("sizes", "sizing"),
    ])
    func `a verb has a noun`(verb: String, noun: String) {
        #expect(VerbNoun.noun(for: verb, isKnown: { _ in false })?.text == noun)
    }

    @Test(arguments: [("series", "series"), ("policies", "policy"), ("boxes", "box"), ("images", "image")])
    func `one of several`(plural: String, singular: String) {
        #expect(NameCasing.singular(plural) == singular)
    }

    private static func names(_ texts: [(artifact: Int, title: String?, description: String)]) -> [CapabilityNaming.Name] {
        let statements = texts.map {
            StatementText(artifact: $0.artifact, title: $0.title, description: $0.description, unique: nil, versus: nil)
        }
        return CapabilityNaming(StatementClustering(statements), statements).names
    }
}
