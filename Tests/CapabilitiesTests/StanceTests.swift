import Testing

@testable import Capabilities

@Suite struct StanceTests {
    @Test(arguments: [
        ("Has no waterproof membrane", "A waterproof membrane keeps feet dry"),
        ("Cannot be resoled.", "Can be resoled twice, as it is not glued"),
        ("The sole is not replaceable", "The sole is replaceable"), ("Offers no support for SAML", "Offers SAML"),
        ("There is no offline mode", "Offline mode for planes"), ("Doesn’t export to PDF", "Exports to PDF"),
        ("Imports timesheets from CSV", "Exports timesheets to CSV"), ("CSV import", "Exporting of CSV files"),
        ("Uploads photos at night", "Downloads photos at night"), ("Audio input", "Audio output"),
        ("Runs a brushless motor without carbon brushes", "Runs a motor with carbon brushes"),
        ("Sweeps with a side brush", "A brushless roller for hair"),
        ("Drives screws without a hammer action", "Drills brick with a hammer action"),
    ])
    func `what is denied, or is the opposite, is no likeness`(one: String, other: String) {
        #expect(Self.contradict(one, other))
        #expect(!Self.contradict(one, one) && !Self.contradict(other, other))
    }

    @Test(arguments: [
        // What is denied is what nobody wants.
        ("Works without an account", "Needs no account"), ("Does not need an account", "Works without an account"),
        ("Never sags when wet", "Stays taut when wet"), ("Shares no data", "Does not share data"), ("Ad-free", "Has no ads"),
        // It is denied of others, or by the way.
        ("For teams that cannot code", "For teams of any kind"), ("Not only for teams", "Also for teams"),
        ("Folds flat, but does not lock", "Folds flat"),
        // Both are done.
        ("Imports and exports CSV", "Exports CSV"), ("Imports and exports CSV", "Imports CSV"),
        // The opposite is spoken of elsewhere.
        ("Exports reports", "Prints reports. They can be imported elsewhere."),
        ("Charges with a cable or without a cable", "Charges without a cable"), ("Works with a charger", "Works without a battery"),
        ("With stains it works", "Of stainless steel"), ("Paints with carbon, brushes apart", "Without brushes"),
    ])
    func `what may be the same is not held apart`(one: String, other: String) { #expect(!Self.contradict(one, other)) }

    @Test func `statements that contradict each other are two capabilities`() {
        let clustering = StatementClustering([
            StatementText(
                artifact: 0, title: nil, description: "Keeps feet dry with a waterproof membrane under the leather", unique: nil,
                versus: nil),
            StatementText(
                artifact: 1, title: nil, description: "Has no waterproof membrane under the leather to keep feet dry", unique: nil,
                versus: nil),
        ])
        #expect(clustering.clusters == [[0], [1]])
    }

    private static func contradict(_ one: String, _ other: String) -> Bool {
        let statements = [one, other].enumerated().map {
            StatementText(artifact: $0.offset, title: nil, description: $0.element, unique: nil, versus: nil)
        }
        let reader = Stance.Reader(StatementWords(statements, read: [0, 1], jobs: 1))
        return reader.stance(ofRow: 0).contradicts(reader.stance(ofRow: 1))
    }
}
