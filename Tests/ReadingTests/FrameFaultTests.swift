import Testing

/// What is wrong with a file, its names and its table: one case for each fault, with all that is printed.
@Suite struct FrameFaultTests {
    @Test(arguments: [
        (
            "an empty file", "",
            #"""
            a.txt:1:1: error: empty file [empty-file]
              = help: delete it, or save the comparison text again

            """#
        ),
        (
            "a file of blanks", " \n\t\r\n",
            #"""
            a.txt:1:1: error: empty file [empty-file]
              = help: delete it, or save the comparison text again

            """#
        ),
        (
            "a NUL byte", "Oak\u{0}",
            #"""
            a.txt:1:1: error: not a text file: byte 4 is NUL [not-text]
              = help: save it as UTF-8 text

            """#
        ),
        (
            "no table", "Oak vs Ash\nDoes it.\nUnique: U",
            #"""
            a.txt:1:1: warning: no table: the text gives capabilities and no facts [no-table]
            1 | Oak vs Ash
              | ^~~~~~~~~~
              = help: save it again, whole, if the page has a table such as '| Type | Model | Repository |'
            a.txt:2:1: error: nothing tells where the capabilities of 'Oak' end; the lines from here to line 3 are left out [lists-not-parted]
            2 | Does it.
              | ^~~~~~~~
              = help: add a 'Capabilities' row, or a line 'NAME Capabilities' above each list

            """#
        ),
        (
            "no table and two ways to part the title", "Oak vs Elm vs Ash\nOak Capabilities\nDoes it.\nElm vs Ash Capabilities\nToo.",
            #"""
            a.txt:1:1: error: ' vs ' occurs more than once in the title, and no table header says where the first name ends [ambiguous-title]
            1 | Oak vs Elm vs Ash
              | ^~~~~~~~~~~~~~~~~
              = help: add the table header '| Feature | A | B |'
            a.txt:1:1: warning: no table: the text gives capabilities and no facts [no-table]
            1 | Oak vs Elm vs Ash
              | ^~~~~~~~~~~~~~~~~
              = help: save it again, whole, if the page has a table such as '| Type | Model | Repository |'

            """#
        ),
        (
            "nothing but two names", "Oak vs Ash\n",
            #"""
            a.txt:1:1: error: text of two names alone: neither a table nor capabilities [only-names]
            1 | Oak vs Ash
              | ^~~~~~~~~~
              = help: save the comparison text again, whole

            """#
        ),
        (
            "nothing that names two things", "It draws trees, oak vs ash. It draws more.\nUnique: U",
            #"""
            a.txt:1:1: error: no title 'A vs B', no table header and no file name such as 'a-vs-b.txt', so nothing says what is compared [no-names]
            1 | It draws trees, oak vs ash. It draws more.
              | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              = help: begin the text with a line 'A vs B'

            """#
        ),
        (
            "a side without a name", "| F | Oak | — |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:1:1: error: side without a name [empty-name]
            1 | | F | Oak | — |
              | ^~~~~~~~~~~~~~~
              = help: write both names in the table header

            """#
        ),
        (
            "a title that differs", "Oak vs Elm\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:1:1: warning: title differs from the table header, which says 'Oak vs Ash' [title-differs]
            1 | Oak vs Elm
              | ^~~~~~~~~~
              = help: correct whichever is wrong; the table header is taken

            """#
        ),
        (
            "a name made of markup", "<b>Oak</b> vs Ash\n| F | <b>Oak</b> | Ash |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:2:7: error: name made of markup: '<b>Oak</b>' [markup-in-name]
            2 | | F | <b>Oak</b> | Ash |
              |       ^~~~~~~~~~
              = help: write the plain name wherever the file gives it

            """#
        ),
        (
            "a name made of a script", "| F | Oak | <script>alert(1)</script> |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:1:13: error: name made of markup: '<script>alert(1)</script>' [markup-in-name]
            1 | | F | Oak | <script>alert(1)</script> |
              |             ^~~~~~~~~~~~~~~~~~~~~~~~~
              = help: write the plain name wherever the file gives it

            """#
        ),
        (
            "a name made of path steps", "| F | ../../etc/passwd | .. |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:1:7: error: name made of path steps: '../../etc/passwd' [path-in-name]
            1 | | F | ../../etc/passwd | .. |
              |       ^~~~~~~~~~~~~~~~
              = help: write the plain name wherever the file gives it
            a.txt:1:26: error: name made of path steps: '..' [path-in-name]
            1 | | F | ../../etc/passwd | .. |
              |                          ^~
              = help: write the plain name wherever the file gives it

            """#
        ),
        (
            "the same name twice", "| F | Oak | Oak |\n|---|---|---|\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:1:1: error: 'Oak' is compared with itself [same-name-twice]
            1 | | F | Oak | Oak |
              | ^~~~~~~~~~~~~~~~~
              = help: correct one of the names, or delete the file

            """#
        ),
        (
            "a table cut behind a row", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent |",
            #"""
            a.txt:4:1: error: table is cut: the text ends before any capability [cut-table]
            4 | | Type | Model | Agent |
              | ^~~~~~~~~~~~~~~~~~~~~~~~
              = help: save the comparison text again, whole

            """#
        ),
        (
            "a table of facts alone", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Weight | 4 kg | 5 kg |",
            #"""
            a.txt:4:1: warning: table alone: no capabilities below it [only-table]
            4 | | Weight | 4 kg | 5 kg |
              | ^~~~~~~~~~~~~~~~~~~~~~~~
              = help: save it again, whole, if the page lists capabilities; a table of facts may stand alone

            """#
        ),
        (
            "a table cut inside a row", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent |\n| Pricing | Pa",
            #"""
            a.txt:5:1: error: table is cut: the text ends before any capability [cut-table]
            5 | | Pricing | Pa
              | ^~~~~~~~~~~~~~
              = help: save the comparison text again, whole
            a.txt:5:1: error: one-sided row: 'Pricing' has a value for one side only [one-sided-row]
            5 | | Pricing | Pa
              | ^~~~~~~~~~~~~~
              = help: write '—' where a side gives no value

            """#
        ),
        (
            "a table cut behind its header", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n",
            #"""
            a.txt:3:1: error: table is cut: the text ends before any capability [cut-table]
            3 | |---|---|---|
              | ^~~~~~~~~~~~~
              = help: save the comparison text again, whole

            """#
        ),
        (
            "a table of a header alone, with lists below", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\nA\n+1 more\nB",
            #"""
            a.txt:3:1: error: table without a row [cut-table]
            3 | |---|---|---|
              | ^~~~~~~~~~~~~
              = help: save the comparison text again, whole

            """#
        ),
        (
            "a row without values", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type |\n| Capabilities | 0 | 0 |\n|",
            #"""
            a.txt:4:1: error: row 'Type' is cut: it has no value [cut-row]
            4 | | Type |
              | ^~~~~~~~
              = help: save the comparison text again, whole
            a.txt:6:1: error: row without a label and values [cut-row]
            6 | |
              | ^
              = help: save the comparison text again, whole

            """#
        ),
        (
            "a one-sided table", "Oak vs Ash\n| Feature | Oak |\n|---|---|\n| Type | Model |\n| Capabilities | 1 |\nDoes it.",
            #"""
            a.txt:2:1: error: one-sided table: no row has a value for the second side [one-sided-table]
            2 | | Feature | Oak |
              | ^~~~~~~~~~~~~~~~~
              = help: write '—' where a side gives no value

            """#
        ),
        (
            "a table whose rows are one-sided",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model |\n| Capabilities | 1 |\nDoes it.",
            #"""
            a.txt:4:1: error: one-sided table: no row has a value for the second side [one-sided-table]
            4 | | Type | Model |
              | ^~~~~~~~~~~~~~~~
              = help: write '—' where a side gives no value

            """#
        ),
        (
            "a one-sided row", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model |\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:4:1: error: one-sided row: 'Type' has a value for one side only [one-sided-row]
            4 | | Type | Model |
              | ^~~~~~~~~~~~~~~~
              = help: write '—' where a side gives no value

            """#
        ),
        (
            "too many cells",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent | Tool |\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:4:1: error: 4 cells in a row that takes 3 [too-many-cells]
            4 | | Type | Model | Agent | Tool |
              | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              = help: write '\|' for a bar inside a cell

            """#
        ),
    ])
    func `a fault of the frame is printed at its place`(fault: String, text: String, printed: String) {
        #expect(Understood(text).faults == printed, "\(fault)")
    }
}
