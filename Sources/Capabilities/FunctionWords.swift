/// English words that carry grammar and no topic: they are no terms, and no name begins or ends with one.
///
/// Those of other languages depend on the statement: ``StatementLanguages``.
enum FunctionWords {
    static let all: Set<String> = Set(
        """
        a an the and or but nor so yet of in on at to for from by with without within into onto over under above below \
        between among through during before after since until while as than that which who whom whose what when where why \
        how if then else because although though unless whether it its itself they them their theirs he she his her we us \
        our you your i me my this these those such same other another each every any all both either neither some no not \
        only own just also too very more most less least much many few several one two three is are was were be been being \
        am do does did done doing have has had having can could may might must shall should will would let lets there here \
        up down out off again further once per via e g etc vs
        """.split(separator: " ").map(String.init))

    /// Words before which the leading clause of a description ends: what follows says how, not what.
    static let clauseEnds: Set<String> = ["using", "by", "through", "that", "which", "with", "so"]
}
