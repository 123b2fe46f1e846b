/// What a row `Pricing` says, as far as one can be held against another.
package enum PricingKind: Sendable, Hashable {
    case free
    /// Free to use by its licence; what is offered around it may cost something.
    case openSource
    case paid

    /// Nil for anything else: `Freemium`, `Ask us`.
    package init?(_ text: String) {
        switch text.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "free": self = .free
        case "opensource": self = .openSource
        case "paid", "usage", "usagebased", "payasyougo", "subscription", "commercial": self = .paid
        default: return nil
        }
    }
}
