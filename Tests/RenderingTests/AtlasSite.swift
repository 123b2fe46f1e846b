import SiteFixtures

/// A site of three artifacts in which every value that a template can see has one somewhere.
let atlas = """
    == site.yml
    title: Tool Atlas
    description: Three tools, side by side.
    baseURL: https://example.org/atlas
    licence: CC BY 4.0
    itemLabel: {one: tool, many: tools}
    rank: {label: Standing, max: 100}
    scores:
      - {key: adoption, label: Adoption, max: 10}
      - {key: quality, label: Quality, max: 10}
    navigation:
      - {label: About, url: /about/}
    == artifacts/alder.md
    ---
    name: Alder
    type: Desktop app
    url: https://example.org/alder
    aliases: [Alder Suite]
    tags: [offline]
    rank: 60
    pricing: Free
    checked: 2026-10-01
    sources: [https://example.org/alder/facts]
    facts:
      Licence: MIT
    ---
    A suite for **letters**.

    ## Capabilities

    ### Letters {#mail}

    Fetches letters from three servers.

    Unique: Works without a network.

    vs alternatives: Smaller than Birch Notes.

    Best for: People who travel.

    Limitations: Plain text only.

    Requires: A disk.

    ### Maps {#maps}

    Draws maps of offices.
    == sources/1.txt
    Alder vs Birch Notes
    | Feature | Alder | Birch Notes |
    |---|---|---|
    | Type | Desktop app | Web app |
    | Standing | 58/100 | 40/100 |
    | Adoption | 3 | 2 |
    | Quality | 5 | 5 |
    | Pricing | Free | Paid |
    | Starting Price | — | $2.50e-6 per page |
    | Times Matched | 12 | 7 |
    | Capabilities | 2 | 3 |
    Alder Capabilities
    Fetches letters from three servers.
    Birch Notes Capabilities
    Sorts mail into folders by sender.
    +2 more capabilities
    Alder scores higher at 58/100 vs Birch Notes at 40/100. Alder leads on quality.
    == sources/2.txt
    Birch Notes vs Cedar
    | Feature | Birch Notes | Cedar |
    |---|---|---|
    | Type | Web app | Web app |
    | Standing | 41/100 | 40/100 |
    | Adoption | 1 | 1.5 |
    | Quality | 9 | 8 |
    | Starting Price | $2.50/1M pages | $4.00e-6 per page |
    | Pricing | Paid | Paid |
    Birch Notes Capabilities
    Sorts mail into folders by sender.
    Prints invoices in colour.
    Cedar Capabilities
    Answers mail with prepared letters.
    Keeps stock of spare parts.
    == sources/3.csv
    slug,fact,value
    birch-notes,quality,5
    == capabilities/mail.md
    ---
    name: Mail
    aliases: [Post]
    parent: messages
    ---
    Everything about *mail*.
    == capabilities/maps.md
    ---
    name: Maps
    ---
    == capabilities/messages.md
    ---
    name: Messages
    ---
    == comparisons/alder-vs-birch-notes.md
    ---
    left: alder
    right: birch-notes
    verdict: Alder for travel, Birch Notes for teams.
    pick: alder
    indexed: true
    ---
    We tried **both**.
    == pages/index.md
    ---
    title: Welcome
    description: Start here.
    ---
    Welcome to the *atlas*.
    == pages/about.md
    ---
    title: About
    description: Who we are.
    ---
    ## Method

    We read what the makers write.
    """
