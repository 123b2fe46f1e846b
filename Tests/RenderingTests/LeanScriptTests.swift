import Testing

@testable import Rendering

@Suite struct LeanScriptTests {
    @Test(
        arguments: [
            // As written, as sent.
            ("  // why\n  const a = [1, 2];\n", "const a=[1,2];"),
            ("if (a === b) return { c: d };\n", "if(a===b)return{c:d};"),
            ("say(\"a , b\", x ? `c ${ d } = e` : y);\n", "say(\"a , b\",x?`c ${ d } = e`:y);"),
            ("a + +b - -c\n", "a+ +b- -c\n"), ("a < !--b\n", "a< !--b\n"), ("return x\n", "return x\n"),
            // A line end goes behind what a statement cannot end without, or go on from.
            ("f(\n  a,\n  b);\ng()\nlet c = {\n}\nh()\n", "f(a,b);g()\nlet c={}\nh()\n"),
            ("f(); // why;\ng();\n", "f(); // why;\ng();"),
            // What may be text stays as it is.
            ("x = / , /.test(y);\n", "x = / , /.test(y);"), ("x = ' , ';\n", "x = ' , ';"),
            ("x = \"\\\" , \";\n", "x = \"\\\" , \";"), ("x = `a ${`b , c`}`;\n", "x = `a ${`b , c`}`;"),
            ("  x = `a\n  b`;\n", "  x = `a\n  b`;\n"), ("  /* a , b */ x = 1;\n", "  /* a , b */ x = 1;\n"),
        ])
    func `blanks go where they mean nothing`(written: String, sent: String) {
        #expect(String(decoding: LeanScript.bytes(of: Array(written.utf8)), as: UTF8.self) == sent)
    }
}
