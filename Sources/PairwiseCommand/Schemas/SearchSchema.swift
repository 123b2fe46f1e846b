/// JSON Schema of `/search/manifest.json` and of the shards it names; docs/FORMATS.md#search explains them.
enum SearchSchema {
    static let search = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "/search/manifest.json and the files it names",
          "type": "object",
          "required": ["version"],
          "properties": {
            "version": {"const": 1},
            "counts": {
              "type": "object",
              "properties": {"artifacts": {"$ref": "#/$defs/natural"}, "capabilities": {"$ref": "#/$defs/natural"}}
            },
            "endings": {
              "type": "array",
              "items": {
                "type": "array",
                "items": {
                  "type": "array",
                  "prefixItems": [{"type": "string"}, {"type": "string"}, {"$ref": "#/$defs/natural"}]
                }
              }
            },
            "stopWords": {"$ref": "#/$defs/strings"},
            "unspaced": {"type": "string"},
            "letters": {"type": "object", "additionalProperties": {"type": "string"}},
            "type": {"anyOf": [{"$ref": "#/$defs/facet"}, {"type": "string"}]},
            "pricing": {"anyOf": [{"$ref": "#/$defs/facet"}, {"type": "string"}]},
            "perFile": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            "fields": {"type": "object", "additionalProperties": {"$ref": "#/$defs/strings"}},
            "starts": {
              "type": "object",
              "properties": {"terms": {"$ref": "#/$defs/strings"}, "words": {"$ref": "#/$defs/strings"}}
            },
            "files": {"type": "object", "additionalProperties": {"type": "string", "pattern": "^([0-9a-f]{6})*$"}},
            "terms": {"$ref": "#/$defs/strings"},
            "words": {"$ref": "#/$defs/strings"},
            "artifacts": {
              "type": "array",
              "items": {
                "anyOf": [
                  {"$ref": "#/$defs/postings"},
                  {
                    "title": "name, slug, type, pricing, capabilities",
                    "type": "array",
                    "minItems": 5,
                    "maxItems": 5,
                    "prefixItems": [
                      {"type": "string"}, {"type": "string"}, {"type": "integer", "minimum": -1},
                      {"type": "integer", "minimum": -1}, {"$ref": "#/$defs/numbers"}
                    ]
                  }
                ]
              }
            },
            "links": {
              "type": "array",
              "items": {
                "title": "near, pairs",
                "type": "array",
                "minItems": 2,
                "maxItems": 2,
                "items": {"$ref": "#/$defs/numbers"}
              }
            },
            "capabilities": {
              "type": "array",
              "items": {
                "anyOf": [
                  {"$ref": "#/$defs/postings"},
                  {
                    "title": "name, slug, text, artifacts, excerpts, from",
                    "type": "array",
                    "minItems": 6,
                    "maxItems": 6,
                    "prefixItems": [
                      {"type": "string"}, {"type": "string"}, {"type": ["string", "null"]}, {"$ref": "#/$defs/numbers"},
                      {"$ref": "#/$defs/strings"}, {"$ref": "#/$defs/natural"}
                    ]
                  }
                ]
              }
            },
            "excerpts": {"$ref": "#/$defs/strings"}
          },
          "$defs": {
            "natural": {"type": "integer", "minimum": 0},
            "numbers": {"type": "array", "items": {"$ref": "#/$defs/natural"}},
            "strings": {"type": "array", "items": {"type": "string"}},
            "facet": {
              "type": "array",
              "items": {"type": "array", "prefixItems": [{"type": "string"}, {"$ref": "#/$defs/natural"}]}
            },
            "postings": {"type": "array", "items": {"$ref": "#/$defs/numbers"}}
          }
        }

        """
}
