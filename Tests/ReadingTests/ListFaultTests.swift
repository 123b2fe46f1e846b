import Testing

/// What is wrong with values, lists and verdicts: one case for each fault, with all that is printed.
@Suite struct ListFaultTests {
    @Test(arguments: [
        (
            "conflicting rows",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent |\n| Type | Model | Tool |\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:5:1: error: conflicting rows: 'Type' stands on line 4 with another value [conflicting-rows]
            5 | | Type | Model | Tool |
              | ^~~~~~~~~~~~~~~~~~~~~~~
              = help: delete one of the two; the first is taken

            """#
        ),
        (
            "a row without a label", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| | Model | Agent |\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:4:1: warning: line that belongs nowhere; it is left out [unplaced-line]
            4 | | | Model | Agent |
              | ^~~~~~~~~~~~~~~~~~~
              = help: delete it, or move it into a capability

            """#
        ),
        (
            "values that are no numbers",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Rank | high | 45 of 100 |\n| Adoption | 0,5 | much |\n| Times Matched | — | many |\n| Capabilities | 0 | 0 |",
            #"""
            a.txt:4:10: warning: 'Rank' takes a rank such as 45/100, not 'high'; it is kept as text [unreadable-value]
            4 | | Rank | high | 45 of 100 |
              |          ^~~~
            a.txt:4:17: warning: 'Rank' takes a rank such as 45/100, not '45 of 100'; it is kept as text [unreadable-value]
            4 | | Rank | high | 45 of 100 |
              |                 ^~~~~~~~~
            a.txt:5:14: warning: 'Adoption' takes a number, not '0,5'; it is kept as text [unreadable-value]
            5 | | Adoption | 0,5 | much |
              |              ^~~
            a.txt:5:20: warning: 'Adoption' takes a number, not 'much'; it is kept as text [unreadable-value]
            5 | | Adoption | 0,5 | much |
              |                    ^~~~
            a.txt:6:25: warning: 'Times Matched' takes a whole number, not 'many'; it is kept as text [unreadable-value]
            6 | | Times Matched | — | many |
              |                       ^~~~

            """#
        ),
        (
            "values out of range",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Rank | 101/100 | -1/100 |\n| Adoption | 500 | 500 |\n| Times Matched | -2 | 0 |\n| Capabilities | -1 | 1 |\nOne.",
            #"""
            a.txt:4:10: error: '101/100' is out of range: 'Rank' runs from 0 to 100 [out-of-range]
            4 | | Rank | 101/100 | -1/100 |
              |          ^~~~~~~
            a.txt:4:20: error: '-1/100' is out of range: 'Rank' runs from 0 to 100 [out-of-range]
            4 | | Rank | 101/100 | -1/100 |
              |                    ^~~~~~
            a.txt:5:14: error: '500' is out of range: 'Adoption' runs from 0 to 100 [out-of-range]
            5 | | Adoption | 500 | 500 |
              |              ^~~
            a.txt:5:20: error: '500' is out of range: 'Adoption' runs from 0 to 100 [out-of-range]
            5 | | Adoption | 500 | 500 |
              |                    ^~~
            a.txt:6:19: error: '-2' is out of range: 'Times Matched' is 0 or more [out-of-range]
            6 | | Times Matched | -2 | 0 |
              |                   ^~
            a.txt:7:18: error: '-1' is out of range: 'Capabilities' is 0 or more [out-of-range]
            7 | | Capabilities | -1 | 1 |
              |                  ^~

            """#
        ),
        (
            "counts that disagree",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 2 decomposed | 12 decomposed |\nOne.\nTwo.\nThree.\nUnique: U\n+4 more capabilities",
            #"""
            a.txt:4:33: error: counts disagree: 'Ash' declares 12 capabilities, but 1 is listed and 4 more announced [count-mismatch]
            4 | | Capabilities | 2 decomposed | 12 decomposed |
              |                                 ^~~~~~~~~~~~~
              = help: correct the 'Capabilities' row, or add '+N more capabilities' where the list was cut

            """#
        ),
        (
            "nothing to part the lists by",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent |\nOne.\nUnique: U\nTwo.\nThree.",
            #"""
            a.txt:5:1: error: nothing tells where the capabilities of 'Oak' end; the lines from here to line 8 are left out [lists-not-parted]
            5 | One.
              | ^~~~
              = help: add a 'Capabilities' row, or a line 'NAME Capabilities' above each list

            """#
        ),
        (
            "lines that belong nowhere",
            "Oak vs Ash\nAdvertisement\n| Feature | Oak | Ash |\n|---|---|---|\n| Type | Model | Agent |\nLog in\n| Capabilities | 1 | 1 |\nOne.\n| Type | Model | Agent |\nTwo.\n+1 more\n+1 more",
            #"""
            a.txt:2:1: warning: line that belongs nowhere; it is left out [unplaced-line]
            2 | Advertisement
              | ^~~~~~~~~~~~~
              = help: delete it, or move it into a capability
            a.txt:6:1: warning: line that belongs nowhere; it is left out [unplaced-line]
            6 | Log in
              | ^~~~~~
              = help: delete it, or move it into a capability
            a.txt:7:22: error: counts disagree: 'Ash' declares 1 capability, but 1 is listed and 1 more announced [count-mismatch]
            7 | | Capabilities | 1 | 1 |
              |                      ^
              = help: correct the 'Capabilities' row, or add '+N more capabilities' where the list was cut
            a.txt:9:1: warning: line that belongs nowhere; it is left out [unplaced-line]
            9 | | Type | Model | Agent |
              | ^~~~~~~~~~~~~~~~~~~~~~~~
              = help: delete it, or move it into a capability
            a.txt:12:1: warning: line that belongs nowhere; it is left out [unplaced-line]
            12 | +1 more
               | ^~~~~~~
               = help: delete it, or move it into a capability

            """#
        ),
        (
            "a label without a capability", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 0 | 1 |\nUnique: U\nOne.",
            #"""
            a.txt:5:1: error: 'Unique:' without a capability before it [orphan-paragraph]
            5 | Unique: U
              | ^~~~~~~~~
              = help: put it below the description it belongs to; it is left out

            """#
        ),
        (
            "a label twice", "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 0 | 1 |\nOne.\nUnique: U\nUnique: V",
            #"""
            a.txt:7:1: error: second 'Unique:' in one capability [repeated-label]
            7 | Unique: V
              | ^~~~~~~~~
              = help: join the two; the first is taken

            """#
        ),
        (
            "a second verdict",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 0 | 1 |\nOne.\nOak scores higher at 9/100 vs Ash at 4/100.\nAsh scores higher at 9/100 vs Oak at 4/100.",
            #"""
            a.txt:7:1: warning: second verdict: the one on line 6 is taken [second-verdict]
            7 | Ash scores higher at 9/100 vs Oak at 4/100.
              | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              = help: delete one of the two

            """#
        ),
        (
            "a verdict on somebody else",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 0 | 1 |\nOne.\nElm scores higher at 9/100 vs Ash at 4/100.",
            #"""
            a.txt:6:1: warning: verdict names neither side, so it has no winner [verdict-names-neither]
            6 | Elm scores higher at 9/100 vs Ash at 4/100.
              | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              = help: correct the name, or delete the verdict

            """#
        ),
        (
            "a verdict against the table",
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| UnfragileRank | 9/100 | 9/100 |\n| Capabilities | 0 | 1 |\nOne.\nOak scores higher at 9/100 vs Ash at 9/100.",
            #"""
            a.txt:7:1: warning: verdict contradicts the ranks in the table; the table counts [verdict-contradicts-rank]
            7 | Oak scores higher at 9/100 vs Ash at 9/100.
              | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              = help: correct whichever of the two is wrong

            """#
        ),
    ])
    func `a fault of values and lists is printed at its place`(fault: String, text: String, printed: String) {
        #expect(Understood(text).faults == printed, "\(fault)")
    }
}
