extension DiagnosticCase {
    static let check: [DiagnosticCase] = [
        DiagnosticCase(
            "dead-anchor",
            """
            == pages/about.md
            ---
            title: About
            ---
            See [the prices](#price).

            ## Prices

            All are free.
            """),
        DiagnosticCase(
            "stale-facts",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            url: https://kiln.example
            pricing: Paid
            checked: 2025-03-01
            ---
            """),
        DiagnosticCase(
            "unsourced-facts",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            pricing: Paid
            facts:
              Fuel: gas
            ---
            """),
        DiagnosticCase(
            "lone-label",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            url: https://kiln.example/
            facts:
              Feul used: gas
            ---
            == artifacts/oven.md
            ---
            name: Oven
            url: https://oven.example/
            facts:
              Fuel used: wood
            ---
            == artifacts/stove.md
            ---
            name: Stove
            url: https://stove.example/
            facts:
              Fuel used: coal
            ---
            """),
        DiagnosticCase(
            "free-at-a-price",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Pricing | Free | Paid |
            | Starting Price | $0.65/hr | — |
            | Capabilities | 0 | 1 |
            Draws leaves.
            """),
        DiagnosticCase(
            "verdict-contradicts-table",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Adoption | 0.2 | 0.7 |
            | Capabilities | 0 | 1 |
            Draws leaves.
            Oak scores higher at 9/100 vs Ash at 4/100. Oak leads on adoption.
            """),
        DiagnosticCase(
            "mentioned-no-page",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            ## Capabilities

            ### Fires clay

            Fires clay all day long.

            vs alternatives: quieter than PotterBot.
            == artifacts/loom.md
            ---
            name: Loom
            ---
            ## Capabilities

            ### Weaves cloth

            Weaves cloth all day long.

            vs alternatives: quieter than PotterBot.
            == artifacts/lathe.md
            ---
            name: Lathe
            ---
            ## Capabilities

            ### Turns wood

            Turns wood all day long.

            vs alternatives: quieter than PotterBot.
            """),
        DiagnosticCase(
            "near-duplicate",
            """
            == pages/firing.md
            ---
            title: Firing
            ---
            A kiln heats clay until it is hard. Load it when it is cold, raise the heat slowly for the first two hours, and hold the top heat for twenty minutes. Then let it cool on its own with the lid closed, since a draught of cold air cracks the glaze. Write down what you fired, how long and how hot: the next load of the same clay will want the same.
            == pages/heating.md
            ---
            title: Heating
            ---
            A kiln heats clay until it is hard. Load it when it is cold, raise the heat slowly for the first two hours, and hold the top heat for twenty minutes. Then let it cool on its own with the lid closed, since a draught of cold air cracks the glaze. Write down what you fired, how long and how hot: the next load of the same clay will want the same.
            """),
        DiagnosticCase(
            "unused-template",
            """
            == /Templates/piar.mustache
            <p>{{site.title}}</p>
            """),
        DiagnosticCase(
            "unused-asset",
            """
            == static/kiln.png
            -
            """),
        DiagnosticCase(
            "unused-alias",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            aliases: [Oven for clay]
            ---
            """),
        DiagnosticCase(
            "look-alikes",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            ## Capabilities

            ### Keeps a log {#firing-log}

            Writes the heat of every minute into a file.
            == artifacts/oven.md
            ---
            name: Oven
            ---
            ## Capabilities

            ### Prints a log {#log-of-firings}

            Prints what was burnt.
            == capabilities/firing-log.md
            ---
            name: Firing log
            ---
            == capabilities/log-of-firings.md
            ---
            name: Log of firings
            ---
            """),
        DiagnosticCase(
            "no-pairs",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            == artifacts/loom.md
            ---
            name: Loom
            ---
            """),
    ]
}
