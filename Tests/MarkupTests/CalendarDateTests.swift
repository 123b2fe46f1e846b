import Markup
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2026-01-01", "2024-02-29", "2000-02-29", "2026-04-30", "2026-12-31", "0001-01-01", "9999-12-31"])
    func `a day that exists is read and written back`(text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
        "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00:00Zulu", " 2026-01-01", "2026-01-0a", "２０２６-01-01", "",
    ])
    func `what is no day of the calendar is no date`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `dates are ordered by year, month and day`() {
        let dates = ["2026-01-02", "2025-12-31", "2026-02-01", "2026-01-01"].compactMap(CalendarDate.init)
        #expect(dates.sorted().map(\.description) == ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"])
    }

    @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("1972-03-01", 790), ("2000-02-29", 11016), ("2026-01-01", 20454)])
    func `days are counted from 1970`(text: String, days: Int) throws {
        #expect(try #require(CalendarDate(text)).daysSince1970 == days)
    }

    @Test func `each day is one more than the day before`() throws {
        var before = try #require(CalendarDate("1895-12-31")).daysSince1970
        for year in 1896...2104 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    #expect(date.daysSince1970 == before + 1)
                    before = date.daysSince1970
                }
            }
        }
    }

    @Test(arguments: [
        "2026-03-31T09:00:00Z", "2026-03-31t09:00", "2026-03-31 09:00:00.5 +01:00", "2026-03-31T24:00:00-11:30",
    ])
    func `a time behind a day changes nothing`(_ text: String) {
        #expect(CalendarDate(text)?.description == "2026-03-31")
    }

    @Test(arguments: [
        "2026-03-31T", "2026-03-31 soon", "2026-03-31-09:00", "2026-03-31T9:00", "2026-03-31T09:70", "2026-03-31T09:00 o'clock",
        "2026-02-30T09:00",
    ])
    func `what follows a day and is no time makes it none`(_ text: String) { #expect(CalendarDate(text) == nil) }
}
