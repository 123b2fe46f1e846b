import Testing

@testable import Capabilities

/// Statements in other languages than English, of artifacts that have next to nothing in common.
@Suite struct StatementLanguagesTests {
    /// Two artifacts, two sentences each, no two of which speak of one thing.
    @Test(arguments: [
        (
            "German", "Kräuselt den Stoff auf Knopfdruck.", "Beleuchtet die Fläche mit einer Lampe.", "Spult das Garn auf die Rolle.",
            "Fädelt die Nadel mit einem Hebel ein."
        ),
        (
            "French", "Prête des livres avec une carte.", "Imprime des étiquettes sur un ruban.", "Gère des retards dans une file.",
            "Trie les dons avec un tamis."
        ),
        (
            "Spanish", "Mide la altura del salto con un sensor.", "Avisa de la lluvia por la noche.", "Guarda las rutas en una tarjeta.",
            "Cuenta los pasos de la semana."
        ),
        (
            "Italian", "Taglia il legno con una lama.", "Misura la temperatura del forno.", "Registra le ore nella scheda.",
            "Pulisce il filtro alla fine della notte."
        ),
        (
            "Portuguese", "Corta a madeira com uma serra.", "Mede o calor do forno.", "Guarda as horas em uma ficha.",
            "Limpa o filtro ao fim da noite."
        ),
        (
            "Dutch", "Knipt het gras met een mes.", "Meet de warmte van de oven.", "Bewaart de uren op een kaart.",
            "Maakt het filter met water schoon."
        ),
    ])
    func `words that carry grammar join nothing`(_ language: String, _ a: String, _ b: String, _ c: String, _ d: String) {
        let statements = Self.statements([(0, a), (0, b), (1, c), (1, d)])
        let clustering = StatementClustering(statements)
        #expect(clustering.clusters.map(\.count) == [1, 1, 1, 1])
        let names = CapabilityNaming(clustering, statements).names.map(\.text)
        #expect(Set(names) == Set([a, b, c, d].map { String($0.dropLast()) }))
    }

    @Test func `what is the same is joined in any language`() {
        let statements = Self.statements([
            (0, "Berechnet die Gebühr für jeden Tag der Verspätung."), (0, "Druckt Etiketten für die Regale."),
            (1, "Berechnet Gebühren nach Tagen der Verspätung."), (1, "Leiht Bücher mit einem Ausweis aus."),
        ])
        #expect(StatementClustering(statements).clusters.map { $0.sorted() }.contains([0, 2]))
    }

    /// Words of each statement that are terms.
    private func terms(_ texts: [String]) -> [String] {
        let statements = Self.statements(texts.enumerated().map { ($0.offset, $0.element) })
        let words = StatementWords(statements, read: Array(statements.indices), jobs: 1)
        return words.ranges.map { range in
            words.words[range].filter { words.lexicon.stemOf[Int($0.surface)] != Lexicon.noStem }
                .map { words.lexicon.surface(Int($0.surface)) }.joined(separator: " ")
        }
    }

    @Test func `words that English has as well are terms in English sentences`() {
        #expect(terms(["Cuts a die for the van.", "Pour the water over the hat."]) == ["Cuts die van", "Pour water hat"])
        #expect(terms(["La Marzocco machines for the bar."]) == ["La Marzocco machines bar"])
    }

    @Test func `a sentence without telling words is in the language of most`() {
        let german = ["Mahlt die Bohnen mit einem Werk.", "Wärmt die Tassen auf der Platte.", "Schäumt Milch, die kalt war."]
        #expect(terms(german) == ["Mahlt Bohnen Werk", "Wärmt Tassen Platte", "Schäumt Milch kalt"])
        #expect(terms(["Grinds the beans.", "Warms the cups.", "Schäumt Milch, die kalt war."]).last == "Schäumt Milch die kalt war")
    }

    private static func statements(_ texts: [(artifact: Int, text: String)]) -> [StatementText] {
        texts.map { StatementText(artifact: $0.artifact, title: nil, description: $0.text, unique: nil, versus: nil) }
    }
}
