import Testing

@testable import Capabilities

@Suite struct DenialTests {
    @Test(arguments: [
        ("Does not let employees read payslips on a phone.", true), ("Cannot be resoled", true), ("The sole is not replaceable", true),
        ("No cloud account at all", true), ("Has no waterproof membrane", true), ("Doesn’t ship compressed", true),
        ("Does not only print", false), ("No need for a charger", false), ("Runs without a cable", false), ("Notes are kept", false),
        ("Prints what the others cannot", false), ("", false), ("No", false), ("Is not", true),
    ])
    func `a denial is one where it comes first`(text: String, isDenial: Bool) { #expect(Denial.opens(text) == isDenial) }

    @Test func `what nobody has is not named as if it were had`() {
        let clustering = [
            StatementText(
                artifact: 0, title: nil,
                description: "Does not let employees read payslips on a phone, so paper copies are mailed out each month.",
                unique: nil, versus: nil),
            StatementText(
                artifact: 1, title: nil, description: "Prints invoices in colour on any printer of the office.", unique: nil, versus: nil),
        ]
        let names = CapabilityNaming(StatementClustering(clustering), clustering).names.map(\.text)
        #expect(names[0] == "Does not let employees read payslips on a phone")
    }
}
