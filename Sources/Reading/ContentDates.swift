import Diagnostics
import Markup

/// Whether a file is to be published, by its front matter and the day of the build.
struct ContentDates {
    /// The day of the build, and whether drafts are wanted; a value, so that the clock is read in one place.
    let today: CalendarDate?
    let includesDrafts: Bool

    struct Publication {
        /// False for a draft, for what is not due yet, and for what has expired; also where one of these is given and cannot be read: what was
        /// meant to hide is not shown.
        let isShown: Bool
        /// `publishDate`
        let date: CalendarDate?
    }

    /// Reads `draft`, `publishDate`, `expiryDate` and `reviewBy`.
    func publication(_ reader: inout MappingReader) -> Publication {
        let isDraft = reader.bool("draft")?.value ?? (reader.node("draft") != nil)
        let publish = reader.date("publishDate")
        let expiry = reader.date("expiryDate")
        let isUnclear = publish == nil && reader.node("publishDate") != nil || expiry == nil && reader.node("expiryDate") != nil
        let review = reader.date("reviewBy")
        if let review, let today, review.value < today {
            reader.report(ReadingFault.reviewDue(review.value.description), at: review.range)
        }
        var isDue = true
        if let today {
            if let publish, publish.value > today { isDue = false }
            if let expiry, expiry.value <= today { isDue = false }
        }
        return Publication(isShown: includesDrafts || !isDraft && !isUnclear && isDue, date: publish?.value)
    }
}
