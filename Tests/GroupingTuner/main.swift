// Chooses and judges the constants of grouping; `make tune` runs it.
//
//   grouping-tuner show|choose|leave-one-out|confidence [PROJECT]
//
// `show` judges the constants that a build uses, `choose` looks for better ones on all fields, `leave-one-out` judges each
// field with constants that were chosen on the others from neutral ones, `confidence` tells what a confidence is worth.
// PROJECT holds the seeds in its Content/sources.
import Capabilities

let arguments = CommandLine.arguments.dropFirst()
let corpora = try await Corpora(seedsIn: arguments.dropFirst().first)

func row(_ field: String, _ constants: GroupingConstants, of corpora: [Corpus]) -> String {
    let own = corpora.filter { $0.field == field }
    let whole = own[0].quality(constants)
    let parts = own.dropFirst().map { $0.quality(constants) }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }
    let name = field + String(repeating: " ", count: max(1, 20 - field.count))
    return "\(name)\(decimals(whole.precision))  \(decimals(whole.recall))  \(decimals(whole.f1))   "
        + "\(decimals(mean(parts.map(\.precision))))  \(decimals(mean(parts.map(\.recall))))"
}

let heading = "field               precision recall F1      of two to five artifacts: precision, recall"
switch arguments.first ?? "show" {
case "choose":
    let best = ConstantSearch(corpora: corpora.all).best(from: .chosen, rounds: 4) { print($0) }
    print(best, heading, separator: "\n")
    for field in corpora.fields { print(row(field, best, of: corpora.all)) }
case "leave-one-out":
    print(heading)
    for field in corpora.fields {
        let others = corpora.all.filter { $0.field != field }
        print(row(field, ConstantSearch(corpora: others).best(from: .neutral, rounds: 3) { _ in }, of: corpora.all))
    }
case "confidence":
    var reliability = Reliability()
    for corpus in corpora.all { reliability.add(corpus, .chosen) }
    print("confidence   statements   mean   right", reliability.table, separator: "\n")
default:
    print(heading)
    for field in corpora.fields { print(row(field, .chosen, of: corpora.all)) }
}
