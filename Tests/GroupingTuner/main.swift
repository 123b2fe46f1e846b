// Chooses and judges the constants of grouping; `make tune` runs it.
//
//   grouping-tuner show|vectors|choose|leave-one-out|confidence [PROJECT]
//
// `show` judges the constants that a build uses, `vectors` does so with the vectors of an embedding model beside the words, `choose`
// fits the weights of joining on all fields, `leave-one-out` judges each field with weights that were fitted on the others,
// `confidence` tells what a confidence is worth.
// PROJECT holds the seeds in its Content/sources.
import Capabilities
import QualityFixtures

let arguments = CommandLine.arguments.dropFirst()
let corpora = try await Corpora(seedsIn: arguments.dropFirst().first)

func row(_ field: String, _ constants: GroupingConstants, of corpora: [LabelledCorpus], withVectors: Bool = false) -> String {
    let own = corpora.filter { $0.field == field }
    let whole = own[0].quality(constants, withVectors: withVectors)
    let parts = own.dropFirst().map { $0.quality(constants, withVectors: withVectors) }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }
    let name = field + String(repeating: " ", count: max(1, 20 - field.count))
    return "\(name)\(decimals(whole.precision))  \(decimals(whole.recall))  \(decimals(whole.f1))   "
        + "\(decimals(mean(parts.map(\.precision))))  \(decimals(mean(parts.map(\.recall))))"
}

let heading = "field               precision recall F1      of two to five artifacts: precision, recall"
switch arguments.first ?? "show" {
case "choose":
    let best = corpora.fitted()
    print(
        "base \(decimals(best.joinBase)), odds \(decimals(best.joinOdds)), lead \(decimals(best.joinLead)), few \(decimals(best.joinFew)), "
            + "size \(decimals(best.joinSize)), asked \(decimals(best.longOdds)) and \(decimals(best.terseOdds))")
    print(heading)
    for field in corpora.fields { print(row(field, best, of: corpora.all)) }
case "leave-one-out":
    print(heading)
    for field in corpora.fields { print(row(field, corpora.fitted(without: field), of: corpora.all)) }
case "vectors":
    print(heading)
    for field in corpora.fields where field != "seeds" { print(row(field, .chosen, of: corpora.all, withVectors: true)) }
case "confidence":
    var reliability = Reliability()
    for corpus in corpora.all { reliability.add(corpus, .chosen) }
    print("confidence   statements   mean   right", reliability.table, separator: "\n")
default:
    print(heading)
    for field in corpora.fields { print(row(field, .chosen, of: corpora.all)) }
}
