import TestSupport
import Testing

@testable import Rendering

@Suite struct ScriptAddressesTests {
    private func addresses(_ script: String) -> [String] {
        let bytes = Array(script.utf8)
        return ScriptAddresses.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("import \"./a.js\"; import './b.js'", ["./a.js", "./b.js"]),
            ("import x from \"./a.js\";import*as y from'./b.js';import{z}from\"./c.js\"", ["./a.js", "./b.js", "./c.js"]),
            ("import from from \"./a.js\"; import { from, from as f } from \"./b.js\"", ["./a.js", "./b.js"]),
            ("import x, {\n  y as z, // why\n  w,\n} from \"./a.js\" with { type: \"json\" };", ["./a.js"]),
            ("export * from \"./a.js\"; export { default as b, \"c d\" as e } from './b.js';", ["./a.js", "./b.js"]),
            (
                "await import(\"./a.js\"); import( /* here */ './b.js' , {}).then(x); f(...import(`./c.js`))",
                ["./a.js", "./b.js", "./c.js"]
            ),
            ("\u{FEFF}import \"./a.js\"", ["./a.js"]),
            ("import \"package\"", ["package"]),
            // Behind a value, a condition and a division.
            ("x = a / b; import(\"./a.js\"); y = c / d", ["./a.js"]), ("i++ / 2; import(\"./a.js\"); j / 2", ["./a.js"]),
            ("if (x) /\"/.test(y); import(\"./a.js\")", ["./a.js"]), ("(x) / 2; \"/\"; import(\"./a.js\")", ["./a.js"]),
            ("return /[/\"]/.test(x), import(\"./a.js\")", ["./a.js"]), ("x.return / 2; import(\"./a.js\"); \"/\"", ["./a.js"]),
            ("`${ `${import(\"./a.js\")}` + {b: \"}\"} } import(\"./c.js\")`; import(\"./d.js\")", ["./a.js", "./d.js"]),
        ])
    func `an address is found wherever a script may have one`(script: String, found: [String]) {
        #expect(addresses(script) == found)
    }

    @Test(
        arguments: [
            "// import \"./a.js\"", "/* import(\"./a.js\") */", "x = 'import \"./a.js\"'", "x = `import \"./a.js\"`", "x = /import \"a\"/",
            "loader.import(\"./a.js\")", "loader?.import(\"./a.js\")", "import.meta.resolve(\"./a.js\")", "({ import: \"./a.js\" })",
            "import(\"./a\" + b)", "import(`./${a}.js`)", "import(a)", "import(\"./a.js\"", "reimport \"./a.js\"", "import_(\"./a.js\")",
            "export const from = \"./a.js\"", "export default \"./a.js\"", "const a = from \"./a.js\"",
            "export function from(a = \"./a.js\") {}",
            "import \"./a.js\n\"", "import x from `./${a}`",
        ])
    func `what only looks like an address is none`(script: String) {
        #expect(addresses(script) == [])
    }

    @Test func `what is left open ends with its line, a comment and a template with the file`() {
        #expect(addresses("x = \"\nimport './a.js'\ny = = /\nimport './b.js'\n/* import './c.js'") == ["./a.js", "./b.js"])
        #expect(addresses("x = `\nimport './a.js'") == [])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "\"", "'\\", "`", "`${", "${", "}", "/", "/[", "=/[", "/*", "//", "import(", "import\"", "import ", "export ", "from ", "(",
            ")",
            "if(", "\\", "a", " ", "+", ".", "=/\n",
        ])
    func `a megabyte of one piece is read in a straight pass`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
        #expect(ScriptAddresses.ranges(in: bytes).allSatisfy { $0.upperBound <= bytes.count })
    }

    @Test func `random pieces never crash`() {
        var random = RandomNumbers(seed: 1)
        let pieces = [
            "import", "export", "from", "(", ")", "{", "}", "\"", "'", "`", "${", "\\", "/", "*", "[", "]", ".", " ", "\n", "./a.js", "ü",
        ]
        for _ in 0..<5000 {
            let script = (0..<random.next() % 30).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let bytes = Array(script.utf8)
            let found = ScriptAddresses.ranges(in: bytes)
            #expect(
                zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } && (found.last?.upperBound ?? 0) <= bytes.count)
        }
    }
}
