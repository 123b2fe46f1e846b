/// The project that `pairwise init` writes: two ways to make coffee, small enough to read in a minute, with one file of
/// each kind. It builds at once and explains itself.
enum StarterProject {
    static let files: [(path: String, text: String)] = [
        (
            "Content/site.yml",
            """
            # yaml-language-server: $schema=../schemas/site.schema.json
            # Every key is optional. `pairwise build` reports a misspelt one with its line.
            title: Coffee at home
            description: Two ways to make it, side by side.
            # The address the site will have; search engines and the feed need it.
            # baseURL: https://example.org/coffee/
            language: en
            itemLabel: {one: brewer, many: brewers}
            rank: {label: House rank, max: 100}
            scores:
              - {key: ease, label: Ease, max: 10}
              - {key: taste, label: Taste, max: 10}
            navigation:
              - {label: About, url: /about/}

            """
        ),
        (
            "Content/sources/espresso-machine-vs-french-press.txt",
            """
            Espresso machine vs French press
            Side-by-side comparison to help you choose.
            | Feature | Espresso machine | French press |
            |---|---|---|
            | Type | Machine | Vessel |
            | House rank | 71/100 | 64/100 |
            | Ease | 4 | 8 |
            | Taste | 9 | 7 |
            | Pricing | Paid | Paid |
            | Starting Price | $180 | $20 |
            | Capabilities | 3 decomposed | 4 decomposed |
            | Power | 1350 W | — |
            Short and strong shots
            Presses nine bars through a fine puck, which gives a thick and bitter shot in half a minute.
            Unique: Makes a crema on top, which no unpressurised method does.
            vs alternatives: Stronger than a French press, but a cup is a quarter of the size.
            Steamed milk
            Froths milk with a steam wand for cappuccino and flat white.
            Unique: The wand runs while the next shot is being made.
            vs alternatives: A cafetiere needs a separate frother.
            Several cups without waiting
            Makes two cups at once from a double basket and is ready for the next two within a minute.
            Unique: The boiler holds its temperature between shots.
            vs alternatives: Quicker for a row of guests than boiling water again.
            Full-bodied coffee by steeping
            Lets coarse grounds steep for as long as you like, and holds them back with a mesh.
            Unique: The oils stay in the cup, since no paper filters them out.
            vs alternatives: Heavier than filter coffee, with some sediment.
            Several cups without waiting
            Makes four cups in one go, all ready at the same time.
            Unique: The whole pot is one brew, so each cup tastes the same.
            vs alternatives: Larger than an espresso machine's two cups.
            Brewing without electricity
            Needs hot water and nothing else, so that it works on a camping stove as well.
            Unique: No part of it can break down.
            vs alternatives: The only one of the two that works in a tent.
            +1 more capabilities
            Espresso machine scores higher at 71/100 vs French press at 64/100. Espresso machine leads on taste, while French press is stronger on ease.

            """
        ),
        (
            "Content/artifacts/french-press.md",
            """
            ---
            # yaml-language-server: $schema=../../schemas/artifact.schema.json
            # What stands here wins over the source texts, field by field.
            name: French press
            aliases: [Cafetiere]
            startingPrice: $24
            facts:
              Cleaning: By hand, two minutes
            checked: 2026-11-01
            # The price corrects the text in Content/sources, which says $20. Where the values are from, for readers who want to look:
            sources: [https://example.org/brewers]
            ---

            A glass or steel pot with a plunger: coarse grounds steep for four minutes, and the plunger keeps them at the bottom.

            """
        ),
        (
            "Content/capabilities/several-cups-at-once.md",
            """
            ---
            # yaml-language-server: $schema=../../schemas/capability.schema.json
            # Statements that carry this name, an alias or the keywords come to this capability by themselves.
            name: Several cups at once
            aliases: [Several cups without waiting]
            keywords: [guests, four cups, two cups]
            ---

            Whether guests drink together or one after another.

            """
        ),
        (
            "Content/comparisons/espresso-machine-vs-french-press.md",
            """
            ---
            # yaml-language-server: $schema=../../schemas/comparison.schema.json
            left: espresso-machine
            right: french-press
            verdict: The machine if you drink it black and short; the press for a table of friends.
            pick: none
            # Below the next line: your own text about the pair, as Markdown.
            ---

            The machine is quicker for one cup; with four at the table, nobody waits for the press.

            """
        ),
        (
            "Content/pages/about.md",
            """
            ---
            # yaml-language-server: $schema=../../schemas/page.schema.json
            title: About this site
            # Other files in Content/pages become pages as well.
            ---

            Every figure on this site names the file and the line it comes from. What no source gives is marked so, and never guessed.

            """
        ),
        (
            "README.md",
            """
            # Coffee at home

            A comparison site, made with Pairwise.

            - `pairwise build` makes `public/`; copy that folder to any web host.
            - `Content/sources/`: comparison texts, as saved or scraped. Add your own and build again.
            - `Content/artifacts/`: what you know better. `pairwise new artifact NAME --from-sources` begins one.
            - `pairwise explain french-press` tells where each figure comes from.
            - `schemas/`: what editors with YAML support complete and check keys by; `pairwise schema --all schemas` renews them.

            """
        ),
        (".gitignore", "/public/\n"),
    ]
}
