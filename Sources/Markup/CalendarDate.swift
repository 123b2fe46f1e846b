/// A day of the Gregorian calendar: `2026-03-31`. It has no clock and no time zone.
///
/// A value of this type names a day that exists.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 1 to 9999.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to the length of the month.
    package let day: Int

    /// nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// From `yyyy-mm-dd`, also with a time behind it as other generators write it, `2026-03-31T09:00:00Z`: the day as it stands there.
    /// Nil when it is written otherwise or there is no such day.
    package init?(_ text: String) {
        guard let (year, month, day) = Self.numbers(in: text) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// ISO 8601, always ten characters.
    package var description: String {
        Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
    }

    /// Days since 1970-01-01, negative before it: the difference of two is the days between them.
    ///
    /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil; a year is taken
    ///   to begin in March, so that the leap day is its last.
    package var daysSince1970: Int {
        let shiftedYear = month > 2 ? year : year - 1
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The days of a month, which must be 1 to 12.
    static func length(ofMonth month: Int, year: Int) -> Int {
        let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        switch month {
        case 2: return isLeapYear ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// The numbers of a text that has the shape of a date, whether or not the day exists.
    static func numbers(in text: String) -> (year: Int, month: Int, day: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count == 10 || isTime(bytes[10...]), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
        else { return nil }
        guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
            return nil
        }
        return (year, month, day)
    }

    /// `T09:00`, ` 09:00:00.5 +01:00` and the like.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (6...25).contains(bytes.count), let first = bytes.first, "Tt ".utf8.contains(first) else { return false }
        let time = bytes.dropFirst()
        guard number(time.prefix(2)).map({ $0 < 25 }) == true, time.dropFirst(2).first == UInt8(ascii: ":"),
            number(time.dropFirst(3).prefix(2)).map({ $0 < 60 }) == true
        else { return false }
        return time.dropFirst(5).allSatisfy { "0123456789:.,+-Zz ".utf8.contains($0) }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var result = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            result = result * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return result
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
