/// JSON Schemas (draft 2020-12) of the content formats: site.yml and the front matter of each kind of file.
///
/// They say what the readers in `Reading` take; Tests/check-schemas.py holds real files against them.
enum ContentSchemas {
    /// Keys that every Markdown file may have.
    private static let dates = """
            "draft": {"type": "boolean", "description": "Left out of the site unless --drafts is given"},
            "publishDate": {"type": "string", "format": "date", "description": "Left out before this day"},
            "expiryDate": {"type": "string", "format": "date", "description": "Left out from this day on"},
            "reviewBy": {"type": "string", "format": "date", "description": "A warning after this day"}
        """

    static let site = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Content/site.yml",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "title": {"type": "string"},
            "description": {"type": "string"},
            "baseURL": {"type": "string", "pattern": "^https?://", "description": "The site's address"},
            "language": {"type": "string", "description": "A language tag such as en or de-AT"},
            "direction": {"enum": ["ltr", "rtl"]},
            "rank": {
              "type": "object",
              "additionalProperties": false,
              "properties": {"label": {"type": "string"}, "max": {"type": "number", "exclusiveMinimum": 0}}
            },
            "scores": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["key"],
                "properties": {
                  "key": {"type": "string"},
                  "label": {"type": "string"},
                  "max": {"type": "number", "exclusiveMinimum": 0}
                }
              }
            },
            "itemLabel": {
              "type": "object",
              "additionalProperties": false,
              "properties": {"one": {"type": "string"}, "many": {"type": "string"}}
            },
            "pairs": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "sources": {"type": "boolean", "description": "Every pair that a source text compares"},
                "curated": {"type": "boolean", "description": "Every pair that Content/comparisons names"},
                "nearest": {"type": "integer", "minimum": 0, "description": "So many nearest others of each artifact"}
              }
            },
            "indexing": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "minimumAligned": {"type": "integer", "minimum": 0},
                "minimumUnique": {"type": "number", "minimum": 0, "maximum": 1}
              }
            },
            "navigation": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["label", "url"],
                "properties": {"label": {"type": "string"}, "url": {"type": "string"}}
              }
            },
            "licence": {"type": "string"},
            "feed": {"type": "boolean"},
            "robots": {"type": "boolean", "description": "false asks every crawler to stay away"},
            "twins": {"type": "boolean", "description": "Markdown twins of the pages"},
            "budgets": {
              "type": "object",
              "description": "What the site may weigh at most, e.g. 150 kB; a build that makes more fails",
              "additionalProperties": false,
              "properties": {
                "page": {"type": ["string", "integer"], "description": "The HTML of any one page"},
                "file": {"type": ["string", "integer"], "description": "Any one file"},
                "files": {"type": ["string", "integer"], "description": "How many files there are"},
                "site": {"type": ["string", "integer"], "description": "All files together"}
              }
            }
          }
        }

        """

    static let artifact = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Front matter of Content/artifacts/SLUG.md",
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": {"type": "string"},
            "type": {"type": "string"},
            "url": {"type": "string", "pattern": "^https?://"},
            "aliases": \(texts),
            "rank": {"type": "number", "minimum": 0},
            "scores": {"type": "object", "additionalProperties": {"type": "number", "minimum": 0}},
            "pricing": {"type": "string"},
            "startingPrice": {
              "oneOf": [
                {"type": ["string", "number"]},
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["amount"],
                  "properties": {
                    "amount": {"type": "number"},
                    "currency": {"type": "string"},
                    "unit": {"type": "string"}
                  }
                }
              ]
            },
            "timesMatched": {"type": "integer", "minimum": 0},
            "facts": {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean"]}},
            "checked": {"type": "string", "format": "date", "description": "When the facts were last held against the thing itself"},
            "sources": \(addresses),
            "tags": \(texts),
        \(dates)
          }
        }

        """

    static let capability = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Front matter of Content/capabilities/SLUG.md",
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": {"type": "string"},
            "aliases": \(texts),
            "keywords": \(texts),
            "parent": {"type": "string", "description": "The slug of the capability it is part of"},
            "includes": \(references),
            "excludes": \(references),
        \(dates)
          }
        }

        """

    static let comparison = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Front matter of Content/comparisons/A-vs-B.md",
          "type": "object",
          "additionalProperties": false,
          "required": ["left", "right"],
          "properties": {
            "left": {"type": "string", "description": "A slug"},
            "right": {"type": "string", "description": "A slug"},
            "verdict": {"type": "string"},
            "pick": {"type": "string", "description": "One of the two slugs, or none"},
            "indexed": {"type": "boolean", "description": "Whether search engines are offered the page, whatever the gates say"},
        \(dates)
          }
        }

        """

    static let page = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Front matter of Content/pages/**.md",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "title": {"type": "string"},
            "description": {"type": "string"},
        \(dates)
          }
        }

        """

    private static let texts = #"{"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}"#
    private static let addresses =
        #"{"oneOf": [{"type": "string", "pattern": "^https?://"}, {"type": "array", "items": {"type": "string", "pattern": "^https?://"}}]}"#
    /// `artifact-slug: opening words` of a statement, as one mapping or as a list of such.
    private static let references = """
        {
              "oneOf": [
                {"type": "object", "additionalProperties": {"type": "string"}},
                {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}}
              ]
            }
        """
}
