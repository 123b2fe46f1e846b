/// Logarithm and exponential from the four operations alone.
///
/// The C library picks its variant by processor, and the variants differ in the last bit; the same texts must
/// give the same clusters on every machine. Relative error below 1e-12, far finer than anything decided here.
package enum PortableMath {
    static let ln2 = 0.693147180559945309

    /// The natural logarithm of a positive number.
    package static func log(_ value: Double) -> Double {
        precondition(value > 0, "the logarithm is taken of positive numbers only")
        var exponent = Double(value.exponent)
        var significand = value.significand
        if significand > 1.41421356237309505 {
            significand /= 2
            exponent += 1
        }
        // ln m = 2 artanh((m − 1) / (m + 1)), with |z| < 0.172.
        let z = (significand - 1) / (significand + 1)
        let square = z * z
        var series = 0.0
        for odd in stride(from: 21.0, through: 1, by: -2) { series = series * square + 1 / odd }
        return exponent * ln2 + 2 * z * series
    }

    /// e to the power `value`; 0 below −700, the largest it can say above 700.
    package static func exp(_ value: Double) -> Double {
        if value < -700 { return 0 }
        let bounded = min(value, 700)
        let whole = (bounded / ln2).rounded()
        let rest = bounded - whole * ln2
        var series = 1.0
        for step in stride(from: 16.0, through: 1, by: -1) { series = 1 + series * rest / step }
        return Double(sign: .plus, exponent: Int(whole), significand: series)
    }

    /// `base` to the power `exponent`, for a base of 0 or more.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        base == 0 ? 0 : exp(exponent * log(base))
    }
}
