import Testing

@testable import Capabilities

@Suite struct PortableMathTests {
    @Test(arguments: [(1.0, 0.0), (2.718281828459045, 1.0), (0.001, -6.907755278982137), (120_001.0, 11.695255355062795)])
    func `the logarithm is right to twelve digits`(value: Double, expected: Double) {
        #expect(abs(PortableMath.log(value) - expected) <= 1e-12 * max(1, abs(expected)))
    }

    @Test(arguments: [-20.0, -1, 0, 0.5, 3, 50]) func `exponential and logarithm undo each other`(value: Double) {
        #expect(abs(PortableMath.log(PortableMath.exp(value)) - value) <= 1e-12 * max(1, abs(value)))
    }

    @Test func `powers are right`() {
        #expect(abs(PortableMath.power(2, 0.5) - 2.0.squareRoot()) < 1e-12)
        #expect(PortableMath.power(0, 0.7) == 0)
    }
}
