/// What a price is for, in one spelling, so that prices can be held against each other.
enum PriceUnit {
    /// `users/mo`, `month per user`, `user/month` → `user per month`: each part singular, times last.
    /// - Parameter isCounted: an amount of many, `1K queries`, so that the word is a plural.
    static func named(_ text: Substring, isCounted: Bool = false) -> String? {
        let parts = text.trimmed.replacing(" per ", with: "/").split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
        let names = parts.enumerated().map { name($1, isCounted: isCounted && $0 == 0) }
        guard !names.isEmpty else { return nil }
        return (names.filter { !times.contains($0) } + names.filter(times.contains)).joined(separator: " per ")
    }

    /// `monthly` → `month`
    static func adverb(_ text: some StringProtocol) -> String? {
        switch text.lowercased() {
        case "hourly": "hour"
        case "daily": "day"
        case "weekly": "week"
        case "monthly": "month"
        case "yearly", "annually": "year"
        default: nil
        }
    }

    private static let times: Set<String> = ["second", "minute", "hour", "day", "week", "month", "year"]

    private static let plurals = [
        "tokens", "requests", "images", "users", "seats", "calls", "characters", "messages", "credits", "pages", "members", "employees",
    ]

    private static func name(_ text: String, isCounted: Bool) -> String {
        let lower = text.lowercased()
        switch lower {
        case "hr", "hrs", "h", "hours", "hour": return "hour"
        case "mo", "mon", "months", "month": return "month"
        case "yr", "yrs", "y", "years", "year", "annum": return "year"
        case "min", "mins", "minutes", "minute": return "minute"
        case "sec", "s", "secs", "seconds", "second": return "second"
        case "days", "day": return "day"
        case "weeks", "wk", "week": return "week"
        default: break
        }
        if isCounted, lower.hasSuffix("ies"), text.count > 4 { return text.dropLast(3) + "y" }
        if plurals.contains(where: lower.hasSuffix) { return String(text.dropLast()) }
        let isPlural = isCounted && lower.hasSuffix("s") && !["ss", "us", "is"].contains(where: lower.hasSuffix)
        return isPlural && text.count > 3 ? String(text.dropLast()) : text
    }
}
