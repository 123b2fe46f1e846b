import Testing

@testable import Capabilities

@Suite struct WordTaggerTests {
    /// Verbs stand in brackets.
    @Test(arguments: [
        "[Sends] invoices to clients",
        "[Send] invoices to clients",
        "[Issues] and [checks] passes for visitors",
        "Invoices above a limit",
        "Builds are [kept] for a week",
        "Builds [run] on every core",
        "Pull requests are [merged] in order",
        "A small agent [registers] a machine",
        "The price [depends] on use",
        "Two hits a month",
        "[Schedule] lessons for next week",
        "Batch payouts: one file",
        "[Checks] whether a mailbox exists",
        "[Lets] teachers [schedule] lessons",
        "[Allows] teachers to [sort] pupils",
        "Charts that [show] a trend",
        "Documents [stored] as text",
        "[Stores] cached answers",
        "Shared folders",
        "Folders [shared] with others",
        "[Saves] time by [caching] answers",
        "A calendar for [managing] rooms",
        "Training data for the model",
        "[Signs] out whoever is idle",
        "[Scales] to zero",
    ])
    func `verbs are told from nouns`(sentence: String) {
        let plain = sentence.filter { !"[]".contains($0) }
        let tokens = Tokens(plain)
        let words = tokens.list.map { String(decoding: tokens.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        let tagger = WordTagger(
            zip(words, tokens.list).map { word, token in
                let lower = word.lowercased()
                return WordTagger.Unit(
                    kinds: WordKinds(display: lower), isCompound: false, startsPhrase: token.startsPhrase, lower: lower)
            })
        let marked = zip(words, tagger.classes).map { $1 == .verb ? "[\($0)]" : $0 }
        #expect(marked == sentence.filter { $0 != ":" }.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        ("fine-tuned models", [WordClass.participle, .noun]), ("real-time alerts", [.adjective, .noun]), ("sign-up forms", [.noun, .noun]),
        ("OAuth tokens", [.noun, .noun]), ("quickly", [.adverb]), ("Überweisungen ins Ausland", [.noun, .noun, .noun]),
    ])
    func `words joined by hyphens and words of other languages have a class`(text: String, classes: [WordClass]) {
        let units = text.split(separator: " ").map { part in
            let last = String(part.split(separator: "-").last ?? part)
            return WordTagger.Unit(
                kinds: WordKinds(display: last), isCompound: part.contains("-"), startsPhrase: false, lower: last.lowercased())
        }
        #expect(WordTagger(units).classes == classes)
    }
}
