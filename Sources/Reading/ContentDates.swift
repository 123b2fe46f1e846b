import Diagnostics
import Markup

/// Whether a file is to be published, by its front matter and the day of the build.
struct ContentDates {
    /// The day of the build, and whether drafts are wanted; a value, so that the clock is read in one place.
    let today: CalendarDate?
    let includesDrafts: Bool

    /// Reads `draft`, `publishDate`, `expiryDate` and `reviewBy`.
    ///
    /// - Returns: false for a draft, for what is not due yet, and for what has expired; also where one of them is given and cannot be read:
    ///   what was meant to hide is not shown.
    func isPublished(_ reader: inout MappingReader) -> Bool {
        let isDraft = reader.bool("draft")?.value ?? (reader.node("draft") != nil)
        let publish = reader.date("publishDate")
        let expiry = reader.date("expiryDate")
        let isUnclear = publish == nil && reader.node("publishDate") != nil || expiry == nil && reader.node("expiryDate") != nil
        let review = reader.date("reviewBy")
        if let review, let today, review.value < today {
            reader.report(ReadingFault.reviewDue(review.value.description), at: review.range)
        }
        if includesDrafts { return true }
        if isDraft || isUnclear { return false }
        guard let today else { return true }
        if let publish, publish.value > today { return false }
        if let expiry, expiry.value <= today { return false }
        return true
    }
}
